import { askerOf } from './asking/ask-ledger';
import type { CliCommand } from './command';
import { runningLedgerOptions } from './folder/running-ledger';
import type { RulesAnswer } from './rules/rules-answers';
import { rulesText } from './rules/rules-text';

const fields = { on: 'asOf', 'known-at': 'knownAt', set: 'ruleSetId' } as const;

export const rules: CliCommand = {
  name: 'rules',
  summary: 'Print which rules were in force on a day, and why.',
  about: [
    'Asks a running ledger for the rules that authorities have told it, as they stand on a day,',
    'past or to come: each with its text, its source, and the record that it rests on. Changes',
    'nothing.',
  ],
  options: {
    on: { value: 'DAY', about: 'the day (default: today)' },
    'known-at': { value: 'ORDINAL', about: 'what the ledger had been told by then' },
    set: { value: 'ID', about: 'only this rule set' },
    as: { value: 'ACCOUNT', about: 'the account that asks (default: regulator)' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const ask = await askerOf({ command: 'rules', given, fields, outside, what: 'rule set' });
    const query = Object.fromEntries(
      Object.entries(fields).flatMap(([option, name]) => {
        const value = given.values[option];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const answer = await ask<RulesAnswer>('/rules', query);
    outside.print.answer({ text: rulesText(answer), json: answer });
    return 0;
  },
};
