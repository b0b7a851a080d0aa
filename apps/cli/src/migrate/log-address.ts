import { parseConnectionString } from '@lodestone/event-store/eventstoredb/connection-string';
import { resolve } from 'node:path';
import { StoreUnavailable } from '@lodestone/kernel';
import { helpOf } from '../arguments/run-as';
import { UsageError, type Outside } from '../command';

/** Where a log is or shall be. */
export type LogAddress =
  | Readonly<{ kind: 'server'; option: string; url: string; named: string }>
  | Readonly<{ kind: 'folder'; option: string; folder: string }>;

/** Stands for its value, so that a password need not be typed where others can see it. */
const variable = 'EVENTSTORE_URL';

/** @throws UsageError for a connection string that is none; the password is never shown */
export function addressOf(
  option: '--from' | '--to',
  text: string,
  { environment, here }: Pick<Outside, 'environment' | 'here'>,
): LogAddress {
  const value = text === variable ? environment[variable] : text;
  if (!value) {
    throw new UsageError(
      `${option} ${variable} was given, and ${variable} is not set.`,
      `set ${variable}, or name a data folder or esdb://… instead.`,
    );
  }
  // Whatever looks like an address is judged as one: `esbd://…` is no folder.
  if (!/^[^/\\]*:\/\//.test(value)) return { kind: 'folder', option, folder: resolve(here, value) };
  try {
    return { kind: 'server', option, url: value, named: parseConnectionString(value).named };
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    throw new UsageError(`${saidOf(option, error.message)}.`, helpOf('migrate'));
  }
}

/** The store speaks of the variable that most people set. */
export const saidOf = (option: string, message: string): string =>
  message.replaceAll(variable, option);

export const nameOf = (address: LogAddress): string =>
  address.kind === 'server' ? address.named : address.folder;
