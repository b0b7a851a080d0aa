import { askerOf } from './asking/ask-ledger';
import { UsageError, type CliCommand, type Given } from './command';
import { helpOf } from './arguments/run-as';
import { runningLedgerOptions } from './folder/running-ledger';
import { addedUp } from './what-if/added-up';
import type { WhatIfAnswer } from './what-if/what-if-answers';
import { whatIfText } from './what-if/what-if-text';

const fields = {
  wake: 'wake',
  'cleared-to': 'clearedToPpm',
  add: 'add',
  clock: 'clockWorkingDays',
  exporter: 'exporterId',
  'known-at': 'knownAt',
} as const;

export const whatIf: CliCommand = {
  name: 'what-if',
  summary: 'Print who would have needed a licence by another rule set.',
  takes: 'PERIOD',
  about: [
    'Asks a running ledger, month by month, which exports of a period need a licence by the rules',
    'that were in force, and which would by others: rules that sleep, another threshold, more',
    'elements, another clock. Changes nothing.',
  ],
  options: {
    wake: { value: 'IDS', about: 'rule sets that bind, with commas: announcement-57-2025' },
    'cleared-to': { value: 'PPM', about: 'so much Dy and Tb together clears (500 is 0.05 %)' },
    add: { value: 'ELEMENTS', about: 'elements that are controlled as well, with commas: Ho' },
    clock: { value: 'DAYS', about: 'working days that a licence takes from the contract on' },
    exporter: { value: 'ID', about: 'only exports of this exporter' },
    'known-at': { value: 'ORDINAL', about: 'what the ledger had been told by then' },
    as: { value: 'ACCOUNT', about: 'the account that asks (default: regulator)' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const [period, ...more] = given.names;
    if (period === undefined || more.length > 0) {
      throw new UsageError('what-if takes one period.', helpOf('what-if'));
    }
    const ask = await askerOf({ command: 'what-if', given, fields, outside, what: 'exporter' });
    const query = { period, ...asked(given) };
    const pages: WhatIfAnswer[] = [];
    for (let cursor: string | undefined; ;) {
      const page: WhatIfAnswer = await ask<WhatIfAnswer>('/rules/what-if', {
        ...query,
        ...(cursor === undefined ? {} : { cursor }),
      });
      pages.push(page);
      const { monthsDone: done, months: total } = page;
      outside.print.progress.show({ what: 'what if', done, total, unit: 'months' });
      cursor = page.next;
      if (cursor === undefined) break;
    }
    const text = whatIfText(addedUp(pages), given.values['clock'] !== undefined);
    outside.print.answer({ text, json: { pages } });
    return 0;
  },
};

const asked = ({ values }: Given): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([option, name]) => {
      const value = values[option];
      return value === undefined ? [] : [[name, value]];
    }),
  );
