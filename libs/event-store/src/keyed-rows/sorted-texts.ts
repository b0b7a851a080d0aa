import type { ScanOptions } from './keyed-row-store';

/**
 * Texts by key, scanned in key order. Keys are kept sorted as they come, because a scan that sorted
 * them would cost more than all the insertions between two scans.
 */
export class SortedTexts<Text extends string | null = string> {
  readonly #texts = new Map<string, Text>();
  readonly #keys: string[] = [];

  get size(): number {
    return this.#keys.length;
  }

  get(key: string): Text | undefined {
    return this.#texts.get(key);
  }

  set(key: string, text: Text): void {
    if (!this.#texts.has(key)) this.#keys.splice(this.#placeOf(key), 0, key);
    this.#texts.set(key, text);
  }

  remove(key: string): void {
    if (this.#texts.delete(key)) this.#keys.splice(this.#placeOf(key), 1);
  }

  clear(): void {
    this.#texts.clear();
    this.#keys.length = 0;
  }

  /** Everything, in key order. */
  *[Symbol.iterator](): IterableIterator<readonly [string, Text]> {
    for (const key of this.#keys) yield [key, this.#texts.get(key) as Text];
  }

  scan(prefix: string, { reverse = false, limit = Infinity }: ScanOptions = {}) {
    const first = this.#placeOf(prefix);
    const end = this.#placeOf(endOfPrefix(prefix));
    const count = Math.min(end - first, limit);
    const found: Array<readonly [string, Text]> = [];
    for (let i = 0; i < count; i += 1) {
      const key = this.#keys[reverse ? end - 1 - i : first + i] as string;
      found.push([key, this.#texts.get(key) as Text]);
    }
    return found;
  }

  /** Where the key stands, or would stand. */
  #placeOf(key: string): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] as string) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Keys are printable ASCII, so DEL is greater than whatever may follow the prefix. */
export const endOfPrefix = (prefix: string): string => `${prefix}\x7f`;

const printableAscii = /^[\x20-\x7e]+$/;

/** SQLite compares bytes and JavaScript UTF-16 units: the two orders agree on these keys. */
export function assertKey(key: string): void {
  if (!printableAscii.test(key)) {
    throw new TypeError(`a row key is printable ASCII, which ${JSON.stringify(key)} is not`);
  }
}
