import { helpOf } from './arguments/run-as';
import type { Balance, Ranking } from './balance/balance-answers';
import { balanceText, rankingText } from './balance/balance-text';
import { UsageError, type CliCommand, type Given } from './command';
import { askerOf, NotSeen, type Ask, type AskedFor } from './asking/ask-ledger';
import { runningLedgerOptions } from './folder/running-ledger';

/** Each option with the field of the question that it becomes. */
const fields = {
  period: 'period',
  element: 'element',
  'as-of': 'asOf',
  'known-at': 'knownAt',
} as const;

export const balance: CliCommand = {
  name: 'balance',
  summary: 'Print what came, what went and what is missing, and whether that is usual.',
  takes: '<site>|<enterprise>|nation',
  about: [
    'Asks a running ledger, over HTTP like every client, as one of its accounts: an enterprise',
    'sees the balances of its sites; the regulator and the analyst see all. Of the nation those are',
    'printed too that close worst. Changes nothing.',
  ],
  options: {
    period: { value: 'PERIOD', about: '2025-03, 2025-Q1, 2025, or two days with / between them' },
    element: { value: 'ELEMENT', about: 'a rare earth, or total (default: total)' },
    'as-of': { value: 'DAY', about: 'what had happened by this day' },
    'known-at': { value: 'MOMENT', about: 'what was known by this ordinal or instant' },
    as: { value: 'ACCOUNT', about: 'the account that asks (default: regulator)' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const of = placeIn(given);
    const query = queryOf(given);
    const ask = await askerOf({ command: 'balance', given, fields, outside });
    const balance = await balanceOf(of, query, ask);
    if (of !== 'nation') {
      outside.print.answer({ text: balanceText(of, balance), json: balance });
      return 0;
    }
    // Both of the moment that the balance is of.
    const then = { ...query, knownAt: query['knownAt'] ?? String(balance.knownAt), limit: '10' };
    const ranking = await ask<Ranking>('/balances/ranking', then);
    const text = `${balanceText(of, balance)}\n\n${rankingText(ranking)}`;
    outside.print.answer({ text, json: { ...balance, ranking: ranking.items } });
    return 0;
  },
};

function placeIn({ names }: Given): string {
  const [name, more] = names;
  if (name !== undefined && more === undefined) return name;
  const typed = names.length === 0 ? 'nothing was named' : `'${names.join(' ')}' is too much`;
  throw new UsageError(`${typed}: it is a site, an enterprise or nation.`, helpOf('balance'));
}

function queryOf({ values }: Given): AskedFor {
  if (values['period'] === undefined) {
    throw new UsageError('--period was not given: 2025, 2025-Q1 or 2025-03.', helpOf('balance'));
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([option, name]) => {
      const value = values[option];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** A name is of a site, or of an enterprise where no site has it. */
async function balanceOf(of: string, query: AskedFor, ask: Ask): Promise<Balance> {
  if (of === 'nation') return ask('/balances', query);
  try {
    return await ask('/balances', { ...query, siteId: of });
  } catch (error) {
    if (!(error instanceof NotSeen)) throw error;
    return ask('/balances', { ...query, enterpriseId: of });
  }
}
