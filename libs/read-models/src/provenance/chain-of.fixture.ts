import { isCounted, type FoldedEvent } from '@lodestone/kernel';
import { isPosted, postingsOf, type PostingLine } from '@lodestone/ledger';
import { Dictionaries } from '@lodestone/journal/dictionaries';
import { GrowingLines } from '@lodestone/journal/growing-lines';
import type { Lines } from '@lodestone/journal/columns';

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
