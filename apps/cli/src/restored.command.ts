import {
  assertLogIsThere,
  differenceFrom,
  inspectLog,
  isUnfinishedCopy,
  logHeadIn,
  logHeadOf,
  openLogForReading,
  removeServerMark,
  serverMarkOf,
  writeLogHead,
  writeServerMark,
} from '@lodestone/event-store';
import { ledgerStream, keyFingerprintOf, type LedgerOpened } from '@lodestone/ledger';
import type { EventStore } from '@lodestone/kernel';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runAs } from './arguments/run-as';
import { CannotRun, type CliCommand } from './command';
import { dataFolderOf, dataOption } from './folder/data-folder';
import { lockStopped } from './folder/lock-stopped';
import { asCannotRun } from './folder/open-log';
import { placesIn, type Places } from './folder/places';
import type { Printer } from './terminal/printer';

export const restored: CliCommand = {
  name: 'restored',
  summary: 'Go on from a log that was restored from a backup.',
  about: [
    'A ledger does not start on a log that lacks what its data folder has seen: an older copy would',
    'give other records their places. Where that copy is the newest there is, this says what it holds',
    'and what it lacks, deletes read models and decisions, which the next start makes anew, and goes',
    'on from there. Records that came later have to be sent again. Needs the ledger stopped; where',
    'several ledgers share one log, do it in the data folder of each.',
  ],
  options: { data: dataOption },

  async run(given, outside) {
    const folder = dataFolderOf(given, outside);
    const places = placesIn(folder, outside.environment);
    if (!existsSync(folder)) {
      throw new CannotRun(`there is no data folder ${folder}.`, 'name another with --data.', 2);
    }
    const lock = lockStopped(folder, { why: 'writes its log', mend: 'stop it first.' });
    try {
      return await goOn(places, outside.print);
    } catch (error) {
      throw asCannotRun(error);
    } finally {
      lock.release();
    }
  },
};

async function goOn(places: Places, print: Printer): Promise<0> {
  const { folder, log: place } = places;
  assertLogIsThere({ folder, place });
  if (place.url === undefined) await refuseDamaged(place.file, print);
  const log = await openLogForReading(place);
  try {
    await refuseOthers(log, places);
    const lacks = await lackOf(log, places);
    const head = await logHeadOf(log, place);
    if (!head) throw new CannotRun('the log holds no ledger.', 'restore another copy of it.');
    // Last, so that a crash before it leaves the ledger refused, and not half made anew.
    removeDerived(places);
    await markPlace(log, places);
    await writeLogHead(folder, head);
    const newest = `${head.stream}@${head.revision}`;
    print.answer({
      text:
        `restored  the log goes up to ${newest}; ` +
        (lacks === undefined
          ? 'it lacks nothing that this folder has seen. '
          : `${lacks}: records that came later have to be sent again. `) +
        'Read models are made anew at the next start.',
      json: { newest, lacks: lacks ?? null },
    });
    return 0;
  } finally {
    await log.close();
  }
}

/** From here on this is the place of the log, wherever it was before. */
async function markPlace(log: EventStore, { folder, log: { url }, key }: Places): Promise<void> {
  if (url === undefined) removeServerMark(folder);
  else {
    writeServerMark(folder, {
      ...(await serverMarkOf(log, url)),
      keyFingerprint: fingerprintOf(key),
    });
  }
}

async function refuseDamaged(file: string, print: Printer): Promise<void> {
  const { damages, damageCount } = await inspectLog(file, (done) =>
    print.progress.show({ what: 'reading the log', done, unit: 'events' }),
  );
  const [first] = damages;
  if (first === undefined) return;
  const more = damageCount > 1 ? `, and ${damageCount - 1} more` : '';
  throw new CannotRun(
    `this copy of the log is damaged: ${first}${more}.`,
    `restore another copy; ${runAs('doctor')} names all that is damaged.`,
  );
}

async function refuseOthers(log: EventStore, { key }: Places): Promise<void> {
  if (await isUnfinishedCopy(log)) {
    const mend = 'run the same `lodestone migrate` again, which finishes it.';
    throw new CannotRun('the log is a copy that was not finished.', mend);
  }
  for await (const { event } of log.readStream(ledgerStream, { maxCount: 1 })) {
    const { keyFingerprint } = event.data as LedgerOpened['data'];
    if (existsSync(key) && keyFingerprint === fingerprintOf(key)) return;
    throw new CannotRun(
      `the log was not opened with the key ${key}.`,
      'put the key of this ledger there from its backup, or restore the log that belongs to it.',
    );
  }
}

const fingerprintOf = (path: string): string =>
  keyFingerprintOf(Buffer.from(readFileSync(path, 'utf8').trim(), 'hex'));

async function lackOf(
  log: EventStore,
  { folder, log: place }: Places,
): Promise<string | undefined> {
  try {
    const head = logHeadIn(folder);
    return head && (await differenceFrom(head, log, place));
  } catch {
    return 'what this folder has seen cannot be read any more';
  }
}

function removeDerived({ readModels, journal, decisions }: Places): void {
  for (const made of [readModels, journal]) rmSync(made, { recursive: true, force: true });
  for (const suffix of ['', '-wal', '-shm']) rmSync(decisions + suffix, { force: true });
}
