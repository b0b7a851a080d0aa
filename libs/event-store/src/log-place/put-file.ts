import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Whole or not at all, and durable on return. */
export async function putFile(path: string, text: string): Promise<void> {
  const draft = await open(`${path}.new`, 'w', 0o600);
  try {
    await draft.writeFile(text);
    await draft.sync();
  } finally {
    await draft.close();
  }
  await rename(`${path}.new`, path);
  // A folder cannot be opened, and need not be synced, on Windows.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
