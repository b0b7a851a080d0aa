import {
  assertServerHolds,
  isSameLog,
  removeServerMark,
  serverMarkIn,
  serverMarkOf,
  writeServerMark,
  type LogPlace,
  type ServerMark,
} from '@lodestone/event-store';
import type { EventStore } from '@lodestone/kernel';
import { rmSync } from 'node:fs';
import type { DataFolder } from './data-folder';

type Claim = Readonly<{
  folder: DataFolder;
  place: LogPlace;
  holdsLedger: boolean;
  say: (line: string) => void;
}>;

/**
 * From its return on, everything in the data folder that is made from a log is of this one: what was
 * made from another is gone. If the process dies in between, the next start does it again.
 *
 * @returns to be called once the ledger is open
 * @throws UnusableLog where the ledger would begin a second time
 */
export async function claimLog(
  log: EventStore,
  { folder, place, holdsLedger, say }: Claim,
): Promise<(keyFingerprint: string) => void> {
  await assertServerHolds({ folder: folder.path, place }, holdsLedger);
  const before = serverMarkIn(folder.path);
  const mark = place.url === undefined ? undefined : await serverMarkOf(log, place.url);
  if (!isSameLog(before, mark)) {
    say(
      `read models are built anew: the log is ${placeOf(mark)}, they were of one ${placeOf(before)}`,
    );
    removeDerived(folder);
    if (mark) writeServerMark(folder.path, mark);
    else removeServerMark(folder.path);
  }
  return (keyFingerprint) => {
    if (!mark || (isSameLog(before, mark) && before?.keyFingerprint === keyFingerprint)) return;
    writeServerMark(folder.path, { ...mark, keyFingerprint });
  };
}

const placeOf = (mark: ServerMark | undefined): string =>
  mark ? `on EventStoreDB at ${mark.server}` : 'in this folder';

function removeDerived({ readModels, decisions }: DataFolder): void {
  rmSync(readModels, { recursive: true, force: true });
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${decisions}${suffix}`, { force: true });
}
