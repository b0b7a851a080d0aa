import type { ColumnName, Lines } from '@lodestone/journal/columns';

/** Grams, or the place of a rare earth in the journal's list of them. */
export type Commodity = 'mass' | number;

type Piece = Readonly<{ lines: Lines; start: number; grams: Halves; micrograms: Halves }>;

/** 64-bit integers as two halves each: read as a double without making a bigint of every one. */
type Halves = Readonly<{ low: Uint32Array; high: Int32Array }>;

/**
 * Posting lines of the whole chain under one number each, in the pieces in which they lie in memory.
 * Nothing is copied. `seek` moves to a line, and what is asked then is asked of that line.
 */
export class LinesByNumber {
  #pieces: readonly Piece[] = [];
  #piece: Piece | undefined;
  #n = 0;
  length = 0;

  /** All pieces that there are, those that were shown before among them and as they were. */
  show(pieces: readonly Lines[]): void {
    let start = 0;
    this.#pieces = pieces.map((lines, n) => {
      const known = this.#pieces[n];
      const at = start;
      start += lines.length;
      if (known?.lines === lines && known.start === at) return known;
      const { columns, micrograms } = lines;
      const halves = { grams: halvesOf(columns.grams), micrograms: halvesOf(micrograms) };
      return { lines, start: at, ...halves };
    });
    this.length = start;
    this.#piece = undefined;
  }

  /** Lines of these accounts, in order. */
  linesOf(accounts: ReadonlySet<number>): readonly number[] {
    const isWanted = Uint8Array.from({ length: 256 }, (_, n) => (accounts.has(n) ? 1 : 0));
    const found: number[] = [];
    for (const { lines, start } of this.#pieces) {
      const { account } = lines.columns;
      for (let n = 0; n < lines.length; n++) {
        if (isWanted[account[n] as number] === 1) found.push(start + n);
      }
    }
    return found;
  }

  /** The lines of a piece from the n-th of all on, and where that one lies in it. */
  pieceFrom(line: number): Readonly<{ lines: Lines; n: number }> {
    this.seek(line);
    return { lines: (this.#piece as Piece).lines, n: this.#n };
  }

  seek(line: number): void {
    let piece = this.#piece;
    if (!piece || line < piece.start || line >= piece.start + piece.lines.length) {
      piece = this.#pieceOf(line);
      this.#piece = piece;
    }
    this.#n = line - piece.start;
  }

  /** Of the line that was sought last. */
  account(): number {
    return (this.#piece as Piece).lines.columns.account[this.#n] as number;
  }

  column(name: Exclude<ColumnName, 'ordinal' | 'grams'>): number {
    return (this.#piece as Piece).lines.columns[name][this.#n] as number;
  }

  grams(): number {
    return doubleAt((this.#piece as Piece).grams, this.#n);
  }

  /** Exact below 2⁵³ only: who needs more asks for the bigint. */
  amount(commodity: Commodity): number {
    const piece = this.#piece as Piece;
    if (commodity === 'mass') return doubleAt(piece.grams, this.#n);
    const place = placeOf(piece.lines, this.#n, commodity);
    return place < 0 ? 0 : doubleAt(piece.micrograms, place);
  }

  exactAmount(commodity: Commodity): bigint {
    const { lines } = this.#piece as Piece;
    if (commodity === 'mass') return lines.columns.grams[this.#n] as bigint;
    const place = placeOf(lines, this.#n, commodity);
    return place < 0 ? 0n : (lines.micrograms[place] as bigint);
  }

  #pieceOf(line: number): Piece {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const { start, lines } = this.#pieces[middle] as Piece;
      if (start + lines.length <= line) low = middle + 1;
      else high = middle;
    }
    const found = this.#pieces[low];
    if (!found) throw new Error(`there is no line ${line}`);
    return found;
  }
}

/** Little-endian, as every machine that this runs on. */
const halvesOf = ({ buffer, byteOffset, length }: BigInt64Array): Halves => ({
  low: new Uint32Array(buffer, byteOffset, 2 * length),
  high: new Int32Array(buffer, byteOffset, 2 * length),
});

const doubleAt = ({ low, high }: Halves, n: number): number =>
  (high[2 * n + 1] as number) * 4_294_967_296 + (low[2 * n] as number);

function placeOf({ offsets, element }: Lines, n: number, wanted: number): number {
  const end = offsets[n + 1] as number;
  for (let at = offsets[n] as number; at < end; at++) if (element[at] === wanted) return at;
  return -1;
}
