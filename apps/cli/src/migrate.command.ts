import { makeFolder } from '@lodestone/event-store';
import type { WritableLog } from '@lodestone/event-store/migration/copied-event';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { helpOf } from './arguments/run-as';
import { CannotRun, UsageError, type CliCommand, type Given, type Outside } from './command';
import { dataFolderOf, dataOption } from './folder/data-folder';
import { placesIn } from './folder/places';
import { explained } from './migrate/explained';
import { lockFolders } from './migrate/lock-folders';
import { addressOf, nameOf, type LogAddress } from './migrate/log-address';
import { move, type Moved } from './migrate/move';
import { openSource, openTarget } from './migrate/open-logs';
import { reportOf } from './migrate/report';

export const migrate: CliCommand = {
  name: 'migrate',
  summary: 'Copy the log to another store, check it event by event, and carry its key over.',
  about: [
    'Copies every event with its stream, revision, id, type, data and metadata, byte for byte and in',
    'the same order, so that ordinals stay what they are; what the server wrote for itself stays behind,',
    'and of a stream that was removed for ever only its end is copied. Then compares the whole copy.',
    'The ledger must be stopped. Run again after any interruption, it goes on where it stopped; a log',
    'that holds anything but an earlier attempt is refused. The source is only read.',
    'FROM and TO are a data folder, esdb://…, or the word EVENTSTORE_URL for what that variable says.',
  ],
  options: {
    from: { value: 'FROM', about: 'the log as it is (default: the one in the data folder)' },
    to: { value: 'TO', about: 'an empty log, or what an earlier attempt left there' },
    data: dataOption,
  },

  async run(given, outside) {
    const plan = planOf(given, outside);
    const begunAt = performance.now();
    const moved = await explained(plan, () => carryAcross(plan, outside));
    const seconds = (performance.now() - begunAt) / 1_000;
    outside.print.answer(reportOf({ ...plan, ...moved, seconds }));
    return 0;
  },
};

export type Plan = Readonly<{ from: LogAddress; to: LogAddress; dataFolder: string }>;

function planOf(given: Given, outside: Outside): Plan {
  const { from: source, to: target } = given.values;
  if (target === undefined) throw new UsageError('--to was not given.', helpOf('migrate'));
  const present = dataFolderOf(given, outside);
  if (source === undefined && outside.environment['EVENTSTORE_URL']) {
    throw new UsageError(
      'EVENTSTORE_URL is set, so it is not clear which log is to be copied.',
      `--from EVENTSTORE_URL for the one on that server, or --from ${present}`,
    );
  }
  const from = addressOf('--from', source ?? present, outside);
  const to = addressOf('--to', target, outside);
  if (nameOf(from) === nameOf(to)) {
    throw new UsageError(`--from and --to are both ${nameOf(to)}.`, helpOf('migrate'));
  }
  // What a ledger keeps besides its log stays in the folder of the source, if that is one.
  return { from, to, dataFolder: from.kind === 'folder' ? from.folder : present };
}

async function carryAcross(plan: Plan, outside: Outside): Promise<Moved> {
  const { from, to, dataFolder } = plan;
  if (from.kind === 'folder') assertFolder(from.folder);
  const isMade = to.kind === 'folder' && make(to.folder);
  try {
    const release = lockFolders([
      ...(existsSync(dataFolder) ? [dataFolder] : []),
      ...(to.kind === 'folder' ? [to.folder] : []),
    ]);
    return await copyAcross(plan, outside).finally(release);
  } finally {
    if (isMade) removeUnused(to.folder);
  }
}

async function copyAcross({ from, to, dataFolder }: Plan, outside: Outside): Promise<Moved> {
  const { print, environment } = outside;
  const signal = outside.interruption();
  const source = await openSource(from, signal);
  let copy: WritableLog | undefined;
  // A log that is made in a folder begins a ledger there at the next start, so it is made when
  // nothing is to be refused any more; a server is asked at once whether it is there.
  const openCopy = async () => (copy ??= await openTarget(to, signal));
  try {
    if (to.kind === 'server') await openCopy();
    const keys = {
      from: placesIn(dataFolder, environment).key,
      to: placesIn(to.kind === 'folder' ? to.folder : dataFolder, environment).key,
    };
    return await move({ source, openCopy, keys, print, signal });
  } finally {
    await copy?.close();
    await source.close();
  }
}

function assertFolder(folder: string): void {
  if (existsSync(folder)) return;
  throw new CannotRun(
    `there is no folder ${folder}.`,
    'name the data folder with --from or --data.',
  );
}

/** Whether it was not there before. */
function make(folder: string): boolean {
  try {
    // For nobody else: the key and everybody's records will lie here.
    return makeFolder(folder, 0o700);
  } catch (error) {
    throw new CannotRun(
      `the folder ${folder} cannot be made (${(error as Error).message}).`,
      'name another one with --to, or give this user the right to make it.',
    );
  }
}

/** What was refused leaves nothing behind that looks like the place of a ledger. */
function removeUnused(folder: string): void {
  if (!existsSync(join(folder, 'log'))) rmSync(folder, { recursive: true, force: true });
}
