import { DataFolderLock } from '@lodestone/event-store';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, messageOf, ok, type Finding } from './finding';

/** Whether a ledger is running on the folder, and which process it is. */
export function examineLock(folder: string): Readonly<{ finding: Finding; isHeld: boolean }> {
  try {
    const isHeld = DataFolderLock.isHeld(folder);
    if (!isHeld) return { finding: ok('lock', 'no ledger is running here'), isHeld };
    const heldBy = holderOf(folder);
    const url = DataFolderLock.urlIn(folder);
    const who = heldBy === undefined ? '' : `, process ${heldBy}`;
    const where = url === undefined ? '' : `, and answers at ${url}`;
    return {
      finding: ok('lock', `a ledger is running here${who}${where}`, { heldBy, url }),
      isHeld,
    };
  } catch (error) {
    const mend = 'stop every ledger, then delete lock.sqlite: nothing is in it.';
    return { finding: fail('lock', messageOf(error), mend), isHeld: false };
  }
}

/** As the holder wrote it down. */
function holderOf(folder: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(folder, 'lock.pid'), 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
