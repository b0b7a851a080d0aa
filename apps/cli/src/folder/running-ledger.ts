import { DataFolderLock } from '@lodestone/event-store';
import { portOf } from '../arguments/parse';
import { helpOf, runAs } from '../arguments/run-as';
import { CannotRun, UsageError, type Given, type Option, type Outside } from '../command';
import { dataFolderOf, dataOption } from './data-folder';

/** How a command names the ledger that it asks, which runs already. */
export const runningLedgerOptions: Readonly<Record<'data' | 'url' | 'port', Option>> = {
  data: dataOption,
  url: {
    value: 'URL',
    about: 'the address of a ledger (default: of the one that runs on the folder)',
  },
  port: { value: 'N', about: 'the port of a ledger on this machine, instead of --url' },
};

/** Its address. @throws CannotRun while none runs on the folder */
export const runningLedgerOf = (command: string, given: Given, outside: Outside): string =>
  ledgerNamed(command, given) ?? ledgerOf(dataFolderOf(given, outside));

function ledgerNamed(command: string, given: Given): string | undefined {
  const port = portOf(given);
  const url = given.values['url'] ?? (port === undefined ? undefined : `http://127.0.0.1:${port}`);
  if (url === undefined) return undefined;
  if (!URL.canParse(url)) throw new UsageError(`--url ${url} is not a URL.`, helpOf(command));
  return url.replace(/\/$/, '');
}

function ledgerOf(folder: string): string {
  const url = DataFolderLock.urlIn(folder);
  if (url !== undefined) return url;
  throw new CannotRun(
    `no ledger is running on ${folder}.`,
    `${runAs('demo')}, name its folder with --data, or name one elsewhere with --url.`,
  );
}

export const answersNot = (url: string): CannotRun =>
  new CannotRun(
    `no ledger answers at ${url}.`,
    'start that one, or leave out --url and --port to ask the ledger of the data folder.',
  );
