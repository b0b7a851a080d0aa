import type { CliCommand, Given } from './command';
import { askerOf, type AskedFor } from './asking/ask-ledger';
import { runningLedgerOptions } from './folder/running-ledger';
import type { StockGroups, StockLots, StockUnits } from './stock/stock-answers';
import { groupsText, stockText } from './stock/stock-text';

/** Each option with the field of the question that it becomes. */
const fields = {
  enterprise: 'enterpriseId',
  site: 'siteId',
  owner: 'ownerId',
  material: 'material',
  status: 'status',
  'as-of': 'asOf',
  'known-at': 'knownAt',
} as const;

/** What units can be asked with. */
const ofUnits: readonly string[] = ['enterpriseId', 'siteId', 'ownerId', 'asOf', 'knownAt'];

export const stock: CliCommand = {
  name: 'stock',
  summary: 'Print what lies where: lots with what is left of them, and what units hold.',
  about: [
    'Asks a running ledger, over HTTP like every client, as one of its accounts: an enterprise',
    'sees what lies at its sites and what it owns; the regulator and the analyst see all.',
    'Up to 500 lots are printed. Changes nothing.',
  ],
  options: {
    enterprise: { value: 'ID', about: 'only what it owns, or what lies at its sites' },
    site: { value: 'ID', about: 'only at this site' },
    owner: { value: 'ID', about: 'only what this enterprise owns' },
    material: { value: 'CODES', about: 'only these materials, with commas between them' },
    status: { value: 'CODES', about: 'only lots in these statuses' },
    takeable: { about: 'only lots from which something may still be taken' },
    'as-of': { value: 'DAY', about: 'what had happened by this day' },
    'known-at': { value: 'MOMENT', about: 'what was known by this ordinal or instant' },
    by: {
      value: 'COLUMNS',
      about: 'sums instead of lots, by site, enterprise, owner, material, grade or status',
    },
    as: { value: 'ACCOUNT', about: 'the account that asks (default: regulator)' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const of = { ...fields, by: 'groupBy' };
    const ask = await askerOf({ command: 'stock', given, fields: of, outside });
    const query = queryOf(given);
    const { by } = given.values;
    if (by !== undefined) {
      const groups = await ask<StockGroups>('/stock', { ...query, groupBy: by });
      outside.print.answer({ text: groupsText(groups), json: groups });
      return 0;
    }
    const lots = await ask<StockLots>('/stock/lots', query);
    // Both of the moment that the lots are of.
    const then = { ...query, knownAt: query['knownAt'] ?? String(lots.knownAt) };
    const { totals } = await ask<StockGroups>('/stock', { ...then, groupBy: 'status' });
    const units = await ask<StockUnits>('/stock/units', only(then, ofUnits));
    const json = { lots: lots.items, units: units.items, totals, knownAt: lots.knownAt };
    outside.print.answer({ text: stockText({ lots, units, totals }), json });
    return 0;
  },
};

const queryOf = ({ values, switches }: Given): AskedFor => ({
  ...Object.fromEntries(
    Object.entries(fields).flatMap(([option, name]) => {
      const value = values[option];
      return value === undefined ? [] : [[name, value]];
    }),
  ),
  ...(switches.has('takeable') ? { takeable: 'true' } : {}),
  limit: '500',
});

const only = (query: AskedFor, names: readonly string[]): AskedFor =>
  Object.fromEntries(
    Object.entries(query).filter(([name]) => name === 'limit' || names.includes(name)),
  );
