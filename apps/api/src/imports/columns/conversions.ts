import type { Conversion } from './cell-value';

/** Cells of one column that were rewritten by one rule, with one of them. */
export type ConvertedColumn = Readonly<{
  column: string;
  rule: string;
  cells: number;
  example: Readonly<{ row: number; given: string; written: string }>;
}>;

/** What was rewritten in a file, told back to whoever sent it. */
export class Conversions {
  readonly #columns = new Map<string, ConvertedColumn>();

  add(column: string, row: number, given: string, { rule, written }: Conversion): void {
    const key = JSON.stringify([column, rule]);
    const before = this.#columns.get(key);
    const example = before?.example ?? { row, given, written };
    this.#columns.set(key, { column, rule, cells: (before?.cells ?? 0) + 1, example });
  }

  all(): readonly ConvertedColumn[] {
    return [...this.#columns.values()];
  }
}
