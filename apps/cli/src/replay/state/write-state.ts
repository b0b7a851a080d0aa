import { nearest, type Ordinal } from '@lodestone/kernel';
import { CannotBuild, withStateAt, type Projection, type State } from '@lodestone/projections';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { helpOf, runAs } from '../../arguments/run-as';
import {
  CannotRun,
  UsageError,
  type ExitCode,
  type Given,
  type Option,
  type Outside,
} from '../../command';
import { dataFolderOf } from '../../folder/data-folder';
import { asCannotRun } from '../../folder/open-log';
import { placesIn } from '../../folder/places';
import { buildOptionsFor } from '../../rebuild/build-options';
import { openLedger, type OpenedLedger } from '../../rebuild/open-ledger';
import { figure } from '../../terminal/figures';
import { askedReplay } from '../asked-replay';
import { RangeInFolder } from '../range-in-folder';
import { printTables } from './print-tables';
import { tablesInto } from './tables-into';

/** How `lodestone replay` is told to give rows instead of events. */
export const stateOptions: Readonly<Record<string, Option>> = {
  state: {
    value: 'READ-MODEL',
    about: 'the rows of this read model as they stood, instead of events',
  },
  at: { value: 'MOMENT', about: 'with --state: at this ordinal or instant (default: now)' },
  into: {
    value: 'FOLDER',
    about:
      'with --state: a file of JSON lines for each table in this new folder, instead of stdout',
  },
};

const forEvents = [
  ...['from', 'to', 'known-at', 'as-of', 'type', 'site', 'enterprise', 'exporter', 'record'],
  ...['occurred-from', 'occurred-to', 'reduce', 'as', 'url', 'port'],
];

/** Builds what a read model had said at a moment, from the log alone. @throws UsageError, CannotRun */
export async function writeState(given: Given, outside: Outside): Promise<ExitCode> {
  const stranger = forEvents.find((option) => given.values[option] !== undefined);
  if (stranger !== undefined) {
    throw new UsageError(
      `--${stranger} says which events, and --state goes over all up to a moment.`,
      'leave it out, and name the moment with --at.',
    );
  }
  const { into } = given.values;
  const target = into === undefined ? undefined : resolve(outside.here, into);
  if (target !== undefined && existsSync(target)) {
    throw new UsageError(`${target} is there already.`, 'name a folder that is not there yet.');
  }
  const folder = dataFolderOf(given, outside);
  const ledger = await openLedger(placesIn(folder, outside.environment));
  try {
    const projection = readModelOf(given.values['state'] ?? '', ledger);
    const upTo = await ordinalOf(given, ledger);
    return await stateOf(projection, { ledger, upTo, target, outside });
  } catch (error) {
    throw asCannotRun(error);
  } finally {
    await ledger.close();
  }
}

type Wanted = Readonly<{
  ledger: OpenedLedger;
  upTo: Ordinal;
  target: string | undefined;
  outside: Outside;
}>;

async function stateOf(
  projection: Projection,
  { ledger, upTo, target, outside }: Wanted,
): Promise<ExitCode> {
  const { print } = outside;
  const signal = outside.interruption();
  const work = { ledger, readModels: [], hasJournal: false, print, signal };
  const options = buildOptionsFor(projection, work, { verb: 'building', upTo });
  const { name, version } = projection;
  try {
    const written = await withStateAt(
      { ...options, folder: ledger.folder, upTo },
      async (state: State) => {
        const { digest, rows } = state.digest;
        const about = { readModel: name, version, ordinal: upTo, rows, digest };
        if (target === undefined) await printTables(state, print);
        else tablesInto(target, state, about);
        return about;
      },
    );
    const words = `${name} v${version} at ordinal ${upTo}: ${figure(written.rows)} rows, ${written.digest.slice(0, 16)}`;
    if (target === undefined) print.note(words);
    else print.answer({ text: `${words}, in ${target}`, json: { ...written, into: target } });
    return 0;
  } catch (error) {
    if (signal.aborted) {
      throw new CannotRun('interrupted; nothing was written.', 'run it again.', 130);
    }
    if (error instanceof CannotBuild) throw new CannotRun(`${error.message}.`, runAs('doctor'));
    throw error;
  }
}

function readModelOf(name: string, { readModels }: OpenedLedger): Projection {
  const found = readModels.find((each) => each.name === name);
  if (found) return found;
  const names = readModels.map((each) => each.name);
  throw new UsageError(
    `there is no read model '${name}'.`,
    nearest(name, names) ?? `one of: ${names.join(', ')} (${helpOf('replay')}).`,
  );
}

/** As the end of a range of events is said, and with its words. */
async function ordinalOf(given: Given, { store, folder }: OpenedLedger): Promise<Ordinal> {
  const { at, wait } = given.values;
  const values = {
    ...(at === undefined ? {} : { to: at }),
    ...(wait === undefined ? {} : { wait }),
  };
  const ranges = new RangeInFolder(store, folder);
  try {
    const { to } = await ranges.of(askedReplay('replay', { ...given, values }));
    return to;
  } finally {
    ranges.close();
  }
}
