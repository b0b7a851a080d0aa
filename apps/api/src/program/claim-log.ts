import {
  isSameLog,
  removeServerMark,
  serverMarkIn,
  serverMarkOf,
  writeServerMark,
  type LogPlace,
  type ServerMark,
} from '@lodestone/event-store';
import type { EventStore } from '@lodestone/kernel';
import type { LedgerOpened } from '@lodestone/ledger';
import { existsSync, rmSync } from 'node:fs';
import type { DataFolder } from './data-folder';

type Claim = Readonly<{
  folder: DataFolder;
  place: LogPlace;
  /** The ledger in it, which is the one of this folder; undefined before it is begun. */
  holds: LedgerOpened['data'] | undefined;
  say: (line: string) => void;
}>;

type Claimed = Readonly<{ begun: (opened: LedgerOpened['data']) => void }>;

/**
 * From its return on, everything in the data folder that is made from a log is made from this one:
 * files that were made from another are gone. If the process dies in between, the next start does
 * it again.
 */
export async function claimLog(
  log: EventStore,
  { folder, place, holds, say }: Claim,
): Promise<Claimed> {
  const before = serverMarkIn(folder.path);
  const mark = place.url === undefined ? undefined : await serverMarkOf(log, place.url);
  if (!isSameLog(before, mark) && hasDerived(folder)) {
    say(
      `read models are made anew: the log is ${placeOf(mark)}, they were of one ${placeOf(before)}`,
    );
    removeDerived(folder);
  }
  const write = (opened: LedgerOpened['data'] | undefined) => {
    if (!mark) return removeServerMark(folder.path);
    const keyFingerprint = opened?.keyFingerprint ?? null;
    if (isSameLog(before, mark) && before?.keyFingerprint === keyFingerprint) return;
    writeServerMark(folder.path, { ...mark, keyFingerprint });
  };
  write(holds);
  return { begun: write };
}

const placeOf = (mark: ServerMark | undefined): string =>
  mark ? `on EventStoreDB at ${mark.server}` : 'in this folder';

/** A new folder has nothing that was made from any log. */
const hasDerived = ({ readModels, journal, decisions }: DataFolder): boolean =>
  [readModels, journal, ...decisionFiles(decisions)].some((path) => existsSync(path));

const decisionFiles = (decisions: string): readonly string[] =>
  ['', '-wal', '-shm'].map((suffix) => `${decisions}${suffix}`);

function removeDerived({ readModels, journal, decisions }: DataFolder): void {
  for (const made of [readModels, journal]) rmSync(made, { recursive: true, force: true });
  for (const path of decisionFiles(decisions)) rmSync(path, { force: true });
}
