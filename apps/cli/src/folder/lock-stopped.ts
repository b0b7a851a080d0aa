import { DataFolderLock } from '@lodestone/event-store';
import { CannotRun } from '../command';

/** Takes the folder of a ledger that is stopped. @throws CannotRun while one runs on it */
export function lockStopped(
  folder: string,
  { why, mend }: Readonly<{ why: string; mend: string }>,
): DataFolderLock {
  const attempt = DataFolderLock.tryAcquire(folder);
  if (attempt.outcome === 'acquired') return attempt.lock;
  const who = attempt.pid === undefined ? '' : ` (process ${attempt.pid})`;
  throw new CannotRun(`a ledger is running on ${folder}${who} and ${why}.`, mend, 2);
}
