import type { DatabaseSync } from 'node:sqlite';
import type { Mark, Parked } from './checkpoint';
import type { Projection } from './projection';
import { createIndexes, createTable } from './table-sql';
import { columnsOf, keyOf, type Tables } from './tables';

/**
 * `live`: a power cut loses at most the last transactions, rows and checkpoint together, and they
 * are folded again. `building`: a crash leaves a file that must be thrown away, in return for speed.
 */
export type Durability = 'live' | 'building';

/** A declaration as it stands in the file, so that the file explains itself without our code. */
export type FileDeclaration = Readonly<{
  tables: Readonly<Record<string, DeclaredTable>>;
}>;

type DeclaredTable = Readonly<{
  key: readonly string[];
  columns: Readonly<Record<string, string>>;
  indexes: Readonly<Record<string, readonly string[]>>;
}>;

export function declarationOf({ tables }: Projection): FileDeclaration {
  const declared = Object.entries(tables).map(([name, table]): [string, DeclaredTable] => [
    name,
    {
      key: keyOf(table),
      columns: Object.fromEntries(columnsOf(table)),
      indexes: table.indexes ?? {},
    },
  ]);
  return { tables: Object.fromEntries(declared) };
}

type Given = Readonly<{
  projection: Projection;
  declaration: FileDeclaration;
  fingerprint: string;
  durability: Durability;
}>;

/** Brings an open file into use: a new one gets its tables, an old one is checked. */
export function prepareFile(db: DatabaseSync, given: Given): void {
  // A record with its JSON fits into a page of this size, and nothing else is slower by it.
  db.exec('PRAGMA page_size = 8192');
  if (given.durability === 'building') {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY');
    db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -12288');
  } else {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8192');
  }
  db.exec('PRAGMA temp_store = MEMORY');
  if (isUnmade(db)) createFile(db, given);
  else checkFile(db, given);
}

/** Whether the file is still to be made. @throws UnusableFile where it has tables of nobody knows what */
export function isUnmade(db: DatabaseSync): boolean {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_projection'").get()) return false;
  // Tables are made in one transaction with the one that says whose they are.
  if (!db.prepare('SELECT 1 FROM sqlite_schema').get()) return true;
  throw new UnusableFile('it has tables, and does not say whose they are');
}

function createFile(db: DatabaseSync, given: Given): void {
  const { projection, declaration, fingerprint, durability } = given;
  const { name, version, tables } = projection;
  // In one transaction: a file that has tables always says whose they are.
  db.exec('BEGIN IMMEDIATE');
  db.exec(
    'CREATE TABLE _projection (name TEXT NOT NULL, version INTEGER NOT NULL, ' +
      'declaration TEXT NOT NULL, fingerprint TEXT NOT NULL, ordinal INTEGER, ' +
      'committed TEXT, prepared TEXT, stream TEXT, revision INTEGER, eventId TEXT, hash TEXT, ' +
      'parked TEXT, parkedEventId TEXT) STRICT',
  );
  for (const [table, declared] of Object.entries(tables)) {
    db.exec(createTable(table, declared));
  }
  db.prepare(
    'INSERT INTO _projection (name, version, declaration, fingerprint) VALUES (?, ?, ?, ?)',
  ).run(name, version, JSON.stringify(declaration), fingerprint);
  if (durability === 'live') completeIndexes(db, tables);
  db.exec('COMMIT');
}

/**
 * A file that is being made has no index but those that its folds look into: to sort all rows once,
 * when they are there, costs less than to find a place for each of them.
 */
export function completeIndexes(db: DatabaseSync, tables: Tables): void {
  for (const [table, declared] of Object.entries(tables)) {
    for (const statement of createIndexes(table, declared)) db.exec(statement);
  }
}

/** The file cannot be gone on with. Nothing is lost: its rows are made anew from the log. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

/** @throws UnusableFile */
export function checkFile(
  db: DatabaseSync,
  { projection, declaration, fingerprint }: Omit<Given, 'durability'>,
): void {
  const { name, version } = projection;
  const file = db.prepare('SELECT * FROM _projection').get();
  const found = `${String(file?.['name'])} v${String(file?.['version'])}`;
  if (found !== `${name} v${version}`) {
    throw new UnusableFile(`it holds ${found}: somebody renamed it`);
  }
  if (file?.['declaration'] !== JSON.stringify(declaration)) {
    throw new UnusableFile(
      `it was made with other tables than ${found} declares (the version should have been raised)`,
    );
  }
  if (file['fingerprint'] !== fingerprint) {
    throw new UnusableFile('it was made from another ledger, with another key');
  }
  if (!('hash' in file)) {
    throw new UnusableFile('an earlier program made it, which did not say of which log');
  }
}

/** `parkedEventId` tells whether the log still holds the event that could not be taken. */
export type Place = Readonly<{
  checkpoint: Mark | 'start';
  parked: Parked | undefined;
  parkedEventId: string | undefined;
}>;

export function readPlace(db: DatabaseSync): Place {
  const row = db.prepare('SELECT * FROM _projection').get() as PlaceRow;
  const { ordinal, committed, prepared, parked } = row;
  const position = { commit: BigInt(committed ?? 0), prepare: BigInt(prepared ?? 0) };
  const { stream, revision, eventId, hash } = row;
  return {
    checkpoint: ordinal === null ? 'start' : { ordinal, position, stream, revision, eventId, hash },
    parked: parked === null ? undefined : (JSON.parse(parked) as Parked),
    parkedEventId: row.parkedEventId ?? undefined,
  };
}

/** Without a checkpoint nothing of it is there. */
type PlaceRow = Pick<Mark, 'stream' | 'revision' | 'eventId' | 'hash'> &
  Readonly<{
    ordinal: number | null;
    committed: string | null;
    prepared: string | null;
    parked: string | null;
    parkedEventId: string | null;
  }>;

const moveTo =
  'UPDATE _projection SET ordinal = ?, committed = ?, prepared = ?, stream = ?, revision = ?, ' +
  'eventId = ?, hash = ? WHERE ordinal IS ?';

/** Moves a checkpoint on. Answers false when it was not where its owner had left it. */
export function checkpointMover(db: DatabaseSync): (from: Mark | 'start', to: Mark) => boolean {
  const statement = db.prepare(moveTo);
  return (from, { ordinal, position: { commit, prepare }, stream, revision, eventId, hash }) => {
    const event = [stream, revision, eventId, hash] as const;
    const before = from === 'start' ? null : from.ordinal;
    const { changes } = statement.run(ordinal, `${commit}`, `${prepare}`, ...event, before);
    return changes === 1;
  };
}
