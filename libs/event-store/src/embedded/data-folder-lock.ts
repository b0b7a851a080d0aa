import { accessSync, constants, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '@lodestone/kernel';
import { isBusy, wordsOf } from './log-failure';

export type LockAttempt =
  | Readonly<{ outcome: 'acquired'; lock: DataFolderLock }>
  /** `pid` is a hint for the message: the holder wrote it, and may have died since. */
  | Readonly<{ outcome: 'held'; pid: number | undefined }>;

/** Someone who only looks holds the file for less than this. */
const lookMs = 250;

/**
 * One process per data folder. The lock is SQLite's lock on an empty database, which is the operating
 * system's: it ends with the process however that ends, and there is nothing to clean up.
 */
export class DataFolderLock {
  /** @throws StoreUnavailable when the folder is not there or cannot be written */
  static tryAcquire(folder: string): LockAttempt {
    refuseUnusable(folder);
    const database = opened(folder);
    try {
      database.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      if (isBusy(error)) return { outcome: 'held', pid: holderOf(folder) };
      throw unlockable(folder, error);
    }
    // Of a holder that was killed. From here on an address in the folder is the holder's own.
    rmSync(urlPath(folder), { force: true });
    writeFileSync(pidPath(folder), `${process.pid}\n`);
    return { outcome: 'acquired', lock: new DataFolderLock(folder, database) };
  }

  /** Whether a process, this one included, holds the folder now. Takes nothing itself. */
  static isHeld(folder: string): boolean {
    if (!statSync(lockPath(folder), { throwIfNoEntry: false })) return false;
    const database = opened(folder, 0);
    try {
      // Reading needs the shared lock, which an exclusive one excludes.
      database.prepare('SELECT count(*) FROM sqlite_schema').get();
      return false;
    } catch (error) {
      if (isBusy(error)) return true;
      throw unlockable(folder, error);
    } finally {
      database.close();
    }
  }

  /** Where the holder answers; undefined while nobody holds the folder, or does not answer yet. */
  static urlIn(folder: string): string | undefined {
    const url = urlOf(folder);
    // One that was killed left its address behind, and nobody answers there.
    return url !== undefined && DataFolderLock.isHeld(folder) ? url : undefined;
  }

  private constructor(
    private readonly folder: string,
    private readonly database: DatabaseSync,
  ) {}

  /** Tells those who find the folder where its holder answers. */
  answersAt(url: string): void {
    writeFileSync(urlPath(this.folder), `${url}\n`);
  }

  release(): void {
    if (!this.database.isOpen) return;
    rmSync(urlPath(this.folder), { force: true });
    rmSync(pidPath(this.folder), { force: true });
    this.database.close();
  }
}

const lockPath = (folder: string): string => join(folder, 'lock.sqlite');
const pidPath = (folder: string): string => join(folder, 'lock.pid');
const urlPath = (folder: string): string => join(folder, 'lock.url');

function refuseUnusable(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new StoreUnavailable(`there is no folder ${folder}: create it first`);
  if (!found.isDirectory()) {
    throw new StoreUnavailable(`${folder} is a file: name a folder for the data`);
  }
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StoreUnavailable(
      `the folder ${folder} cannot be written: give this user write access, or name another one`,
      { cause },
    );
  }
}

function opened(folder: string, timeout = lookMs): DatabaseSync {
  try {
    return new DatabaseSync(lockPath(folder), { timeout });
  } catch (error) {
    throw unlockable(folder, error);
  }
}

function unlockable(folder: string, cause: unknown): StoreUnavailable {
  return new StoreUnavailable(
    `the data folder ${folder} cannot be locked (${wordsOf(cause)}): check that this user may write ` +
      `${lockPath(folder)}, and that it is on a disk of this machine`,
    { cause },
  );
}

function urlOf(folder: string): string | undefined {
  try {
    // Without its end of line it is not written whole yet.
    const [url, end] = readFileSync(urlPath(folder), 'utf8').split('\n');
    return url !== undefined && end !== undefined && URL.canParse(url) ? url : undefined;
  } catch {
    return undefined;
  }
}

function holderOf(folder: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidPath(folder), 'utf8'), 10);
    return Number.isSafeInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}
