type Value = string | number;

/** The parts of a WHERE clause with their values: text from a question never enters the SQL. */
export type Conditions = Readonly<{
  /** Adds nothing where the question leaves one of the values out. */
  add: (condition: string, ...given: readonly (Value | undefined)[]) => void;
  addOneOf: (column: string, values: readonly Value[] | undefined) => void;
  /** Another query within this one. */
  addWithin: (condition: string, within: Conditions) => void;
  sql: () => string;
  values: Value[];
}>;

export function conditionsWith(): Conditions {
  const parts: string[] = [];
  const values: Value[] = [];
  return {
    add(condition, ...given) {
      const known = given.filter((value) => value !== undefined);
      if (known.length < given.length) return;
      parts.push(condition);
      values.push(...known);
    },
    addOneOf(column, among) {
      if (among === undefined) return;
      parts.push(`${column} IN (${among.map(() => '?').join(', ')})`);
      values.push(...among);
    },
    addWithin(condition, within) {
      parts.push(condition);
      values.push(...within.values);
    },
    sql: () => (parts.length > 0 ? parts.join(' AND ') : 'TRUE'),
    values,
  };
}
