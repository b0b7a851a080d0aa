import { DataFolderLock } from '@lodestone/event-store';
import { portOf } from './arguments/parse';
import { helpOf, runAs } from './arguments/run-as';
import { CannotRun, UsageError, type CliCommand, type Given } from './command';
import { AnsweredWith, LedgerClient } from './demo/ledger-client';
import type { Explanation } from './explain/explanation';
import { explanationText } from './explain/explanation-text';
import { dataFolderOf, dataOption } from './folder/data-folder';

export const explain: CliCommand = {
  name: 'explain',
  summary: 'Print a record with its postings, its flags and what followed from it.',
  takes: '<site>/<record>',
  about: [
    'Asks a running ledger, over HTTP like every client, as one of its accounts: an enterprise',
    'sees its own records; the regulator and the analyst see all. Changes nothing.',
  ],
  options: {
    as: { value: 'ACCOUNT', about: 'the account that asks (default: regulator)' },
    data: dataOption,
    url: {
      value: 'URL',
      about: 'the address of a ledger (default: of the one that runs on the folder)',
    },
    port: { value: 'N', about: 'the port of a ledger on this machine, instead of --url' },
  },

  async run(given, outside) {
    const { siteId, recordId } = recordNamed(given);
    const account = given.values['as'] ?? 'regulator';
    const client = new LedgerClient(ledgerNamed(given) ?? ledgerOf(dataFolderOf(given, outside)));
    const path = `/sites/${siteId}/records/${recordId}/explanation`;
    const explanation = await asked(client, account, path);
    outside.print.answer({ text: explanationText(explanation), json: explanation });
    return 0;
  },
};

const idPattern = /^~?[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

function recordNamed({ names }: Given): Readonly<{ siteId: string; recordId: string }> {
  const [name = '', more] = names;
  const [siteId = '', recordId = '', ...rest] = name.split('/');
  const isName = idPattern.test(siteId) && idPattern.test(recordId) && rest.length === 0;
  if (more === undefined && isName) return { siteId, recordId };
  const typed = names.length === 0 ? 'no record was named' : `'${names.join(' ')}' names no record`;
  throw new UsageError(`${typed}: it is <site>/<record>.`, helpOf('explain'));
}

function ledgerNamed(given: Given): string | undefined {
  const port = portOf(given);
  const url = given.values['url'] ?? (port === undefined ? undefined : `http://127.0.0.1:${port}`);
  if (url === undefined) return undefined;
  if (!URL.canParse(url)) throw new UsageError(`--url ${url} is not a URL.`, helpOf('explain'));
  return url.replace(/\/$/, '');
}

/** @throws CannotRun while none runs on the folder */
function ledgerOf(folder: string): string {
  const url = DataFolderLock.urlIn(folder);
  if (url !== undefined) return url;
  throw new CannotRun(
    `no ledger is running on ${folder}.`,
    `${runAs('demo')}, name its folder with --data, or name one elsewhere with --url.`,
  );
}

async function asked(client: LedgerClient, account: string, path: string): Promise<Explanation> {
  try {
    return await client.get<Explanation>(path, await client.signIn(account));
  } catch (error) {
    if (error instanceof AnsweredWith) throw await unanswered(error, { client, account });
    throw new CannotRun(
      `no ledger answers at ${client.url}.`,
      'start that one, or leave out --url and --port to ask the ledger of the data folder.',
    );
  }
}

async function unanswered(
  { status, path }: AnsweredWith,
  { client, account }: Readonly<{ client: LedgerClient; account: string }>,
): Promise<CannotRun> {
  if (status !== 404) return new CannotRun(`${path} answered ${status}.`, runAs('doctor'));
  if (path === '/sign-in') {
    return new CannotRun(`there is no account '${account}'.`, 'choose one of those at /accounts.');
  }
  // An enterprise cannot tell what is not there from what is not its own.
  return (await isEnterprise(client, account))
    ? new CannotRun(
        `${account} sees no such record.`,
        'look at the ids, or ask --as its enterprise.',
      )
    : new CannotRun(
        `there is no such record, and ${account} sees all.`,
        'look at both ids: <site>/<record>, with capitals as they were recorded.',
      );
}

async function isEnterprise(client: LedgerClient, account: string): Promise<boolean> {
  const accounts = await client.accounts();
  return accounts.some((one) => one.account === account && one.role === 'enterprise');
}
