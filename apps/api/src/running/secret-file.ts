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

/** Readable by the owner and by nobody else. */
export const secretMode = 0o600;

export function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whole or not at all, and durable before anything is done with it: a ledger whose key was lost
 * opens for nobody. The caller holds the lock of the folder.
 */
export function writeSecret(path: string, text: string): void {
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
  else chmodSync(path, secretMode);
  return readSecret(path) ?? '';
}
