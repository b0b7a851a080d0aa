import { createReadStream, existsSync, openAsBlob } from 'node:fs';
import { extname, resolve } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { oneOf } from './arguments/parse';
import { helpOf } from './arguments/run-as';
import { CannotRun, UsageError, type CliCommand, type Given, type Outside } from './command';
import { LedgerClient } from './demo/ledger-client';
import { runningLedgerOf, runningLedgerOptions } from './folder/running-ledger';
import type { ImportTold } from './import/import-told';
import { importText } from './import/import-text';
import { explainProblem, type Asked } from './problems/explain-problem';

/** Each ending with what it is; what stands in the file decides. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.txt': 'text/csv',
  '.tsv': 'text/csv',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ndjson': 'application/x-ndjson',
  '.jsonl': 'application/x-ndjson',
};

const modes = ['each', 'checked'] as const;

export const importCommand: CliCommand = {
  name: 'import',
  summary: 'Bring in a file of records: CSV, Excel or NDJSON.',
  takes: 'FILE',
  about: [
    'Sends the file to a running ledger, as the account that brings it, and waits until every record',
    'is recorded or found wrong. The ledger goes on with it by itself: Ctrl-C lets go of waiting alone.',
    'The same file twice records nothing twice. Exit code 1 where something in it is wrong.',
  ],
  options: {
    as: { value: 'ACCOUNT', about: 'the account that brings it (required)' },
    id: { value: 'ID', about: 'the id of the import (default: the name of the file)' },
    type: { value: 'TYPE', about: 'of rows that do not say it: the kind of record, as Exported' },
    site: { value: 'SITE', about: 'of rows that do not say it: the site' },
    mode: { value: 'MODE', about: 'each (default), or checked: all records or none' },
    'dry-run': { about: 'say what would come of it, and record nothing' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const asked = askedOf(given, outside);
    const { client, account } = asked;
    try {
      const token = await client.signIn(account);
      const told = await (given.switches.has('dry-run')
        ? tried(asked, token)
        : brought(asked, token, outside));
      outside.print.answer({ text: importText(told), json: told });
      return told.counts.wrong > 0 || told.wrong.length > 0 ? 1 : 0;
    } catch (error) {
      if (error instanceof CannotRun) throw error;
      throw await explainProblem(error, asked);
    }
  },
};

type AskedImport = Asked &
  Readonly<{ file: string; mediaType: string; importId: string; query: string }>;

function askedOf(given: Given, outside: Outside): AskedImport {
  const [name, ...more] = given.names;
  if (name === undefined || more.length > 0) {
    throw new UsageError('import takes one file.', helpOf('import'));
  }
  const file = resolve(outside.here, name);
  const mediaType = mediaTypes[extname(file).toLowerCase()];
  if (mediaType === undefined) {
    throw new UsageError(
      `${name} is not called like a file of records.`,
      `call it ${Object.keys(mediaTypes).join(', ')}.`,
    );
  }
  if (!existsSync(file)) throw new CannotRun(`${file} is not there.`, 'name a file.', 2);
  const { as: account, id, type, site, mode } = given.values;
  if (account === undefined) {
    throw new UsageError('import needs the account that brings it.', 'add --as ACCOUNT.');
  }
  if (mode !== undefined) oneOf(modes, { command: 'import', option: 'mode', value: mode });
  const isTried = given.switches.has('dry-run');
  const query = new URLSearchParams({
    ...(type === undefined ? {} : { type }),
    ...(site === undefined ? {} : { siteId: site }),
    ...(mode === undefined || isTried ? {} : { mode }),
  }).toString();
  return {
    client: new LedgerClient(runningLedgerOf('import', given, outside)),
    ...{ account, given, file, mediaType, query, command: 'import' },
    importId: id ?? idFrom(name),
    fields: { type: 'type', site: 'siteId', mode: 'mode', id: 'importId' },
  };
}

/** What an id cannot have becomes a stroke. */
const idFrom = (name: string): string =>
  (name.split('/').at(-1) ?? name)
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 64) || 'import';

async function tried({ client, file, mediaType, query }: AskedImport, token: string) {
  const sent = { method: 'POST', type: mediaType, token } as const;
  return client.sendFile<ImportTold>(`/imports/dry-run?${query}`, await openAsBlob(file), sent);
}

/** Of text, lines are rows but for those within a cell; of a workbook nobody knows before it is read. */
async function rowsIn(file: string, mediaType: string): Promise<number | undefined> {
  if (mediaType === mediaTypes['.xlsx']) return undefined;
  let rows = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
  }
  return rows;
}

const lookMs = 500;

async function brought(
  { client, file, mediaType, query, importId }: AskedImport,
  token: string,
  outside: Outside,
): Promise<ImportTold> {
  const path = `/imports/${importId}`;
  const sent = { method: 'PUT', type: mediaType, token } as const;
  await client.sendFile(`${path}?${query}`, await openAsBlob(file), sent);
  const total = await rowsIn(file, mediaType);
  const signal = outside.interruption();
  const { progress } = outside.print;
  for (;;) {
    const told = await client.get<ImportTold>(path, token);
    const isOver = told.state === 'closed' || told.state === 'finished' || told.state === 'paused';
    if (isOver || signal.aborted) {
      progress.clear();
      return told;
    }
    const { state = 'recording', rows = 0 } = told;
    progress.show({ what: state, done: rows, total, unit: 'rows' });
    await passed(lookMs, undefined, { signal }).catch(() => undefined);
  }
}
