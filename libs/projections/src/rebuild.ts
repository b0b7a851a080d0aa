import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { build, type BuildOptions, type Built } from './build';
import { buildingPath, filesOf, projectionPath } from './projection-file';

export type RebuildOptions = BuildOptions & Readonly<{ folder: string }>;

/**
 * Builds the projection anew beside the file in use and puts it in its place. Until the very end the
 * old file serves; a follower and readers notice the new one by themselves. Killed at any moment it
 * leaves the old file, or the new one, or (within microseconds) none, which the follower then makes;
 * a half-built file is removed by the next rebuild.
 *
 * @throws CannotBuild when the projection cannot take an event: the old file stays in use
 */
export async function rebuild(options: RebuildOptions): Promise<Built> {
  const path = buildingPath(options.folder, options.projection);
  const built = await build(path, options);
  swap(path, projectionPath(options.folder, options.projection));
  return built;
}

/**
 * Puts a finished file in the place of another. The old file's write-ahead log must go first: next
 * to the new file SQLite would take it for the new one's and destroy it.
 */
function swap(built: string, path: string): void {
  syncToDisk(built);
  if (existsSync(path) && !emptyLog(path)) rmSync(path);
  for (const beside of filesOf(path)) if (beside !== path) rmSync(beside);
  renameSync(built, path);
  syncToDisk(dirname(path));
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

function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
