import type { Ordinal } from '@lodestone/kernel';
import { createHash, type Hash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { FileDeclaration } from './projection-file';

export type Digest = Readonly<{
  name: string;
  version: number;
  /** Undefined of a projection that has taken no event yet. */
  ordinal: Ordinal | undefined;
  rows: number;
  /** SHA-256, hex. */
  digest: string;
}>;

/**
 * The one digest of a projection file: SHA-256 over lines of JSON, each ended by a line feed:
 * `["projection", name, version, ordinal]`, then for each table in name order
 * `["table", name, [its columns in name order]]` and each of its rows, in key order, as the array of
 * its values in the order of those columns. Text keys are ordered as UTF-8 bytes. A JSON column
 * stands with its members in name order; a truth value is 1 or 0.
 *
 * So it depends on what the rows say and how far they reach, and not on the order in which they were
 * written, on SQLite's version, or on where the log lies. Read in one transaction: another process
 * may write meanwhile.
 */
export function digestOf(file: string): Digest {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    db.exec('BEGIN');
    return digestOfOpen(db);
  } finally {
    db.close();
  }
}

function digestOfOpen(db: DatabaseSync): Digest {
  const about = db.prepare('SELECT name, version, declaration, ordinal FROM _projection').get();
  const { name, version, declaration, ordinal } = about as About;
  const hash = createHash('sha256');
  hash.update(`${JSON.stringify(['projection', name, version, ordinal])}\n`);
  const { tables } = JSON.parse(declaration) as FileDeclaration;
  let rows = 0;
  for (const table of Object.keys(tables).sort()) {
    const { key, columns } = tables[table] as FileDeclaration['tables'][string];
    const names = Object.keys(columns).sort();
    hash.update(`${JSON.stringify(['table', table, names])}\n`);
    const select = db.prepare(`SELECT ${quoted(names)} FROM "${table}" ORDER BY ${quoted(key)}`);
    select.setReturnArrays(true);
    const isJson = names.map((column) => columns[column] === 'json');
    for (const row of select.iterate() as Iterable<unknown>) {
      addRow(hash, row as readonly unknown[], isJson);
      rows++;
    }
  }
  return { name, version, ordinal: ordinal ?? undefined, rows, digest: hash.digest('hex') };
}

type About = Readonly<{
  name: string;
  version: number;
  declaration: string;
  ordinal: Ordinal | null;
}>;

const quoted = (columns: readonly string[]): string => columns.map((c) => `"${c}"`).join(', ');

function addRow(hash: Hash, row: readonly unknown[], isJson: readonly boolean[]): void {
  const values = row.map((value, i) =>
    isJson[i] ? inNameOrder(JSON.parse(value as string)) : JSON.stringify(value),
  );
  hash.update(`[${values.join(',')}]\n`);
}

/** Nothing is left out or normalised here, unlike in `canonicalJson`: rows are compared exactly. */
function inNameOrder(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inNameOrder).join(',')}]`;
  const object = value as Readonly<Record<string, unknown>>;
  const members = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${inNameOrder(object[key])}`);
  return `{${members.join(',')}}`;
}
