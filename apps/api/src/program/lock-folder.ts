import { DataFolderLock } from '@lodestone/event-store';
import { folderFault, StartupFault } from '../running/startup-fault';

/** One program per folder. @throws StartupFault when another one holds it */
export function lockFolder(folder: string): DataFolderLock {
  const attempt = tryAcquire(folder);
  if (attempt.outcome === 'acquired') return attempt.lock;
  const url = DataFolderLock.urlIn(folder);
  const program = attempt.pid === undefined ? 'another program' : `process ${attempt.pid}`;
  const who = url === undefined ? program : `${program}, which answers at ${url}`;
  throw new StartupFault(
    `The data folder ${folder} is in use by ${who}.`,
    'stop that one, or choose another folder with LODESTONE_DATA.',
  );
}

function tryAcquire(folder: string) {
  try {
    return DataFolderLock.tryAcquire(folder);
  } catch (error) {
    throw folderFault(folder, error) ?? error;
  }
}
