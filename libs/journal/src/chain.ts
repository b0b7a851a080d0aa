import type { Ordinal } from '@lodestone/kernel';
import type { Attributes } from './attributes';
import type { Lines } from './columns';
import { Dictionaries, type SharedDictionaries } from './dictionaries';
import type { Part } from './part';

/** What a keeper of lines tells whoever looks at them. Threads send it as it is, and copy nothing. */
export type ChainNews = Readonly<{
  /** Another one: nothing that was told before is of this journal. */
  generation: number;
  ordinal: Ordinal;
  /** All that is in memory. */
  bytes: number;
  /** So many parts are as they were told before; what follows is in the place of all others. */
  from: number;
  /** So many will never change. */
  sealed: number;
  parts: readonly Part[];
  words: SharedDictionaries;
}>;

/**
 * The posting lines of the whole log in memory, in all columns and with content, and what acts say of
 * the things that lines name. As of one ordinal, until news are taken.
 */
export type Chain = Readonly<{
  /** In the order of the log: the lines of an ordinal are never in two of them. */
  pieces: readonly Lines[];
  attributes: readonly Attributes[];
  dictionaries: Pick<Dictionaries, 'of'>;
  /** The last event that it knows of. */
  ordinal: Ordinal;
  /**
   * While this is the same, lines only came after those that were there: what somebody has computed
   * of the first so many lines holds, and is gone on with.
   */
  generation: number;
}>;

/** What one thread sees of the lines that another keeps. */
export class SeenChain implements Chain {
  generation = -1;
  ordinal: Ordinal = -1;
  bytes = 0;
  pieces: readonly Lines[] = [];
  attributes: readonly Attributes[] = [];
  dictionaries = new Dictionaries();
  #parts: readonly Part[] = [];

  take({ generation, ordinal, bytes, from, parts, words }: ChainNews): void {
    this.generation = generation;
    this.ordinal = ordinal;
    this.bytes = bytes;
    this.#parts = [...this.#parts.slice(0, from), ...parts];
    this.pieces = this.#parts.map(({ lines }) => lines);
    this.attributes = this.#parts.map(({ attributes }) => attributes);
    this.dictionaries = Dictionaries.of(words);
  }
}
