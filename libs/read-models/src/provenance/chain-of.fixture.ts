import { isCounted, type FoldedEvent } from '@lodestone/kernel';
import { isPosted, postingsOf, type PostingLine } from '@lodestone/ledger';
import { Dictionaries } from '@lodestone/journal/dictionaries';
import { GrowingLines } from '@lodestone/journal/growing-lines';
import type { Lines } from '@lodestone/journal/columns';
import { FlowIndex } from './flow-index';
import type { Chain } from './origins-of';

/** Posting lines of a log as the journal keeps them, in as many pieces as are asked for. */
export class LinesOfLog {
  readonly dictionaries = new Dictionaries();
  readonly pieces: Lines[] = [];
  #growing = new GrowingLines();
  #ordinal = -1;

  /** What was recorded, event by event. */
  static of(log: readonly FoldedEvent[], eventsPerPiece = Infinity): LinesOfLog {
    const lines = new LinesOfLog();
    for (const { stream, event } of log) {
      if (!isCounted(stream)) continue;
      lines.add(isPosted(event) ? postingsOf(event) : []);
      if ((lines.#ordinal + 1) % eventsPerPiece === 0) lines.seal();
    }
    lines.seal();
    return lines;
  }

  /** The lines of the next event. */
  add(posted: readonly PostingLine[]): void {
    this.#ordinal += 1;
    posted.forEach((line, n) =>
      this.#growing.add(line, { ordinal: this.#ordinal, n, dictionaries: this.dictionaries }),
    );
  }

  get ordinal(): number {
    return this.#ordinal;
  }

  seal(): void {
    if (this.#growing.length === 0) return;
    this.pieces.push(this.#growing.since(0));
    this.#growing = new GrowingLines();
  }
}

export type ChainOfLog = Readonly<{
  chain: Chain;
  counted: readonly FoldedEvent[];
  /** Lots, units and movements by their names in the journal. */
  lots: readonly string[];
  records: readonly string[];
}>;

/** A log as questions see it; all imports are of one country. */
export function chainOf(log: readonly FoldedEvent[]): ChainOfLog {
  const lines = LinesOfLog.of(log);
  const index = new FlowIndex();
  index.take(lines.pieces);
  const { dictionaries } = lines;
  const wordsOf = (name: 'lot' | 'record'): readonly string[] => {
    const words = dictionaries.of(name);
    return Array.from({ length: words.count - 1 }, (_, n) => words.wordOf(n + 1));
  };
  return {
    chain: { index, dictionaries, countryOf: () => 'MM' },
    counted: log.filter(({ stream }) => isCounted(stream)),
    lots: wordsOf('lot'),
    records: wordsOf('record'),
  };
}

export const someOrdinals = (head: number): readonly number[] =>
  Array.from({ length: 3 }, (_, n) => Math.floor((head * (n + 1)) / 3));
