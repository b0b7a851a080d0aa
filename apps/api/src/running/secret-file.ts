import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { folderFault, StartupFault } from './startup-fault';

/** Readable by the owner and by nobody else. */
const secretMode = 0o600;

/** Undefined where there is no such file. @throws StartupFault when it is there and cannot be read */
export function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unusable(path, 'read', error);
  }
}

function unusable(path: string, done: 'read' | 'written', error: unknown): StartupFault {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  const fullDisk = code === 'ENOSPC' || code === 'EDQUOT';
  const fault = fullDisk ? folderFault(dirname(path), error) : undefined;
  if (fault) return fault;
  return new StartupFault(
    `The key ${path} cannot be ${done} (${code}).`,
    'give this user the right to it, or name another file in a folder that is there with LODESTONE_KEY_FILE.',
  );
}

/**
 * Whole or not at all, and durable before anything is done with it: a ledger whose key was lost
 * opens for nobody. The caller holds the lock of the folder.
 *
 * @throws StartupFault
 */
export function writeSecret(path: string, text: string): void {
  try {
    const draft = `${path}.new`;
    const file = openSync(draft, 'w', secretMode);
    try {
      writeSync(file, `${text.trimEnd()}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw unusable(path, 'written', error);
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** An old file keeps its content and loses the rights that others had on it. */
export function readOrMakeSecret(path: string, make: () => string): string {
  const known = readSecret(path);
  if (known === undefined) writeSecret(path, make());
  else closeToOthers(path);
  return readSecret(path) ?? '';
}

function closeToOthers(path: string): void {
  try {
    chmodSync(path, secretMode);
  } catch (error) {
    throw unusable(path, 'written', error);
  }
}
