/** A text that stands in the data dictionary and in what describes the API. */
export type Words = Readonly<{ en: string; zh: string }>;

/**
 * What a cell is, and so its type in every format. `grams` and `ordinal` are 64-bit integers; `content`
 * (micrograms) and `money` (minor units) are sums that no 64 bits bound: decimals of 38 digits.
 */
export type CellKind =
  | 'text'
  | 'json'
  | 'date'
  | 'instant'
  | 'count'
  | 'ordinal'
  | 'grams'
  | 'sum'
  | 'content'
  | 'money'
  | 'flag';

/** One column: enough for a file, for a person who reads it, and for a program that checks it. */
export type Column = Readonly<{
  name: string;
  kind: CellKind;
  means: Words;
  /** As it stands in CSV. */
  example: string;
  /** Whether a cell may be empty; default: no. */
  optional?: boolean;
}>;

/**
 * What stands in one cell. A `date` is `2025-04-20`, an `instant` is in UTC with milliseconds, a `json`
 * is text already; `content` and `money` are bigints, also `grams` where they are sums.
 */
export type Cell = string | number | bigint | boolean | null;

/** The unit of a kind, in the words of the dictionary; of text there is none. */
export const unitOf: Readonly<Record<CellKind, Words | undefined>> = {
  text: undefined,
  json: undefined,
  date: { en: 'day (ISO 8601)', zh: '日（ISO 8601）' },
  instant: { en: 'instant, UTC', zh: '时刻，UTC' },
  count: { en: 'number', zh: '个' },
  ordinal: { en: 'ordinal of the ledger', zh: '台账序号' },
  grams: { en: 'g', zh: '克' },
  sum: { en: 'g, or pieces', zh: '克或件' },
  content: { en: 'µg', zh: '微克' },
  money: { en: 'minor units of the currency', zh: '货币的最小单位' },
  flag: { en: 'true or false', zh: '真或假' },
};

/** The type of a column in Parquet and SQL. */
export const sqlTypeOf: Readonly<Record<CellKind, string>> = {
  text: 'VARCHAR',
  json: 'VARCHAR',
  date: 'DATE',
  instant: 'TIMESTAMP WITH TIME ZONE',
  count: 'INTEGER',
  ordinal: 'BIGINT',
  grams: 'BIGINT',
  sum: 'BIGINT',
  content: 'DECIMAL(38,0)',
  money: 'DECIMAL(38,0)',
  flag: 'BOOLEAN',
};
