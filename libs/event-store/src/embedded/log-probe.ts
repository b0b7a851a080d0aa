import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { inMemory } from './log-file';

/** As much as the largest act: what has no room for it is full. */
const roomBytes = 256 * 1024;

/**
 * Writes and syncs as an append does, and leaves every page as it was: the room for an act is taken
 * and given back before the commit, which writes the version of the file once more. Without the
 * commit nothing would reach the disk, and nothing would be known about it.
 *
 * @throws whatever an append would meet
 */
export function tryWriting(database: DatabaseSync, file: string): void {
  if (file !== inMemory) assertRoom(file);
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  database.exec('BEGIN IMMEDIATE');
  database.exec(`
    SAVEPOINT room;
    CREATE TABLE room AS SELECT zeroblob(${roomBytes}) AS taken;
    ROLLBACK TO room;
    RELEASE room;
    PRAGMA user_version = ${version};
    COMMIT;`);
}

/** One page more is written where a whole act has no room any more. */
function assertRoom(file: string): void {
  const { bavail, bsize } = statfsSync(dirname(file));
  if (bavail * bsize >= roomBytes) return;
  throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
}
