/** What every row of every table has: a code that is kept for ever and a name in two languages. */
export type Coded = Readonly<{ code: string; en: string; zh: string }>;

/** A fact with its source. What no better source confirms yet is not `verified`. */
export type Sourced = Readonly<{ source: string; verified: boolean }>;

export type CodeTable<Row extends Coded, Code extends string> = Readonly<{
  /** `undefined` for a code that this version does not know. */
  find: (code: string) => Row | undefined;
  has: (code: string) => code is Code;
}>;

/** A map and not an object: `constructor` is nobody's material. */
export function codeTable<Row extends Coded, Code extends string = Row['code']>(
  rows: readonly Row[],
): CodeTable<Row, Code> {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return {
    find: (code) => byCode.get(code),
    has: (code): code is Code => byCode.has(code),
  };
}
