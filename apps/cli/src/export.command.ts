import { ledgerClientOf } from './asking/ledger-client-of';
import { datasetNames, datasets, dictionaryText, formatNames } from '@lodestone/exchange';
import { nearest } from '@lodestone/kernel';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { oneOf } from './arguments/parse';
import { helpOf } from './arguments/run-as';
import { NotSeen } from './asking/ask-ledger';
import { CannotRun, UsageError, type CliCommand, type Given, type Outside } from './command';
import { AnsweredWith, type LedgerClient } from './demo/ledger-client';
import { describeSet, type TakenFile } from './export/describe-set';
import { download } from './export/download';
import { runningLedgerOptions } from './folder/running-ledger';
import { explainProblem } from './problems/explain-problem';
import { figure } from './terminal/figures';

/** Each option with the field of the question that it becomes. */
const fields = {
  format: 'format',
  'as-of': 'asOf',
  'known-at': 'knownAt',
  exporter: 'exporterId',
  enterprise: 'enterpriseId',
  site: 'siteId',
  from: 'monthFrom',
  until: 'monthTo',
  kind: 'kind',
  by: 'groupBy',
  type: 'type',
  text: 'text',
  element: 'element',
  least: 'minMicrograms',
  period: 'period',
  of: 'of',
  wake: 'wake',
  'cleared-to': 'clearedToPpm',
  add: 'add',
  clock: 'clockWorkingDays',
} as const;

export const exportCommand: CliCommand = {
  name: 'export',
  takes: '[DATASET…]',
  summary: 'Take tables away as files: Parquet, CSV, NDJSON or Excel, all as of one ordinal.',
  about: [
    `Tables: ${datasetNames.join(', ')}.`,
    'Asks a running ledger, over HTTP like every client, as one of its accounts, and writes what that',
    'one may see. The same ordinal gives the same bytes. A connection that breaks is gone on with from',
    'where it broke; a file that cannot be finished is not left there.',
  ],
  options: {
    format: { value: 'FORMAT', about: `${formatNames.join(', ')} (default: parquet)` },
    to: { value: 'DIR', about: 'the folder into which the files go (default: this one)' },
    all: { about: 'every table that the account may have, with a README, a dictionary and views' },
    dictionary: { about: 'print what every column means, in English and Chinese, and ask nobody' },
    'known-at': { value: 'MOMENT', about: 'what was known by this ordinal or instant' },
    'min-ordinal': { value: 'N', about: 'wait until this ordinal is known: to see what you wrote' },
    'as-of': { value: 'DAY', about: 'what had happened by this day' },
    exporter: { value: 'ID', about: 'only deals or clients of this exporter' },
    enterprise: { value: 'ID', about: 'only of this enterprise' },
    site: { value: 'ID', about: 'only at this site' },
    from: { value: 'MONTH', about: 'only of this month or later' },
    until: { value: 'MONTH', about: 'only of this month or earlier' },
    kind: { value: 'KIND', about: 'only sold, or only exported' },
    by: { value: 'COLUMNS', about: 'volumes by these columns, with commas between them' },
    type: { value: 'TYPES', about: 'only events of these types' },
    text: { value: 'TEXT', about: 'only clients with this in a name or number' },
    element: { value: 'SYMBOL', about: 'a rare earth, for --least' },
    least: { value: 'MICROGRAMS', about: 'only volumes with at least so much of the element' },
    period: { value: 'PERIOD', about: 'of balances: a month, quarter, year, or two days' },
    of: { value: 'WORD', about: 'of origins: country:DE, lot:SITE/LOT, deal:…' },
    wake: { value: 'IDS', about: 'of what-if: rule sets that bind' },
    'cleared-to': { value: 'PPM', about: 'of what-if: so much Dy and Tb clears' },
    add: { value: 'ELEMENTS', about: 'of what-if: elements that are controlled as well' },
    clock: { value: 'DAYS', about: 'of what-if: working days that a licence takes' },
    as: { value: 'ACCOUNT', about: 'the account that asks (default: analyst)' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    if (given.switches.has('dictionary')) {
      outside.print.answer({ text: dictionaryText().trimEnd(), json: datasets });
      return 0;
    }
    const wanted = wantedBy(given);
    const signal = outside.interruption();
    const folder = resolve(outside.here, given.values['to'] ?? '.');
    mkdirSync(folder, { recursive: true });
    const client = ledgerClientOf('export', given, outside);
    const files = await taken(wanted, { client, folder, given, outside, signal });
    const { knownAt = -1 } = files[0] ?? {};
    const { print } = outside;
    const described = given.switches.has('all')
      ? describeSet({
          ...{ folder, files, knownAt, account: accountOf(given), ledger: client.url },
          asOf: given.values['as-of'],
        })
      : [];
    const lines = files.map(({ file, bytes }) => `${file}  ${figure(bytes)} bytes`);
    const text = [...lines, ...described].map((line) => `  ${line}`).join('\n');
    print.answer({
      text: `In ${folder}, as of ordinal ${figure(knownAt)}:\n${text}`,
      json: { folder, knownAt, files, described },
    });
    return 0;
  },
};

/** @throws UsageError of what is no ordinal */
function minOrdinalIn({ values }: Given): string | undefined {
  const said = values['min-ordinal'];
  if (said === undefined || /^\d{1,15}$/.test(said)) return said;
  throw new UsageError(`--min-ordinal '${said}' is no ordinal.`, 'a whole number, as of an ETag.');
}

const accountOf = ({ values }: Given): string => values['as'] ?? 'analyst';

/** @throws UsageError of a table that there is none of */
function wantedBy({ names, values, switches }: Given): readonly string[] {
  const { format } = values;
  if (format !== undefined) {
    oneOf(formatNames, { command: 'export', option: 'format', value: format });
  }
  if (switches.has('all')) {
    if (names.length > 0)
      throw new UsageError('--all is every table, and names none.', helpOf('export'));
    const account = values['as'] ?? 'analyst';
    const role = account === 'regulator' || account === 'analyst' ? account : 'enterprise';
    return datasets.filter(({ audience }) => audience.includes(role)).map(({ name }) => name);
  }
  if (names.length === 0) {
    throw new UsageError('export needs the name of a table, or --all.', helpOf('export'));
  }
  for (const name of names) {
    if (datasetNames.includes(name)) continue;
    const meant = nearest(name, datasetNames);
    throw new UsageError(
      `there is no table '${name}'.`,
      meant === undefined ? `one of ${datasetNames.join(', ')}.` : `export ${meant}`,
    );
  }
  return names;
}

type Taking = Readonly<{
  client: LedgerClient;
  folder: string;
  given: Given;
  outside: Outside;
  signal: AbortSignal;
}>;

/** All of the moment that the first one is of. */
async function taken(
  wanted: readonly string[],
  { client, folder, given, outside, signal }: Taking,
): Promise<readonly TakenFile[]> {
  const account = accountOf(given);
  const query = new URLSearchParams(
    Object.entries(fields).flatMap(([option, field]): [string, string][] => {
      const value = given.values[option];
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const files: TakenFile[] = [];
  const minOrdinal = minOrdinalIn(given);
  try {
    const token = await client.signIn(account);
    for (const dataset of wanted) {
      const url = `${client.url}/exports/${dataset}?${query.toString()}`;
      const progress = (bytes: number): void =>
        outside.print.progress.show({ what: `taking ${dataset}`, done: bytes, unit: 'bytes' });
      const file = await download({ url, token, minOrdinal, folder, signal, progress });
      outside.print.progress.clear();
      files.push({ ...file, dataset });
      query.set('knownAt', query.get('knownAt') ?? String(file.knownAt));
    }
    return files;
  } catch (error) {
    if (error instanceof AnsweredWith || (error as Error).message === 'fetch failed') {
      const notFound = (): NotSeen => new NotSeen(account);
      throw await explainProblem(error, {
        client,
        account,
        command: 'export',
        given,
        fields,
        notFound,
      });
    }
    throw new CannotRun(
      `the file could not be finished: ${(error as Error).message}; nothing of it was left.`,
      'make room, or name another folder with --to, and ask again.',
    );
  }
}
