import { saidToTests } from '@lodestone/testing/environment';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newDataFolder } from './data-folder';
import { DemoProcess } from './demo-process';

/**
 * The smallest demonstration, made once in a run of jest and copied for each who asks: what one story
 * records, another does not see.
 */
export async function smallNation(): Promise<DemoProcess> {
  const folder = saidToTests.sharedFolder;
  if (folder === undefined) throw new Error('scripts/begin-e2e.cjs has not run');
  const [made, making] = [join(folder, 'small-nation'), join(folder, 'small-nation.making')];
  while (!existsSync(made)) {
    if (isFirst(making)) await make(made, making);
    else await sleep(100);
  }
  const copy = newDataFolder();
  cpSync(made, copy, { recursive: true });
  return DemoProcess.start(copy);
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function make(made: string, making: string): Promise<void> {
  try {
    // Whoever was first may have come to the end since it was looked for.
    if (existsSync(made)) return;
    const data = join(making, 'data');
    const demo = DemoProcess.start(data, { LODESTONE_SCALE: '0.05' });
    await demo.ready();
    await demo.interrupt();
    renameSync(data, made);
  } finally {
    // Where it could not be made the next one tries, and says why.
    rmSync(making, { recursive: true, force: true });
  }
}
