import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** What must be the same as when the file was begun, for its rows to be worth anything. */
export type RowsHeader = Readonly<{
  foldVersion: number;
  ledgerFingerprint: string;
  bootId: string | undefined;
}>;

/** The layout of this file. Another one is thrown away like another fold version. */
const layout = 3;

/** By the names under which the file says it. */
export const identityOf = ({ foldVersion, ledgerFingerprint }: RowsHeader) =>
  [
    ['layout', `${layout}`],
    ['fold version', `${foldVersion}`],
    ['ledger', ledgerFingerprint],
  ] as const;

export const inUseSinceBoot = 'in use since boot';

/** What a file says of itself; nothing if it was just begun. */
export const headerIn = (db: DatabaseSync): ReadonlyMap<string, string> =>
  new Map(
    db
      .prepare('SELECT name, value FROM header')
      .all()
      .map(({ name, value }) => [String(name), String(value)]),
  );

/** Why the rows under this header must not be used, or undefined when they may. */
export function distrustOf(
  header: ReadonlyMap<string, string>,
  wanted: RowsHeader,
): string | undefined {
  for (const [name, value] of identityOf(wanted)) {
    const found = header.get(name);
    if (found !== value) return `its ${name} is ${found ?? 'missing'}, and ${value} is wanted`;
  }
  const usedSince = header.get(inUseSinceBoot);
  const isLeft = usedSince !== undefined && usedSince !== wanted.bootId;
  return isLeft ? 'the machine went down while it was in use' : undefined;
}

/** Why a program would fold the rows in a file anew; undefined where it goes on with them. */
export function distrustIn(file: string, wanted: Omit<RowsHeader, 'bootId'>): string | undefined {
  if (!existsSync(file)) return 'they are not there';
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    const header = headerIn(db);
    // Whether the machine went down meanwhile is no matter of the version.
    const bootId = header.get(inUseSinceBoot);
    return distrustOf(header, { ...wanted, bootId });
  } catch {
    return 'they cannot be read';
  } finally {
    db?.close();
  }
}

export const tables = `
  CREATE TABLE IF NOT EXISTS header (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS streams (
    stream TEXT PRIMARY KEY, revision INTEGER NOT NULL, event_id TEXT NOT NULL,
    hash TEXT NOT NULL, count INTEGER NOT NULL, total INTEGER NOT NULL, sum INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS rows (
    stream TEXT, key TEXT, json TEXT NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY (stream, key)
  ) WITHOUT ROWID;`;
