import { ledgerClientOf } from './asking/ledger-client-of';
import { helpOf } from './arguments/run-as';
import { CannotRun, UsageError, type CliCommand, type Given } from './command';
import { AnsweredWith, type LedgerClient } from './demo/ledger-client';
import type { Explanation } from './explain/explanation';
import { explanationText } from './explain/explanation-text';
import { runningLedgerOptions } from './folder/running-ledger';
import { explainProblem, type Asked } from './problems/explain-problem';

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
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const { siteId, recordId } = recordNamed(given);
    const account = given.values['as'] ?? 'regulator';
    const client = ledgerClientOf('explain', given, outside);
    const path = `/sites/${siteId}/records/${recordId}/explanation`;
    const notFound = () => notExplained({ client, account }, path);
    const asked = { client, account, command: 'explain', given, fields: {}, notFound };
    const explanation = await answered(path, asked);
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

async function answered(path: string, asked: Asked): Promise<Explanation> {
  const { client, account } = asked;
  try {
    return await client.get<Explanation>(path, await client.signIn(account));
  } catch (error) {
    throw await explainProblem(error, asked);
  }
}

type Asking = Readonly<{ client: LedgerClient; account: string }>;

/** What was declared to an enterprise, or is its own by declaration, stands in another's books. */
async function notExplained({ client, account }: Asking, path: string): Promise<CannotRun> {
  const recordPath = path.replace(/\/explanation$/, '');
  return (await isRead(recordPath, { client, account }))
    ? new CannotRun(
        `${account} sees this record, and not the books of the site that it stands in.`,
        `read it at ${recordPath}, or ask --as the enterprise of the site.`,
      )
    : noSuchRecord(client, account);
}

async function isRead(path: string, { client, account }: Asking): Promise<boolean> {
  try {
    await client.get(path, await client.signIn(account));
    return true;
  } catch (error) {
    if (error instanceof AnsweredWith) return false;
    throw error;
  }
}

/** An enterprise cannot tell what is not there from what is not its own. */
const noSuchRecord = async (client: LedgerClient, account: string): Promise<CannotRun> =>
  (await isEnterprise(client, account))
    ? new CannotRun(
        `${account} sees no such record.`,
        'look at the ids, or ask --as its enterprise.',
      )
    : new CannotRun(
        `there is no such record, and ${account} sees all.`,
        'look at both ids: <site>/<record>, with capitals as they were recorded.',
      );

async function isEnterprise(client: LedgerClient, account: string): Promise<boolean> {
  const accounts = await client.accounts();
  return accounts.some((one) => one.account === account && one.role === 'enterprise');
}
