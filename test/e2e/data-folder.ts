import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A folder that is not there yet, in a temporary one of its own. */
export function newDataFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'lodestone-e2e-'));
  made.push(parent);
  return join(parent, 'data');
}

export function removeDataFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
