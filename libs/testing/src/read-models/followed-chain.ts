import type { Chain } from '@lodestone/journal';
import type { Attributes } from '@lodestone/journal/attributes';
import type { Lines } from '@lodestone/journal/columns';
import { Dictionaries } from '@lodestone/journal/dictionaries';
import { fromStart, GrowingPart } from '@lodestone/journal/part';
import { isCounted, type RecordedEvent } from '@lodestone/kernel';

/** The lines of a log in memory, as whoever is asked about the chain sees them, without any file. */
export class FollowedChain implements Chain {
  readonly generation = 1;
  readonly dictionaries = new Dictionaries();
  ordinal = -1;
  /** A piece for every time that something was taken, so that questions meet many. */
  readonly #pieces: Lines[] = [];
  readonly #attributes: Attributes[] = [];

  static of(log: readonly RecordedEvent[]): FollowedChain {
    const chain = new FollowedChain();
    chain.take(log);
    return chain;
  }

  get pieces(): readonly Lines[] {
    return this.#pieces;
  }

  get attributes(): readonly Attributes[] {
    return this.#attributes;
  }

  /** Events that follow on those before, as one page. */
  take(log: readonly RecordedEvent[]): void {
    const part = new GrowingPart();
    for (const recorded of log) {
      if (!isCounted(recorded.stream)) continue;
      part.add({ recorded, ordinal: (this.ordinal += 1) }, this.dictionaries);
    }
    const { lines, attributes } = part.since(fromStart);
    this.#pieces.push(lines);
    this.#attributes.push(attributes);
  }
}
