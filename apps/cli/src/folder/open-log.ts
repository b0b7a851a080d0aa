import {
  assertGoesOn,
  assertIsFinished,
  assertLogIsThere,
  assertServerHolds,
  assertServerIsNamed,
  isSameLog,
  openLogForReading,
  remedyOf,
  serverMarkIn,
  serverMarkOf,
  UnusableLog,
} from '@lodestone/event-store';
import { StoreUnavailable, type EventStore } from '@lodestone/kernel';
import { ledgerStream, type LedgerOpened } from '@lodestone/ledger';
import { furthestLackedBy } from '@lodestone/projections';
import { runAs } from '../arguments/run-as';
import { CannotRun } from '../command';
import type { Places } from './places';

/**
 * The log of the ledger in a data folder, to read beside the program that writes it. Positions in its
 * other files are positions in this log.
 *
 * @throws StoreUnavailable that says how to mend it
 */
export async function openLog({ folder, log: place, readModels }: Places): Promise<EventStore> {
  assertServerIsNamed({ folder, place });
  assertLogIsThere({ folder, place });
  const log = await openLogForReading(place);
  try {
    await assertIsFinished(log, { folder, place });
    if (place.url !== undefined) await assertBuiltFrom(log, { folder, place });
    await assertGoesOn(log, { folder, place });
    await assertNotOlder(log, readModels);
    return log;
  } catch (error) {
    await log.close();
    throw error;
  }
}

type OnServer = Readonly<{ folder: string; place: Places['log'] }>;

async function assertBuiltFrom(log: EventStore, { folder, place }: OnServer): Promise<void> {
  await assertServerHolds({ folder, place }, await holdsLedger(log));
  const mark = await serverMarkOf(log, place.url ?? '');
  if (isSameLog(serverMarkIn(folder), mark)) return;
  throw new UnusableLog(
    `what is in ${folder} was not made from the log on EventStoreDB at ${mark.server}`,
    'start the ledger once, which makes it anew, or name its own server with EVENTSTORE_URL.',
  );
}

async function holdsLedger(log: EventStore): Promise<boolean> {
  for await (const _ of log.readStream(ledgerStream, { maxCount: 1 })) return true;
  return false;
}

/**
 * What read models have taken was durable, whether or not somebody had written down the end of the log:
 * whoever made them anew from a log that lacks it would take away what proves that.
 */
async function assertNotOlder(log: EventStore, readModels: string): Promise<void> {
  const fingerprint = await fingerprintIn(log);
  if (fingerprint === undefined) return;
  const lacked = await furthestLackedBy(log, { folder: readModels, fingerprint });
  if (!lacked) return;
  throw new UnusableLog(
    `the log is older than what was made from it: it lacks ${lacked.stream}@${lacked.revision}, which was durable`,
    'put the newest log back; or, where this is the newest there is, `lodestone restored`, which says ' +
      'what is there and goes on from it.',
  );
}

/** Of the key that the ledger of a log was opened with. */
export async function fingerprintIn(log: EventStore): Promise<string | undefined> {
  for await (const { event } of log.readStream(ledgerStream, { maxCount: 1 })) {
    return (event.data as LedgerOpened['data'] | null)?.keyFingerprint;
  }
  return undefined;
}

/** In the words of the command line, where it is something that a person can mend. */
export function asCannotRun(error: unknown): unknown {
  if (!(error instanceof StoreUnavailable)) return error;
  const { says, mend } = remedyOf(error);
  return new CannotRun(`${says}.`, mend ?? runAs('doctor'));
}
