import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from './cannot-run';

/** Where the log is, and what may be done with it. */
export type Storage =
  | Readonly<{ kind: 'folder'; folder: string }>
  | Readonly<{ kind: 'memory' }>
  /** The data folder of a ledger, which is only read. */
  | Readonly<{ kind: 'attached'; folder: string }>;

export type Settings = Readonly<{
  storage: Storage;
  host: string;
  port: number;
  json: boolean;
}>;

/** The port of EventStoreDB itself. */
const defaultPort = 2113;
const defaultFolder = '.lodestone-esdb';

export const help = `Usage: npm run esdb-node -- [options]

A stand-alone node that speaks the EventStoreDB protocol, for development and tests.
It prints one JSON line with its url when it is ready.

  --data <folder>     where the log is kept (default ${defaultFolder})
  --in-memory         keep nothing: the log ends with the node
  --attach <folder>   read the log of a running ledger, given its data folder; nothing can be written
  --port <number>     default ${defaultPort}; 0 takes any that is free
  --host <address>    default 127.0.0.1; attached, only an address of this machine
  --json              print faults as JSON too
  --help              print this
`;

const helpHint = 'run `npm run esdb-node -- --help`.';

/** Undefined when only help was asked for. @throws UsageError */
export function settingsFrom(args: readonly string[], here: string): Settings | undefined {
  const values = parsed(args);
  if (values.help) return undefined;
  const storage = storageOf(values, here);
  const host = values.host ?? '127.0.0.1';
  if (storage.kind === 'attached' && !isLoopback(host)) {
    throw new UsageError(
      `a node attached to a ledger does not listen on ${host}`,
      'leave out --host: a reader of the whole ledger that does not sign in has to be on this machine.',
    );
  }
  return { storage, host, port: portOf(values.port), json: values.json };
}

type Values = Readonly<{
  data?: string | undefined;
  attach?: string | undefined;
  port?: string | undefined;
  host?: string | undefined;
  'in-memory': boolean;
  json: boolean;
  help: boolean;
}>;

function parsed(args: readonly string[]): Values {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        attach: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        'in-memory': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    const [line = ''] = (error as Error).message.split('. ');
    throw new UsageError(line, helpHint);
  }
}

function storageOf({ data, attach, ...values }: Values, here: string): Storage {
  const asked = [data, attach, values['in-memory'] || undefined].filter((way) => way !== undefined);
  if (asked.length > 1) {
    throw new UsageError(
      '--data, --in-memory and --attach exclude each other',
      'give one of them.',
    );
  }
  if (data === '' || attach === '') throw new UsageError('no folder is named', helpHint);
  if (attach !== undefined) return { kind: 'attached', folder: resolve(here, attach) };
  if (values['in-memory']) return { kind: 'memory' };
  return { kind: 'folder', folder: resolve(here, data ?? defaultFolder) };
}

function portOf(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`'${text}' is no port`, 'give a number from 0 to 65535.');
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
