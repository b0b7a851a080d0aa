import type { Slice } from '../tables/batch';
import { Bytes } from './bytes';

/** Which word of the page each present row has, and the words as a page has them. */
export type Encoded = Readonly<{ page: Bytes; words: number; indexes: Uint32Array; rows: number }>;

/**
 * Gives the words of one column of a row group the numbers in which they come: what the page says
 * depends on the rows alone, and not on what the journal numbered before.
 */
export class WordPages {
  /** By number in the journal; −1 is not in this page. Kept, because it is as long as a dictionary. */
  #places = new Int32Array(1_024).fill(-1);

  encode(slice: Extract<Slice, { words: unknown }>, length: number): Encoded {
    const { words, wordOf } = slice;
    const page = new Bytes();
    const indexes = new Uint32Array(length);
    const used: number[] = [];
    let rows = 0;
    for (let n = 0; n < length; n++) {
      const code = words[n] as number;
      if (code === 0) continue;
      if (code >= this.#places.length) this.#widen(code);
      let place = this.#places[code] as number;
      if (place < 0) {
        this.#places[code] = place = used.length;
        used.push(code);
        page.text(wordOf(code));
      }
      indexes[rows++] = place;
    }
    for (const code of used) this.#places[code] = -1;
    return { page, words: used.length, indexes, rows };
  }

  #widen(code: number): void {
    const more = new Int32Array(2 * code).fill(-1);
    more.set(this.#places);
    this.#places = more;
  }
}

/** The same of texts that have no numbers yet; undefined where most of them come once. */
export function encodeTexts(texts: readonly (string | null)[]): Encoded | undefined {
  const page = new Bytes();
  const indexes = new Uint32Array(texts.length);
  const places = new Map<string, number>();
  let rows = 0;
  for (const text of texts) {
    if (text === null) continue;
    let place = places.get(text);
    if (place === undefined) {
      place = places.size;
      if (place > 1_024 && place * 2 > rows) return undefined;
      places.set(text, place);
      page.text(text);
    }
    indexes[rows++] = place;
  }
  return { page, words: places.size, indexes, rows };
}
