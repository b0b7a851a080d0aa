import { CannotRun, UsageError, type CliCommand, type Given } from './command';
import { LedgerClient } from './demo/ledger-client';
import { runningLedgerOf, runningLedgerOptions } from './folder/running-ledger';
import { explainProblem, type Asked } from './problems/explain-problem';
import type { ReferenceTable, ReferenceTables } from './reference/reference-answers';
import { tablesText, tableText } from './reference/reference-text';

export const reference: CliCommand = {
  name: 'reference',
  summary: 'Print the closed lists from which codes are chosen.',
  takes: '[TABLE]',
  about: [
    'Asks a running ledger for its lists, or for the codes of one of them, with their names in',
    'both languages, their days and their sources. Needs no account. Changes nothing.',
  ],
  options: {
    on: { value: 'DAY', about: 'only codes that hold on this day' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const [table, ...more] = given.names;
    if (more.length > 0) {
      throw new UsageError('reference takes one list', 'ask for one after the other.');
    }
    if (table === undefined && given.values['on'] !== undefined) {
      throw new UsageError(
        '--on is of the codes of one list',
        'name the list: reference laws --on …',
      );
    }
    const client = new LedgerClient(runningLedgerOf('reference', given, outside));
    if (table === undefined) {
      const tables = await told<ReferenceTables>(client, given, '/reference');
      outside.print.answer({ text: tablesText(tables), json: tables });
      return 0;
    }
    const on = given.values['on'];
    const query = on === undefined ? '' : `?${new URLSearchParams({ on }).toString()}`;
    const path = `/reference/${encodeURIComponent(table)}${query}`;
    const found = await told<ReferenceTable>(client, given, path);
    outside.print.answer({ text: tableText(found), json: found });
    return 0;
  },
};

const account = 'nobody';

async function told<Answer>(client: LedgerClient, given: Given, path: string): Promise<Answer> {
  const notFound = () =>
    new CannotRun(
      `there is no list ${given.names[0] ?? ''}.`,
      '`lodestone reference` names all of them.',
    );
  const asked: Asked = {
    client,
    account,
    command: 'reference',
    given,
    fields: { on: 'on' },
    notFound,
  };
  try {
    return await client.get<Answer>(path);
  } catch (error) {
    throw await explainProblem(error, asked);
  }
}
