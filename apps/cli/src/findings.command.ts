import { ledgerClientOf } from './asking/ledger-client-of';
import { oneOf } from './arguments/parse';
import { CannotRun, type CliCommand, type Given } from './command';
import type { Finding, FindingsPage } from './findings/finding';
import { findingsText } from './findings/findings-text';
import { runningLedgerOptions } from './folder/running-ledger';
import { explainProblem, type Asked } from './problems/explain-problem';

export const findings: CliCommand = {
  name: 'findings',
  summary: 'Print what only the history shows to be wrong.',
  about: [
    'Asks a running ledger, over HTTP like every client, as one of its accounts: an enterprise',
    'sees its own; the regulator and the analyst see all. Changes nothing.',
  ],
  options: {
    rule: { value: 'RULE', about: 'only findings of this rule, or of several with commas' },
    enterprise: { value: 'ID', about: 'only what is of this enterprise' },
    site: { value: 'ID', about: 'only what is at this site' },
    state: { value: 'STATE', about: 'open, closed or all (default: open)' },
    'as-of': { value: 'DAY', about: 'only what had happened by this day' },
    'known-at': { value: 'ORDINAL', about: 'what the ledger had been told by then' },
    as: { value: 'ACCOUNT', about: 'the account that asks (default: regulator)' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const query = queryOf(given);
    const account = given.values['as'] ?? 'regulator';
    const client = ledgerClientOf('findings', given, outside);
    const notFound = () =>
      new CannotRun(`${account} sees no such site.`, 'look at the id after --site.');
    const asked = { client, account, command: 'findings', given, fields, notFound };
    const { items, knownAt } = await allPages(asked, query);
    outside.print.answer({ text: findingsText(items, knownAt), json: { items, knownAt } });
    return 0;
  },
};

const fields = {
  rule: 'rule',
  enterprise: 'enterpriseId',
  site: 'siteId',
  'as-of': 'asOf',
  'known-at': 'knownAt',
} as const;

function queryOf({ values }: Given): URLSearchParams {
  const { state = 'open' } = values;
  oneOf(['open', 'closed', 'all'], { command: 'findings', option: 'state', value: state });
  const query = new URLSearchParams({ limit: '500', ...(state === 'all' ? {} : { state }) });
  for (const [option, name] of Object.entries(fields)) {
    const value = values[option];
    if (value !== undefined) query.set(name, value);
  }
  return query;
}

type Found = Readonly<{ items: readonly Finding[]; knownAt: number }>;

/** The first page fixes the moment for all of them. */
async function allPages(asked: Asked, query: URLSearchParams): Promise<Found> {
  const { client, account } = asked;
  try {
    const token = await client.signIn(account);
    const items: Finding[] = [];
    for (;;) {
      const page = await client.get<FindingsPage>(`/findings?${query.toString()}`, token);
      items.push(...page.items);
      if (page.next === undefined) return { items, knownAt: page.knownAt };
      query.set('cursor', page.next);
    }
  } catch (error) {
    throw await explainProblem(error, asked);
  }
}
