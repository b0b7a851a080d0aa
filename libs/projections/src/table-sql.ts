import { columnsOf, isKeyed, keyOf, type Table } from './tables';

const sqlTypes: Readonly<Record<string, string>> = {
  text: 'TEXT NOT NULL',
  'text?': 'TEXT',
  integer: 'INTEGER NOT NULL',
  'integer?': 'INTEGER',
  boolean: 'INTEGER NOT NULL',
  json: 'TEXT NOT NULL',
};

const list = (columns: readonly string[]): string => columns.map((c) => `"${c}"`).join(', ');

/**
 * STRICT, so that a fold cannot put text where a number belongs; WITHOUT ROWID, so that rows lie in
 * key order and nothing depends on the order in which they came.
 */
export function createTable(name: string, table: Table): string {
  const columns = columnsOf(table).map(([column, type]) => `"${column}" ${sqlTypes[type]}`);
  return (
    `CREATE TABLE "${name}" (${columns.join(', ')}, PRIMARY KEY (${list(keyOf(table))})) ` +
    'STRICT, WITHOUT ROWID'
  );
}

/** Those that are there already stay as they are. */
export const createIndexes = (name: string, table: Table): string[] =>
  Object.keys(table.indexes ?? {}).map((index) => createIndex(name, table, index));

const createIndex = (name: string, table: Table, index: string): string =>
  `CREATE INDEX IF NOT EXISTS "${name}By${capital(index)}" ON "${name}" ` +
  `(${list(table.indexes?.[index] ?? [])})`;

/** What must be there before rows are looked for by these columns; undefined where the key serves. */
export function indexFor(
  name: string,
  table: Table,
  columns: readonly string[],
): string | undefined {
  if (beginsWith(keyOf(table), columns)) return undefined;
  const found = Object.entries(table.indexes ?? {}).find(([, on]) => beginsWith(on, columns));
  return found && createIndex(name, table, found[0]);
}

const beginsWith = (path: readonly string[], columns: readonly string[]): boolean =>
  columns.length > 0 &&
  columns.length <= path.length &&
  path.slice(0, columns.length).every((column) => columns.includes(column));

export const selectByKey = (name: string, table: Table): string =>
  `SELECT * FROM "${name}" WHERE ${equal(keyOf(table))}`;

export const selectLines = (name: string): string =>
  `SELECT * FROM "${name}" WHERE ordinal BETWEEN ? AND ? ORDER BY ordinal, line`;

export const deleteByKey = (name: string, table: Table): string =>
  `DELETE FROM "${name}" WHERE ${equal(keyOf(table))}`;

export function insertRow(name: string, table: Table): string {
  const columns = columnsOf(table).map(([column]) => column);
  const insert =
    `INSERT INTO "${name}" (${list(columns)}) ` + `VALUES (${columns.map(() => '?').join(', ')})`;
  // A line is added once; that it is there already means that an event came twice.
  if (!isKeyed(table)) return insert;
  const rest = columns.filter((column) => !table.key.includes(column));
  const update = rest.map((column) => `"${column}" = excluded."${column}"`).join(', ');
  const action = rest.length > 0 ? `UPDATE SET ${update}` : 'NOTHING';
  return `${insert} ON CONFLICT (${list(table.key)}) DO ${action}`;
}

/** Of a table that nobody else reads: by its place, in the order of the columns. */
export const insertOrReplace = (name: string, table: Table): string =>
  `INSERT OR REPLACE INTO "${name}" VALUES (${columnsOf(table)
    .map(() => '?')
    .join(', ')})`;

/** @throws Error if the columns are neither the first of the key nor the first of an index */
export function selectWhere(name: string, table: Table, columns: readonly string[]): string {
  const key = keyOf(table);
  const paths = [key, ...Object.values(table.indexes ?? {})];
  const path = paths.find((some) => beginsWith(some, columns));
  if (!path) {
    throw new Error(`${name} has no key or index that begins with ${columns.join(', ')}`);
  }
  // Of a key and an index that begin with as much SQLite takes the key, however many rows have that
  // beginning: so a column of the key is not offered where an index is meant.
  const hidden = path !== key && path[0] !== key[0] ? key[0] : undefined;
  return `SELECT * FROM "${name}" WHERE ${equal(columns, hidden)} ORDER BY ${list(key)}`;
}

const equal = (columns: readonly string[], hidden?: string): string =>
  columns.map((column) => `${column === hidden ? '+' : ''}"${column}" IS ?`).join(' AND ');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
