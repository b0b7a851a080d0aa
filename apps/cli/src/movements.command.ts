import { helpOf } from './arguments/run-as';
import { UsageError, type CliCommand, type Given } from './command';
import { askerOf, type AskedFor } from './asking/ask-ledger';
import { runningLedgerOptions } from './folder/running-ledger';
import type { MovementDifferences, Movements } from './movements/movement-answers';
import { differencesText, movementsText } from './movements/movements-text';

/** Each option with the parameter of the route that it becomes. */
const parameters = {
  enterprise: 'enterpriseId',
  site: 'siteId',
  with: 'counterpartId',
  status: 'status',
  kind: 'kind',
  material: 'material',
  from: 'from',
  to: 'to',
  element: 'element',
  'as-of': 'asOf',
  'known-at': 'knownAt',
} as const;

/** What each list can be asked with; the others say which lines they are about. */
const ofOpen = ['enterprise', 'site', 'with', 'kind', 'material', 'as-of', 'known-at'] as const;
const ofAll = [...ofOpen, 'status', 'from', 'to'] as const;
const ofDifferences = [
  ...['enterprise', 'site', 'element', 'from', 'to', 'as-of', 'known-at'],
] as readonly (keyof typeof parameters)[];
const ofRecord = ['as-of', 'known-at'] as const;

const lists = ['inbox', 'outbox', 'differences'] as const;

export const movements: CliCommand = {
  name: 'movements',
  takes: '[SITE/RECORD[/N]]',
  summary: 'Print what is on its way between sites, and what both sides say of it.',
  about: [
    'Asks a running ledger, over HTTP like every client, as one of its accounts: an enterprise sees',
    'what it sent, and what was sent to it; the regulator and the analyst see all. Of a record, what it',
    'sent and what became of it. Up to 500 lines are printed. Changes nothing.',
  ],
  options: {
    inbox: { about: 'what waits to be received; --json has a receipt for each, ready to be sent' },
    outbox: { about: 'what was sent, and nobody has received to the end' },
    differences: { about: 'by how much receivers differ from senders, the worst pair first' },
    overdue: { about: 'only what is longer on its way than usual' },
    enterprise: { value: 'ID', about: 'only what it sent, was sent or received' },
    site: { value: 'ID', about: 'only what left this site, or goes to it' },
    with: { value: 'ID', about: 'only with this enterprise on the other side' },
    status: { value: 'CODES', about: 'only lines of which one of these holds' },
    kind: { value: 'CODES', about: 'only sales, returns, or dispatches of a purpose' },
    material: { value: 'CODES', about: 'only these materials' },
    element: { value: 'SYMBOL', about: 'with --differences: by this rare earth' },
    from: { value: 'DAY', about: 'sent on this day or later; of differences a month' },
    to: { value: 'DAY', about: 'sent on this day or before; of differences a month' },
    'as-of': { value: 'DAY', about: 'what had happened by this day; what is late is judged by it' },
    'known-at': { value: 'MOMENT', about: 'what was known by this ordinal or instant' },
    as: { value: 'ACCOUNT', about: 'the account that asks (default: regulator)' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const asked = askedBy(given);
    const what = 'record, enterprise or site';
    const ask = await askerOf({ command: 'movements', given, fields: parameters, outside, what });
    if (asked.path === '/movements/differences') {
      const json = await ask<MovementDifferences>(asked.path, asked.query);
      outside.print.answer({ text: differencesText(json, given.values['element']), json });
      return 0;
    }
    const json = await ask<Movements>(asked.path, asked.query);
    outside.print.answer({ text: movementsText(json), json });
    return 0;
  },
};

type Asked = Readonly<{ path: string; query: AskedFor }>;

function askedBy(given: Given): Asked {
  const { names, switches } = given;
  const chosen = lists.filter((each) => switches.has(each));
  const [record] = names;
  if (chosen.length + names.length > 1) {
    throw new UsageError('a record, or one of the lists, and not both.', helpOf('movements'));
  }
  if (switches.has('overdue') && (record !== undefined || switches.has('differences'))) {
    throw new UsageError('--overdue says nothing of that.', helpOf('movements'));
  }
  if (record !== undefined)
    return { path: `/movements/${record}`, query: queryOf(given, ofRecord) };
  const limit = { limit: '500' };
  const isOverdue = switches.has('overdue');
  const [list] = chosen;
  if (list === undefined) {
    const late = isOverdue ? { status: 'overdue' } : {};
    return { path: '/movements', query: { ...queryOf(given, ofAll), ...late, ...limit } };
  }
  if (list === 'differences') {
    return {
      path: '/movements/differences',
      query: { ...queryOf(given, ofDifferences), ...limit },
    };
  }
  const late = isOverdue ? { overdue: 'true' } : {};
  return { path: `/movements/${list}`, query: { ...queryOf(given, ofOpen), ...late, ...limit } };
}

/** @throws UsageError of an option that says nothing of what is asked */
function queryOf({ values }: Given, options: readonly (keyof typeof parameters)[]): AskedFor {
  const all = Object.entries(parameters) as [keyof typeof parameters, string][];
  const given = all.filter(([option]) => values[option] !== undefined);
  const stray = given.find(([option]) => !options.includes(option));
  if (stray) throw new UsageError(`--${stray[0]} says nothing of that.`, helpOf('movements'));
  return Object.fromEntries(given.map(([option, name]) => [name, values[option] ?? '']));
}
