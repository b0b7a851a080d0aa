import type { WritableKeyedRows } from '@lodestone/kernel';

/**
 * Keyed rows in a map. Values go through JSON text, so that nothing but plain JSON survives, and are
 * frozen, so that nobody changes a row but by writing it.
 */
export class MemoryRows implements WritableKeyedRows {
  readonly #rows = new Map<string, unknown>();
  /** All keys in order, so that long histories scan no more than they ask for. */
  readonly #keys: string[] = [];

  get<Row>(key: string): Row | undefined {
    return this.#rows.get(key) as Row | undefined;
  }

  scan<Row>(
    prefix: string,
    { reverse = false, limit = Infinity }: Readonly<{ reverse?: boolean; limit?: number }> = {},
  ): ReadonlyArray<readonly [key: string, row: Row]> {
    const first = this.#placeOf(prefix);
    let end = first;
    while (this.#keys[end]?.startsWith(prefix)) end += 1;
    const keys = this.#keys.slice(first, end);
    if (reverse) keys.reverse();
    return keys.slice(0, limit).map((key) => [key, this.get<Row>(key) as Row] as const);
  }

  set(key: string, row: unknown): void {
    if (!this.#rows.has(key)) this.#keys.splice(this.#placeOf(key), 0, key);
    this.#rows.set(
      key,
      JSON.parse(JSON.stringify(row), (_, value: unknown) => Object.freeze(value)),
    );
  }

  delete(key: string): void {
    if (this.#rows.delete(key)) this.#keys.splice(this.#placeOf(key), 1);
  }

  /** All rows in key order, for comparing two folds. */
  entries(): ReadonlyArray<readonly [string, unknown]> {
    return this.scan('');
  }

  /** Where a key stands, or would stand. */
  #placeOf(key: string): number {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keys[middle] as string) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
