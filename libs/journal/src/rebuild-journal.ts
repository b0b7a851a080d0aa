import type { EventStore, Ordinal } from '@lodestone/kernel';
import { CannotBuild, UnusableFile, type DeliveryOptions } from '@lodestone/projections';
import { logFromStart } from '@lodestone/projections/log-from-start';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOfJournal, type JournalDigest } from './digest-journal';
import { inspectJournal } from './inspect-journal';
import { Journal } from './journal';

export type FillOptions = DeliveryOptions &
  Readonly<{
    store: EventStore;
    fingerprint: string;
    /** Told after every page. */
    onProgress?: (ordinal: Ordinal) => void;
    /** Stops between two pages. */
    signal?: AbortSignal;
  }>;

type InFolder = Readonly<{ folder: string }>;

/**
 * Fills a journal from the first event beside the one in use, and puts it in its place. Needs the
 * ledger stopped. Killed at any moment it leaves the old one, the new one, or none, which the
 * follower then fills.
 *
 * @throws CannotBuild when an event cannot be taken: the one in use stays
 */
export async function rebuildJournal({
  folder,
  ...options
}: FillOptions & InFolder): Promise<JournalDigest> {
  const aside = `${folder}.building`;
  rmSync(aside, { recursive: true, force: true });
  await fill(aside, options);
  const digest = digestOfJournal(aside);
  rmSync(folder, { recursive: true, force: true });
  renameSync(aside, folder);
  return digest;
}

export type JournalCheck = Readonly<{
  agrees: boolean;
  live: JournalDigest;
  rebuilt: JournalDigest;
}>;

/**
 * Is what is in use what the log says? The follower may go on writing.
 *
 * @throws NoJournalYet
 * @throws UnusableFile where it is damaged, or of another ledger or log, even if lines are the same
 */
export async function checkJournal({
  folder,
  ...options
}: FillOptions & InFolder): Promise<JournalCheck> {
  const condition = await inspectJournal(folder, options);
  if (condition.is === 'damaged' || condition.is === 'of-something-else') {
    throw new UnusableFile(condition.says);
  }
  const live = digestOfJournal(folder);
  // Beside the one in use, where there is room for it, and not in a small memory disk.
  const aside = mkdtempSync(join(dirname(folder), '.check-journal-'));
  try {
    await fill(join(aside, 'journal'), { ...options, upTo: live.ordinal ?? -1 });
    const rebuilt = digestOfJournal(join(aside, 'journal'));
    return { agrees: live.digest === rebuilt.digest, live, rebuilt };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function fill(
  folder: string,
  { onProgress, fingerprint, ...options }: FillOptions & Readonly<{ upTo?: Ordinal }>,
): Promise<void> {
  const journal = new Journal({ folder, fingerprint, store: options.store });
  await journal.open();
  try {
    for await (const deliveries of logFromStart(options)) {
      journal.take(deliveries);
      const { parked } = journal;
      if (parked) throw cannotTake(parked);
      onProgress?.(deliveries.at(-1)?.ordinal ?? -1);
    }
  } finally {
    journal.close();
  }
}

const cannotTake = ({
  type,
  stream,
  revision,
  ordinal,
  message,
}: NonNullable<Journal['parked']>): CannotBuild =>
  new CannotBuild(
    `the journal cannot take ${type} (${stream}@${revision}, ordinal ${ordinal}): ${message}`,
  );
