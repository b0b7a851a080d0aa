import { existsSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { filesOf } from './file-paths';

/**
 * Puts a finished file in the place of another, or of none. The old file's write-ahead log must go
 * first: next to the new file SQLite would take it for the new one's and destroy it. Killed at any
 * moment it leaves the old file, or the new one, or (within microseconds) none.
 */
export async function swap(built: string, path: string): Promise<void> {
  await syncToDisk(built);
  if (existsSync(path) && !emptyLog(path)) rmSync(path);
  for (const beside of filesOf(path)) if (beside !== path) rmSync(beside);
  await rename(built, path);
  await syncToDisk(dirname(path));
}

/** @returns false when the old file is damaged, and so nothing in it is worth keeping */
function emptyLog(path: string): boolean {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { timeout: 5_000 });
    const row = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    return row?.['busy'] === 0;
  } catch {
    return false;
  } finally {
    db?.close();
  }
}

/** Not in the calling thread: a large file takes a while, and others follow meanwhile. */
async function syncToDisk(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
