import type { Ordinal } from '@lodestone/kernel';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attributesBy,
  numbersIn,
  tableOf,
  type AttributeName,
  type Attributes,
  type AttributeTable,
  type Numbers,
} from './attributes';
import { arrayOf, columnsBy, type ColumnName, type Lines } from './columns';
import { Dictionaries } from './dictionaries';
import { readFrames } from './frames';
import { notePath, readManifest, tailPath, type Manifest, type Segment } from './manifest';
import type { Part } from './part';
import { Damaged, readAttributes, readLines, readWords } from './segment';

/** There is no journal yet, or it is being made anew. Ask again. */
export class NoJournalYet extends Error {
  override readonly name = 'NoJournalYet';
}

export type JournalReaderOptions = Readonly<{
  /** Those that are kept in memory, beside the ordinal: a line has 75 bytes in all of them. */
  columns: readonly ColumnName[];
  /** Whether contents are kept too: 9 bytes for each rare earth of a line. */
  hasContent: boolean;
}>;

type Piece = Part & Readonly<{ lastOrdinal: Ordinal }>;

/**
 * Reads a journal beside its writer, in a thread of its own if wished. Sealed segments are read once;
 * of the tail what is new. Everything that it gives is as of the latest `refresh`.
 */
export class JournalReader {
  #dictionaries = new Dictionaries();
  #segments: readonly Segment[] = [];
  #sealed: Piece[] = [];
  #tail: Piece[] = [];
  #tailEnd = 0;
  #tailInode: number | undefined;
  #ordinal: Ordinal = -1;

  constructor(
    private readonly folder: string,
    private readonly options: JournalReaderOptions,
  ) {}

  /** The last event that it knows of. */
  get ordinal(): Ordinal {
    return this.#ordinal;
  }

  get dictionaries(): Pick<Dictionaries, 'of'> {
    return this.#dictionaries;
  }

  /**
   * In the order of the log, one after the other: the lines of an ordinal are never in two of them.
   */
  get pieces(): readonly Lines[] {
    return [...this.#sealed, ...this.#tail].map(({ lines }) => lines);
  }

  /**
   * Takes in what the writer has added.
   *
   * @throws NoJournalYet also where it is damaged: the writer is told, and makes it anew
   */
  refresh(): void {
    try {
      // What is sealed meanwhile is not in the tail any more.
      while (!this.#refreshed());
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
      this.#forget();
      if (existsSync(this.folder)) writeFileSync(notePath(this.folder), error.message);
      throw new NoJournalYet(error.message);
    }
  }

  /** What else was said in the same pieces: of two rows about one thing the later one counts. */
  get attributes(): readonly Attributes[] {
    return [...this.#sealed, ...this.#tail].map(({ attributes }) => attributes);
  }

  /** The pieces that have lines of these ordinals, both included, with the places of those lines. */
  linesOf(
    ordinals: Readonly<{ from: Ordinal; to: Ordinal }>,
  ): ReadonlyArray<Readonly<{ lines: Lines; from: number; to: number }>> {
    return [...this.#sealed, ...this.#tail].flatMap(({ lines, lastOrdinal }) => {
      if (lastOrdinal < ordinals.from) return [];
      const from = placeOf(lines, ordinals.from);
      const to = placeOf(lines, ordinals.to + 1);
      return from < to ? [{ lines, from, to }] : [];
    });
  }

  #refreshed(): boolean {
    const manifest = readManifest(this.folder);
    if (!manifest) throw new NoJournalYet(`there is no journal in ${this.folder} yet`);
    if (!this.#isContinuedBy(manifest)) this.#forget();
    this.#takeSegments(manifest.segments);
    this.#takeTail(manifest.segments.length);
    return readManifest(this.folder)?.segments.length === manifest.segments.length;
  }

  /** Segments are never changed, so a journal with others was made anew. */
  #isContinuedBy({ segments }: Manifest): boolean {
    const isSame = this.#segments.every(
      ({ lines }, n) =>
        lines.crc32 === segments[n]?.lines.crc32 && lines.bytes === segments[n].lines.bytes,
    );
    const isSameTail =
      segments.length > this.#segments.length ||
      this.#tailInode === undefined ||
      this.#tailInode === inodeOf(tailPath(this.folder, segments.length));
    return isSame && isSameTail;
  }

  #takeSegments(segments: readonly Segment[]): void {
    for (const segment of segments.slice(this.#segments.length)) {
      const lines = readLines(join(this.folder, segment.lines.file), segment.lines);
      this.#dictionaries.take(readWords(join(this.folder, segment.words.file), segment.words));
      const attributes = attributesBy((name) => {
        const sealed = segment.attributes[name];
        return copied(name, readAttributes(join(this.folder, sealed.file), sealed, name));
      });
      const lastOrdinal = segment.mark.ordinal;
      this.#sealed.push({ lines: this.#kept(lines), attributes, lastOrdinal });
      this.#segments = [...this.#segments, segment];
      this.#ordinal = Math.max(this.#ordinal, segment.mark.ordinal);
      // Its lines were those of the tail.
      this.#tail = [];
      this.#tailEnd = 0;
      this.#tailInode = undefined;
    }
  }

  #takeTail(segments: number): void {
    const path = tailPath(this.folder, segments);
    const { frames, end } = readFrames(path, this.#tailEnd);
    for (const { mark, lines, attributes, words } of frames) {
      this.#dictionaries.take(words);
      if (lines.length > 0 || hasRows(attributes)) {
        const copy = attributesBy((name) => copied(name, attributes[name]));
        this.#tail.push({ lines: this.#kept(lines), attributes: copy, lastOrdinal: mark.ordinal });
      }
      this.#ordinal = Math.max(this.#ordinal, mark.ordinal);
    }
    this.#tailEnd = end;
    this.#tailInode = inodeOf(path);
  }

  /** Copies of what is wanted: a view would keep the whole file in memory. */
  #kept(lines: Lines): Lines {
    const { columns, hasContent } = this.options;
    const wanted = new Set<ColumnName>([...columns, 'ordinal']);
    return {
      length: lines.length,
      columns: columnsBy((name, width) =>
        wanted.has(name) ? lines.columns[name].slice() : arrayOf(width, 0),
      ),
      offsets: hasContent ? lines.offsets.slice() : new Int32Array(0),
      element: hasContent ? lines.element.slice() : new Uint8Array(0),
      micrograms: hasContent ? lines.micrograms.slice() : new BigInt64Array(0),
    };
  }

  #forget(): void {
    this.#dictionaries = new Dictionaries();
    this.#segments = [];
    this.#sealed = [];
    this.#tail = [];
    this.#tailEnd = 0;
    this.#tailInode = undefined;
    this.#ordinal = -1;
  }
}

const hasRows = (attributes: Attributes): boolean =>
  Object.values(attributes).some(({ length }) => length > 0);

function copied(name: AttributeName, table: AttributeTable): AttributeTable {
  const numbers = numbersIn(name, table).values();
  return tableOf(name, table.length, () => (numbers.next().value as Numbers).slice());
}

const inodeOf = (path: string): number | undefined =>
  statSync(path, { throwIfNoEntry: false })?.ino;

/** Of the first line of this ordinal or of a later one. */
function placeOf({ columns: { ordinal }, length }: Lines, wanted: Ordinal): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(ordinal[middle]) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
