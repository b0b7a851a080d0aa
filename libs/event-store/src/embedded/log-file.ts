import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '@lodestone/kernel';
import { unavailable } from './log-failure';
import { checkLength, lookOver } from './look-over';
import {
  checksumsAdded,
  hasChecksums,
  logApplicationId,
  logSchema,
  logSchemaVersion,
  pragma,
  schemaVersionWithoutChecksums,
  sqliteVersionMin,
} from './log-schema';

export const inMemory = ':memory:';

/** SQLite waits so long for another process: longer than any checkpoint, shorter than a person. */
export const busyMs = 5_000;

/**
 * 8 MiB of 8 KiB pages: large enough that a page which changes with every commit is copied into the
 * file once in some hundred commits, small enough that recovery after a crash is not noticed.
 */
const walPages = 1_000;

/** The writer finds the last pages of its indexes there, which change with every commit. */
const writerCacheKib = 16 * 1024;

/** Whoever reads goes from page to page, and the system keeps the file in memory for all of them. */
const readerCacheKib = 2 * 1024;

export type LogLimits = Readonly<{
  /** The file never grows beyond this; an append that would need more fails as on a full disk. */
  fileBytesMax?: number | undefined;
}>;

const pageBytes = 8_192;

/**
 * Opens the log for its one writer and creates it if it is not there. From the return of this
 * function on the file and its folder are durable.
 *
 * @throws StoreUnavailable for a foreign file, a newer schema, a folder that cannot be written
 */
export function openForWriting(file: string, limits: LogLimits = {}): DatabaseSync {
  refuseOldSqlite();
  try {
    if (file !== inMemory) createFolderOf(file);
    return opened(file, {}, (database) => {
      const isNew = isNewLog(database, file);
      if (isNew) database.exec(`PRAGMA page_size = ${pageBytes}`);
      database.exec(`
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = ${walPages};
        PRAGMA journal_size_limit = ${2 * walPages * pageBytes};
        PRAGMA cache_size = -${writerCacheKib};
      `);
      if (isNew) createSchema(database, file);
      else addChecksums(database);
      lookOver(database, file);
      if (limits.fileBytesMax !== undefined) {
        database.exec(`PRAGMA max_page_count = ${Math.floor(limits.fileBytesMax / pageBytes)}`);
      }
    });
  } catch (error) {
    throw unavailable(error, file);
  }
}

/** @throws StoreUnavailable when there is no log, or not one that this version can read */
export function openForReading(file: string): DatabaseSync {
  refuseOldSqlite();
  if (!existsSync(file)) {
    throw new StoreUnavailable(
      `there is no log at ${file}: start the ledger once, or name its folder`,
    );
  }
  try {
    return opened(file, { readOnly: true }, (database) => {
      if (isNewLog(database, file)) {
        throw new StoreUnavailable(`the log ${file} is empty: start the ledger once`);
      }
      database.exec(`PRAGMA cache_size = -${readerCacheKib}`);
    });
  } catch (error) {
    throw unavailable(error, file);
  }
}

/** Of a log that is there: what an upgrade changes about the file itself. */
export function logSchemaIn(file: string): number {
  const database = openForReading(file);
  try {
    return Number(pragma(database, 'user_version'));
  } finally {
    database.close();
  }
}

function opened(
  file: string,
  options: Readonly<{ readOnly?: boolean }>,
  prepare: (database: DatabaseSync) => void,
): DatabaseSync {
  if (file !== inMemory) checkLength(file);
  const database = new DatabaseSync(file, { timeout: busyMs, ...options });
  try {
    prepare(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** True for an empty file. A file of anything else is left as it is. */
function isNewLog(database: DatabaseSync, file: string): boolean {
  const application = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  if (application === logApplicationId) {
    if (version === logSchemaVersion || version === schemaVersionWithoutChecksums) return false;
    throw new StoreUnavailable(
      `the log ${file} has schema version ${String(version)}, this program knows ${schemaVersionWithoutChecksums} to ${logSchemaVersion}: ` +
        (Number(version) > logSchemaVersion
          ? 'use the version of Lodestone that wrote it, or a newer one'
          : 'start an earlier version of Lodestone first, which brings it to one of these'),
    );
  }
  const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
  if (application === 0 && version === 0 && tables?.tables === 0) return true;
  throw new StoreUnavailable(
    `${file} is a database of another program: move it away, or name another data folder`,
  );
}

function createSchema(database: DatabaseSync, file: string): void {
  // Another process may have been quicker between our look and our lock.
  immediately(database, () => {
    if (isNewLog(database, file)) database.exec(logSchema);
  });
}

function addChecksums(database: DatabaseSync): void {
  if (hasChecksums(database)) return;
  immediately(database, () => {
    if (!hasChecksums(database)) database.exec(checksumsAdded);
  });
}

function immediately(database: DatabaseSync, change: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    change();
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function createFolderOf(file: string): void {
  const folder = dirname(file);
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  // SQLite syncs the folder of its file, but not the folder that holds that folder.
  if (process.platform === 'win32') return;
  const parent = openSync(dirname(folder), 'r');
  fsyncSync(parent);
  closeSync(parent);
}

function refuseOldSqlite(): void {
  if (isSqliteAtLeast(process.versions.sqlite ?? '0', sqliteVersionMin)) return;
  throw new StoreUnavailable(
    `this Node brings SQLite ${process.versions.sqlite ?? '(none)'}, whose write-ahead log can be ` +
      `damaged: use one with SQLite ${sqliteVersionMin} or newer (npm start fetches it)`,
  );
}

export function isSqliteAtLeast(version: string, versionMin: string): boolean {
  const [a, b] = [version, versionMin].map((text) => text.split('.').map(Number));
  for (const [place, part] of (b ?? []).entries()) {
    const difference = (a?.[place] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
