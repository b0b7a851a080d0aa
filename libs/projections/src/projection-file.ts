import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Checkpoint, Parked } from './checkpoint';
import type { Projection } from './projection';
import { createTable } from './table-sql';
import { columnsOf, keyOf } from './tables';

/**
 * `live`: a power cut loses at most the last transactions, rows and checkpoint together, and they
 * are folded again. `building`: a crash leaves a file that must be thrown away, in return for speed.
 */
export type Durability = 'live' | 'building';

/** Where the rows of one version of one projection lie. */
export const projectionPath = (
  folder: string,
  { name, version }: Pick<Projection, 'name' | 'version'>,
): string => (folder === ':memory:' ? folder : join(folder, `${name}-v${version}.sqlite`));

export const buildingPath = (folder: string, projection: Projection): string =>
  `${projectionPath(folder, projection)}.building`;

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
  path: string;
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
    db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -131072');
  } else {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768');
  }
  db.exec('PRAGMA temp_store = MEMORY');
  const isNew = !db.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_projection'").get();
  if (isNew) createFile(db, given);
  else checkFile(db, given);
}

function createFile(db: DatabaseSync, { projection, declaration, fingerprint }: Given): void {
  const { name, version, tables } = projection;
  // In one transaction: a file that has tables always says whose they are.
  db.exec('BEGIN IMMEDIATE');
  db.exec(
    'CREATE TABLE _projection (name TEXT NOT NULL, version INTEGER NOT NULL, ' +
      'declaration TEXT NOT NULL, fingerprint TEXT NOT NULL, ordinal INTEGER, ' +
      'committed TEXT, prepared TEXT, parked TEXT) STRICT',
  );
  for (const [table, declared] of Object.entries(tables)) {
    for (const statement of createTable(table, declared)) db.exec(statement);
  }
  db.prepare(
    'INSERT INTO _projection (name, version, declaration, fingerprint) VALUES (?, ?, ?, ?)',
  ).run(name, version, JSON.stringify(declaration), fingerprint);
  db.exec('COMMIT');
}

function checkFile(db: DatabaseSync, { projection, path, declaration, fingerprint }: Given): void {
  const { name, version } = projection;
  const file = db.prepare('SELECT * FROM _projection').get();
  if (file?.['name'] !== name || file['version'] !== version) {
    throw new Error(
      `${path} holds ${String(file?.['name'])} v${String(file?.['version'])}, not ${name} ` +
        `v${version}: somebody renamed it; delete it, it will be built anew`,
    );
  }
  if (file['declaration'] !== JSON.stringify(declaration)) {
    throw new Error(
      `${path} was built with other tables than ${name} v${version} declares: raise the version ` +
        `of ${name} (or, while it was never released, delete the file)`,
    );
  }
  if (file['fingerprint'] !== fingerprint) {
    throw new Error(
      `${path} was built from another ledger (${String(file['fingerprint'])}, this one is ` +
        `${fingerprint}): point LODESTONE_DATA at the right folder, or delete the file`,
    );
  }
}

export type Place = Readonly<{ checkpoint: Checkpoint | 'start'; parked: Parked | undefined }>;

export function readPlace(db: DatabaseSync): Place {
  const row = db.prepare('SELECT ordinal, committed, prepared, parked FROM _projection').get();
  const { ordinal, committed, prepared, parked } = row as PlaceRow;
  return {
    checkpoint:
      ordinal === null
        ? 'start'
        : { ordinal, position: { commit: BigInt(committed), prepare: BigInt(prepared) } },
    parked: parked === null ? undefined : (JSON.parse(parked) as Parked),
  };
}

type PlaceRow = Readonly<{
  ordinal: number | null;
  committed: string;
  prepared: string;
  parked: string | null;
}>;

/** The file and what SQLite lays beside it. */
export const filesOf = (path: string): string[] =>
  [path, `${path}-wal`, `${path}-shm`, `${path}-journal`].filter((file) => existsSync(file));
