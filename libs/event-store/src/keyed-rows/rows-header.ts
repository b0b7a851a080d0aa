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

export const tables = `
  CREATE TABLE IF NOT EXISTS header (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS streams (
    stream TEXT PRIMARY KEY, revision INTEGER NOT NULL, event_id TEXT NOT NULL,
    hash TEXT NOT NULL, count INTEGER NOT NULL, total INTEGER NOT NULL, sum INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS rows (
    stream TEXT, key TEXT, json TEXT NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY (stream, key)
  ) WITHOUT ROWID;`;
