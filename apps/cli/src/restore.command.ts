import {
  Archive,
  EmbeddedEventStore,
  inspectLog,
  logHeadOf,
  makeFolder,
  putFile,
  restoreArchive,
  surveyArchive,
  writeLogHead,
  type RestoredLog,
  type WantedPoint,
} from '@lodestone/event-store';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runAs } from './arguments/run-as';
import { archiveFolderOf } from './backup/archive-folder';
import { passphraseOf, passphraseOption } from './backup/passphrase';
import { CannotRun, UsageError, type CliCommand, type Given } from './command';
import { dataFolderOf, dataOption } from './folder/data-folder';
import { lockStopped } from './folder/lock-stopped';
import { asCannotRun } from './folder/open-log';
import { placesIn, type Places } from './folder/places';
import { counted, figure } from './terminal/figures';
import type { Printer } from './terminal/printer';
import { assertKeyFits } from './verify-backup.command';

export const restore: CliCommand = {
  name: 'restore',
  summary: 'Make a data folder from a backup, as of its end or of a point in it.',
  about: [
    'Verifies the backup, then makes log and key in a data folder that has none, and reads the log',
    'once more. Without a point it goes as far as the backup does. A ledger that is there is never',
    'touched: name a new folder, and keep the old one as it is. Start the ledger on it afterwards: it',
    'makes its read models anew.',
  ],
  options: {
    from: { value: 'DIR', about: 'the folder of the backup' },
    data: dataOption,
    'up-to': { value: 'ORDINAL', about: 'go no further than the commit with this ordinal' },
    until: { value: 'TIME', about: 'leave out what was written later, like 2026-03-01T08:00:00Z' },
    'passphrase-file': passphraseOption,
  },

  async run(given, outside) {
    const { print } = outside;
    const from = archiveFolderOf(given, outside, { command: 'restore', option: 'from' });
    const point = pointOf(given);
    const folder = dataFolderOf(given, outside);
    const places = placesIn(folder, outside.environment);
    refuseServer(places);
    const passphrase = passphraseOf(given, outside);
    const signal = outside.interruption();
    try {
      const archive = Archive.open(from, passphrase);
      assertKeyFits(archive);
      const ended = await endedIn(archive, point, print);
      makeFolder(folder, 0o700);
      const lock = lockStopped(folder, { why: 'has a log there', mend: 'name a new folder.' });
      try {
        refuseLedger(folder);
        const making = { archive, point, ended, signal };
        tell(await make(places, making, print), folder, print);
        return 0;
      } finally {
        lock.release();
      }
    } catch (error) {
      throw asCannotRun(error);
    }
  },
};

type Making = Readonly<{
  archive: Archive;
  point: WantedPoint;
  ended: ReadonlyMap<string, number>;
  signal: AbortSignal;
}>;

/** Verifies what is going to be restored. What is damaged behind the point stands in nobody's way. */
async function endedIn(archive: Archive, { ordinal: upTo }: WantedPoint, print: Printer) {
  const { ended, fault, ordinal } = await surveyArchive(archive, (done) =>
    print.progress.show({ what: 'reading the backup', done, unit: 'events' }),
  );
  if (!fault) return ended;
  const whole = `up to ordinal ${figure(ordinal)} it is whole`;
  if (upTo === undefined || upTo >= ordinal)
    throw new CannotRun(`${fault.says} (${whole}).`, fault.mend);
  print.note(
    `Careful: ${fault.says}; ${whole}. What was forgotten by order later than that is not known here: order it again.`,
  );
  return ended;
}

/** Its name says that it is not finished; a restore that died leaves it, and the next begins anew. */
const draftOf = (file: string): string => `${file}.restoring`;

async function make(places: Places, making: Making, print: Printer): Promise<RestoredLog> {
  const { folder, log } = places;
  const draft = draftOf(log.file);
  makeFolder(dirname(draft));
  const restored = await restoreArchive({
    ...making,
    file: draft,
    onProgress: (done) => print.progress.show({ what: 'restoring', done, unit: 'events' }),
  });
  await assertIsSound(draft, print);
  const store = EmbeddedEventStore.openReadOnly({ file: draft });
  const head = await logHeadOf(store, { ...log, url: undefined });
  await store.close();
  if (!head) throw new CannotRun('the backup holds no ledger up to there.', 'name a later point.');
  await putFile(join(folder, 'ledger.key'), `${making.archive.ledgerKey}\n`);
  await writeLogHead(folder, head);
  for (const suffix of ['-wal', '-shm']) rmSync(draft + suffix, { force: true });
  // From here on this folder holds a ledger.
  renameSync(draft, log.file);
  return restored;
}

async function assertIsSound(file: string, print: Printer): Promise<void> {
  const { damages } = await inspectLog(file, (done) =>
    print.progress.show({ what: 'reading the log', done, unit: 'events' }),
  );
  if (damages[0] === undefined) return;
  rmSync(file, { force: true });
  throw new CannotRun(
    `what was restored is damaged: ${damages[0]}.`,
    'look at the disk of the data folder, and restore once more.',
  );
}

/** Never over a ledger, however broken: what it acknowledged last is in no other place. */
function refuseLedger(folder: string): void {
  if (existsSync(draftOf(join(folder, 'log', 'events.sqlite')))) return;
  const made = [
    'log/events.sqlite',
    'log-head',
    'log-server',
    'ledger.key',
    'decisions.sqlite',
    'read-models',
  ];
  const found = made.filter((name) => existsSync(join(folder, name)));
  if (found.length === 0) return;
  throw new CannotRun(
    `there is a ledger in ${folder} (${found.join(', ')}).`,
    'name a new folder with --data, and keep this one as it is.',
    2,
  );
}

function refuseServer({ log: { url } }: Places): void {
  if (url === undefined) return;
  throw new CannotRun(
    'a backup is restored into a folder, and EVENTSTORE_URL says that the log is on a server.',
    'unset it, restore, and copy the log there with `lodestone migrate --to EVENTSTORE_URL`.',
    2,
  );
}

function pointOf({ values }: Given): WantedPoint {
  const { 'up-to': ordinal, until } = values;
  if (ordinal !== undefined && until !== undefined) {
    throw new UsageError('--up-to and --until are two points.', 'give one of them.');
  }
  if (ordinal !== undefined && !/^\d{1,15}$/.test(ordinal)) {
    throw new UsageError(`--up-to ${ordinal} is not an ordinal.`, 'a whole number from 0 on.');
  }
  if (until !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/.test(until)) {
    throw new UsageError(`--until ${until} is not a time.`, 'one like 2026-03-01T08:00:00Z.');
  }
  const writtenBy = until === undefined ? undefined : Date.parse(until);
  if (Number.isNaN(writtenBy)) {
    throw new UsageError(`--until ${until} is not a time.`, 'one like 2026-03-01T08:00:00Z.');
  }
  return { ordinal: ordinal === undefined ? undefined : Number(ordinal), writtenBy };
}

function tell(restored: RestoredLog, folder: string, print: Printer): void {
  const { events, ordinal, to, leftOut } = restored;
  const forgotten =
    leftOut === 0
      ? ''
      : ` ${counted(leftOut, 'stream')} that ended later, as of forgotten identities, left out.`;
  print.answer({
    text:
      `restored  ${counted(events, 'event')} up to ordinal ${figure(ordinal)}, written at ${to}, ` +
      `into ${folder}.${forgotten} Records that came later have to be sent again; start the ` +
      `ledger with LODESTONE_DATA=${folder}, or look at it with ${runAs(`doctor --data ${folder}`)}`,
    json: { folder, events, ordinal, writtenAt: to, leftOut },
  });
}
