import type { WritableKeyedRows } from '@lodestone/kernel';

/** Keyed rows in a map. Values are kept as JSON text, so that nothing but plain JSON survives. */
export class MemoryRows implements WritableKeyedRows {
  readonly #rows = new Map<string, string>();

  get<Row>(key: string): Row | undefined {
    const text = this.#rows.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as Row);
  }

  scan<Row>(
    prefix: string,
    { reverse = false, limit = Infinity }: Readonly<{ reverse?: boolean; limit?: number }> = {},
  ): ReadonlyArray<readonly [key: string, row: Row]> {
    const keys = [...this.#rows.keys()].filter((key) => key.startsWith(prefix)).sort();
    if (reverse) keys.reverse();
    return keys.slice(0, limit).map((key) => [key, this.get<Row>(key) as Row] as const);
  }

  set(key: string, row: unknown): void {
    this.#rows.set(key, JSON.stringify(row));
  }

  delete(key: string): void {
    this.#rows.delete(key);
  }

  /** All rows in key order, for comparing two folds. */
  entries(): ReadonlyArray<readonly [string, unknown]> {
    return this.scan('');
  }
}
