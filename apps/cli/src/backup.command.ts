import { writeArchive, type Archived } from '@lodestone/event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import { helpOf } from './arguments/run-as';
import { archiveFolderOf, makeArchiveFolder } from './backup/archive-folder';
import { passphraseOf, passphraseOption } from './backup/passphrase';
import { CannotRun, UsageError, type CliCommand, type Given } from './command';
import { dataFolderOf, dataOption } from './folder/data-folder';
import { lockStopped } from './folder/lock-stopped';
import { asCannotRun } from './folder/open-log';
import { placesIn, type Places } from './folder/places';
import { openLedger } from './rebuild/open-ledger';
import { counted, figure } from './terminal/figures';
import type { Printer } from './terminal/printer';

export const backup: CliCommand = {
  name: 'backup',
  summary: 'Copy the log and its key into a backup, beside a running ledger.',
  about: [
    'Copies what the backup in --to does not have yet, as sealed segments that are never changed',
    'again, and reads each back before it counts as there. Begun anew where there is none. Any point',
    'in it can be restored. With --follow it stays and copies what is new, again and again. With',
    '--passphrase-file a new backup is encrypted. Changes nothing in the data folder.',
  ],
  options: {
    to: { value: 'DIR', about: 'the folder of the backup, begun or to be begun' },
    'passphrase-file': passphraseOption,
    follow: { about: 'stay, and copy what is new, until it is stopped' },
    every: { value: 'SECONDS', about: 'with --follow: how often (default: 60)' },
    data: dataOption,
  },

  async run(given, outside) {
    const { print } = outside;
    const to = archiveFolderOf(given, outside, { command: 'backup', option: 'to' });
    const everyMs = everyMsOf(given);
    const passphrase = passphraseOf(given, outside);
    const places = placesIn(dataFolderOf(given, outside), outside.environment);
    refuseServer(places);
    const signal = outside.interruption();
    const { keyFingerprint, ledgerKey } = await keyOf(places);
    makeArchiveFolder(to);
    const lock = lockStoppedArchive(to);
    try {
      const copy = (): Promise<Archived> =>
        writeArchive({
          ...{ file: places.log.file, folder: to, keyFingerprint, ledgerKey, passphrase, signal },
          onProgress: (done) => print.progress.show({ what: 'copying', done, unit: 'events' }),
        });
      for (;;) {
        tell(await copy(), to, print);
        if (everyMs === undefined || signal.aborted) return 0;
        await sleep(everyMs, undefined, { signal }).catch(() => undefined);
        if (signal.aborted) return 0;
      }
    } catch (error) {
      throw asCannotRun(error);
    } finally {
      lock.release();
    }
  },
};

const everySecondsDefault = 60;

function everyMsOf({ switches, values }: Given): number | undefined {
  const text = values['every'];
  if (!switches.has('follow')) {
    if (text === undefined) return undefined;
    throw new UsageError('--every is for --follow.', '--follow --every ' + text);
  }
  const seconds = Number(text ?? everySecondsDefault);
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= 86_400) return seconds * 1_000;
  throw new UsageError(`--every ${text} is not a number of seconds.`, 'a whole one up to 86400.');
}

function refuseServer({ log: { url } }: Places): void {
  if (url === undefined) return;
  throw new CannotRun(
    'the log is on a server, which has a way of its own to be backed up.',
    'docs/operations.md, "A log on EventStoreDB"; or copy the log with `lodestone migrate --from ' +
      'EVENTSTORE_URL --to DIR`, and back that up.',
    2,
  );
}

/** Says in plain words, as every other command does, what is wrong with folder, log or key. */
async function keyOf(places: Places) {
  const ledger = await openLedger(places);
  await ledger.close();
  return {
    keyFingerprint: ledger.fingerprint,
    ledgerKey: Buffer.from(ledger.key).toString('hex'),
  };
}

const lockStoppedArchive = (folder: string) => {
  try {
    return lockStopped(folder, { why: 'writes it', mend: 'wait until it has ended.' });
  } catch (error) {
    if (!(error instanceof CannotRun)) throw asCannotRun(error);
    throw new CannotRun(
      `another backup is being written to ${folder}.`,
      `wait until it has ended, or name another folder (${helpOf('backup')}).`,
      2,
    );
  }
};

function tell({ head, segments, events }: Archived, to: string, print: Printer): void {
  const reach = `the backup goes up to ordinal ${figure(head.ordinal)}, written at ${head.writtenAt}`;
  print.answer({
    text:
      events === 0
        ? `backup  nothing is new; ${reach}`
        : `backup  ${counted(events, 'event')} in ${counted(segments, 'segment')} copied and read back; ${reach}`,
    json: {
      folder: to,
      copied: { events, segments },
      total: { events: head.events, segments: head.segments },
      ordinal: head.ordinal,
      writtenAt: head.writtenAt,
    },
  });
}
