import type { Ordinal } from '@lodestone/kernel';
import { numbersIn, saidNames, type AttributeName } from './attributes';
import type { ChainNews } from './chain';
import { sharedArrayOf } from './columns';
import { Dictionaries } from './dictionaries';
import { JournalFeed, type Fed } from './journal-feed';
import { fromStart, GrowingPart, type Part } from './part';

/** The lines of the whole log take more memory than they may. */
class ChainTooLarge extends Error {
  override readonly name = 'ChainTooLarge';
}

export type ChainKeeperOptions = Readonly<{
  folder: string;
  /** Lines, attributes and words together. */
  bytesMax: number;
  /** Of a keeper that takes the place of another: it numbers journals higher than that one did. */
  firstGeneration?: number;
}>;

/**
 * Keeps the lines of the whole log in memory that threads share: one thread keeps them, and others
 * look at them, each through a `Chain` of its own. What was shown once never changes, so a question
 * goes on with what it began with.
 */
export class ChainKeeper {
  readonly #feed: JournalFeed;
  #dictionaries = new Dictionaries();
  #sealed: Part[] = [];
  #tail = new GrowingPart(sharedArrayOf);
  #ordinal: Ordinal = -1;
  #bytes = 0;
  /** Raised when a journal was made anew: nothing of an earlier one may be gone on with. */
  #generation: number;

  constructor(private readonly options: ChainKeeperOptions) {
    this.#generation = options.firstGeneration ?? 0;
    const taker = {
      forget: () => this.#forget(),
      takeSealed: (fed: Fed) => this.#takeSealed(fed),
      takeTail: (fed: Fed) => this.#takeTail(fed),
    };
    this.#feed = new JournalFeed(options.folder, taker, saidNames);
  }

  /**
   * @throws NoJournalYet while the follower has not made it
   * @throws ChainTooLarge and has nothing in memory any more
   */
  refresh(): void {
    try {
      this.#feed.refresh();
    } catch (error) {
      if (error instanceof ChainTooLarge) this.#forget();
      throw error;
    }
  }

  /** Everything that came after the news that somebody has; without them everything. */
  newsSince(known?: Pick<ChainNews, 'generation' | 'sealed'>): ChainNews {
    const isSame = known?.generation === this.#generation;
    const from = isSame ? known.sealed : 0;
    return {
      generation: this.#generation,
      ordinal: this.#ordinal,
      bytes: this.#byteLength,
      from,
      sealed: this.#sealed.length,
      parts: [...this.#sealed.slice(from), this.#tail.since(fromStart)],
      words: this.#dictionaries.shared(),
    };
  }

  get #byteLength(): number {
    return this.#bytes + this.#tail.byteLength + this.#dictionaries.byteLength;
  }

  #takeSealed(fed: Fed): void {
    this.#tail = new GrowingPart(sharedArrayOf);
    const part = sharedCopy(fed);
    this.#sealed.push(part);
    this.#bytes += bytesOf(part);
    this.#took(fed);
  }

  #takeTail(fed: Fed): void {
    this.#tail.take(fed);
    this.#took(fed);
  }

  #took({ words, lastOrdinal }: Fed): void {
    this.#dictionaries.take(words);
    this.#ordinal = Math.max(this.#ordinal, lastOrdinal);
    const { bytesMax } = this.options;
    if (this.#byteLength <= bytesMax) return;
    throw new ChainTooLarge(
      `the lines up to ordinal ${this.#ordinal} take ${this.#byteLength} bytes of ${bytesMax}`,
    );
  }

  #forget(): void {
    this.#dictionaries = new Dictionaries();
    this.#sealed = [];
    this.#tail = new GrowingPart(sharedArrayOf);
    this.#ordinal = -1;
    this.#bytes = 0;
    this.#generation += 1;
  }
}

function sharedCopy(part: Part): Part {
  const shared = new GrowingPart(sharedArrayOf, 0);
  shared.take(part);
  return shared.since(fromStart);
}

const bytesOf = ({ lines, attributes }: Part): number =>
  [
    ...Object.values(lines.columns),
    lines.offsets,
    lines.element,
    lines.micrograms,
    ...Object.entries(attributes).flatMap(([name, table]) =>
      numbersIn(name as AttributeName, table),
    ),
  ].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
