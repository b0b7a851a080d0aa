import { ledgerClientOf } from './asking/ledger-client-of';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { helpOf } from './arguments/run-as';
import { CannotRun, UsageError, type CliCommand, type Given, type Outside } from './command';
import type { Tried } from './dry-run/dry-run-answers';
import { dryRunText } from './dry-run/dry-run-text';
import { runningLedgerOptions } from './folder/running-ledger';
import { explainProblem, type Asked } from './problems/explain-problem';

export const dryRun: CliCommand = {
  name: 'dry-run',
  summary: 'Print what would become of a record, or of a batch, if it were sent now.',
  takes: '<site>[/<record>] FILE.json',
  about: [
    'The file holds the body of a record, or {"records": [...]} as a batch is sent; of a record',
    'its id is named behind the site. Asks a running ledger as the account that would send it.',
    'Records nothing. Exit code 1 where not all of it is possible.',
  ],
  options: {
    as: { value: 'ACCOUNT', about: 'the account that would send it (required)' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const { path, recordId, body } = askedOf(given, outside);
    const account = given.values['as'] ?? '';
    const client = ledgerClientOf('dry-run', given, outside);
    if (account === '' && client.isOfDemonstration) {
      throw new UsageError('dry-run needs the account that would send it.', 'add --as ACCOUNT.');
    }
    const notFound = () =>
      new CannotRun(
        `${account || 'whoever asks'} has no such site.`,
        'look at the id, or at the account after --as.',
      );
    const asked: Asked = { client, account, command: 'dry-run', given, fields: {}, notFound };
    const tried = await told(path, body, asked);
    outside.print.answer({ text: dryRunText(tried, recordId), json: tried });
    return tried.outcome === 'recorded' || tried.outcome === 'unchanged' ? 0 : 1;
  },
};

type Named = Readonly<{ path: string; recordId?: string; body: object }>;

const id = '~?[A-Za-z0-9][A-Za-z0-9._-]{0,63}';
const name = new RegExp(`^(${id})(?:/(${id}))?$`);

function askedOf({ names }: Given, outside: Outside): Named {
  const [place = '', file, ...more] = names;
  const [, siteId, recordId] = name.exec(place) ?? [];
  if (siteId === undefined || file === undefined || more.length > 0) {
    throw new UsageError('dry-run takes <site>[/<record>] and a file.', helpOf('dry-run'));
  }
  const body = bodyIn(resolve(outside.here, file));
  const isBatch = 'records' in body;
  if (isBatch !== (recordId === undefined)) {
    throw new UsageError(
      isBatch
        ? `${file} is a batch: its records have their ids in it.`
        : `${file} is one record: name its id behind the site, ${siteId}/<record>.`,
      helpOf('dry-run'),
    );
  }
  if (recordId === undefined) return { path: `/sites/${siteId}/batches/dry-run`, body };
  return { path: `/sites/${siteId}/records/${recordId}/dry-run`, recordId, body };
}

/** @throws CannotRun where there is no such file, or no object in it */
function bodyIn(file: string): object {
  try {
    const body: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch (error) {
    const why = error instanceof SyntaxError ? `is no JSON: ${error.message}` : 'cannot be read';
    throw new CannotRun(`${file} ${why}.`, 'name a file with one JSON object.', 2);
  }
  throw new CannotRun(`${file} holds no JSON object.`, 'name a file with one JSON object.', 2);
}

async function told(path: string, body: object, asked: Asked): Promise<Tried> {
  const { client, account } = asked;
  try {
    return await client.post<Tried>(path, body, await client.signIn(account));
  } catch (error) {
    throw await explainProblem(error, asked);
  }
}
