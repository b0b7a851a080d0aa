import { closeSync, fsyncSync, openSync } from 'node:fs';
import { openForWriting } from './log-file';
import { unavailable } from './log-failure';

/**
 * Writes the file anew without what was deleted, so that not a byte of it is left in it or in its
 * write-ahead log. Positions stay. The store must be closed and nobody else may write; the disk needs
 * room for the file once more.
 *
 * @throws StoreUnavailable
 */
export function compactLog(file: string): void {
  const database = openForWriting(file);
  try {
    database.exec('VACUUM');
    const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    if (checkpoint?.busy !== 0) throw new Error('somebody still reads it: stop them and try again');
  } catch (error) {
    throw unavailable(error, file);
  } finally {
    database.close();
  }
  const descriptor = openSync(file, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
