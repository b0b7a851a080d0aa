import {
  attributeColumns,
  numbersIn,
  tableOf,
  type AttributeName,
  type AttributeRow,
  type AttributeTable,
  type Numbers,
} from './attributes';
import { arrayOf, type Allocate } from './columns';
import type { Dictionaries } from './dictionaries';

const roomAtFirst = 64;

/** Rows that are still added to. */
export class GrowingTable<Name extends AttributeName> {
  length = 0;
  #table: AttributeTable;
  /** Of the table, in the order of its columns. */
  #arrays: readonly Numbers[];

  constructor(
    private readonly name: Name,
    private readonly allocate: Allocate = arrayOf,
    room = roomAtFirst,
  ) {
    this.#table = tableOf(name, 0, (_, width) => allocate(width, room));
    this.#arrays = numbersIn(name, this.#table);
  }

  get byteLength(): number {
    const numbers = numbersIn(this.name, this.#table);
    return numbers.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  add(
    row: AttributeRow<Name>,
    { ordinal, dictionaries }: Readonly<{ ordinal: number; dictionaries: Dictionaries }>,
  ): void {
    this.#grow(this.length + 1);
    const said: Readonly<Record<string, string | number | undefined>> = row;
    for (const [n, [column, { dictionary }]] of attributeColumns(this.name).entries()) {
      const value = column === 'ordinal' ? ordinal : said[column];
      const number =
        dictionary === undefined
          ? (value as number)
          : dictionaries.enterIn(dictionary, (value ?? '') as string);
      put(this.#arrays[n] as Numbers, this.length, number);
    }
    this.length += 1;
  }

  /** Rows that a file has. */
  take(table: AttributeTable<Name>): void {
    this.#grow(this.length + table.length);
    const arrays = numbersIn(this.name, this.#table);
    numbersIn(this.name, table as AttributeTable).forEach((values, n) =>
      arrays[n]?.set(values as never, this.length),
    );
    this.length += table.length;
  }

  /** Those from the n-th on: views of what is here, which nobody may change. */
  since(start: number): AttributeTable<Name> {
    const columns = this.#table.columns as unknown as Readonly<Record<string, Numbers>>;
    return tableOf(
      this.name,
      this.length - start,
      (column) => columns[column]?.subarray(start, this.length) as Numbers,
    ) as AttributeTable<Name>;
  }

  #grow(length: number): void {
    const before = this.#table.columns as unknown as Readonly<Record<string, Numbers>>;
    const room = before['ordinal']?.length ?? 0;
    if (length <= room) return;
    const more = Math.max(length, 2 * room);
    this.#table = tableOf(this.name, 0, (column, width) => {
      const numbers = this.allocate(width, more);
      numbers.set(before[column] as never);
      return numbers;
    });
    this.#arrays = numbersIn(this.name, this.#table);
  }
}

function put(numbers: Numbers, at: number, value: number): void {
  if (numbers instanceof BigInt64Array) numbers[at] = BigInt(value);
  else numbers[at] = value;
}
