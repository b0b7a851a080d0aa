import type { KeyedRows, WritableKeyedRows } from '@lodestone/kernel';

/** Rows that can be changed without touching those below: the state if this had happened. */
export class RowsOver implements WritableKeyedRows {
  readonly #changes = new Map<string, unknown>();

  constructor(private readonly below: KeyedRows) {}

  get<Row>(key: string): Row | undefined {
    return this.#changes.has(key)
      ? (this.#changes.get(key) as Row | undefined)
      : this.below.get<Row>(key);
  }

  set(key: string, row: unknown): void {
    this.#changes.set(key, row);
  }

  delete(key: string): void {
    this.#changes.set(key, undefined);
  }

  scan<Row>(
    prefix: string,
    { reverse = false, limit = Infinity }: Readonly<{ reverse?: boolean; limit?: number }> = {},
  ): ReadonlyArray<readonly [key: string, row: Row]> {
    const changed = [...this.#changes].filter(([key]) => key.startsWith(prefix));
    if (changed.length === 0) {
      return this.below.scan<Row>(
        prefix,
        Number.isFinite(limit) ? { reverse, limit } : { reverse },
      );
    }
    const merged = new Map<string, Row>(this.below.scan<Row>(prefix));
    for (const [key, row] of changed) {
      if (row === undefined) merged.delete(key);
      else merged.set(key, row as Row);
    }
    const sorted = [...merged].sort(([a], [b]) => (a < b ? -1 : 1));
    return (reverse ? sorted.reverse() : sorted).slice(0, limit);
  }
}
