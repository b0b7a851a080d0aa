import { DataFolderLock } from '@lodestone/event-store';
import { realpathSync } from 'node:fs';
import { CannotRun } from '../command';

/**
 * Nobody opens a ledger on any of these folders until they are released.
 * @throws CannotRun when one of them is in use
 */
export function lockFolders(folders: readonly string[]): () => void {
  const locks: DataFolderLock[] = [];
  const release = () => {
    for (const lock of locks) lock.release();
  };
  try {
    for (const folder of new Set(folders.map((path) => realpathSync(path)))) {
      locks.push(lockOf(folder));
    }
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

function lockOf(folder: string): DataFolderLock {
  const attempt = DataFolderLock.tryAcquire(folder);
  if (attempt.outcome === 'acquired') return attempt.lock;
  const who = attempt.pid === undefined ? 'another program' : `process ${attempt.pid}`;
  throw new CannotRun(
    `the data folder ${folder} is in use by ${who}: a log is only copied at rest.`,
    'stop that one first.',
    2,
  );
}
