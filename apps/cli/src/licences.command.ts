import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { askerOf } from './asking/ask-ledger';
import { CannotRun, type CliCommand, type Given } from './command';
import { runningLedgerOptions } from './folder/running-ledger';
import type { Attachment, Licence, Licences } from './licences/licence-answers';
import { licencesText, licenceText } from './licences/licence-text';

/** Each option with the field of the question that it becomes. */
const fields = {
  exporter: 'exporterId',
  state: 'state',
  route: 'route',
  number: 'licenceNumber',
  order: 'order',
  'as-of': 'asOf',
  'known-at': 'knownAt',
} as const;

/** What one file can be asked with. */
const ofOne: readonly string[] = ['asOf', 'knownAt'];

export const licences: CliCommand = {
  name: 'licences',
  summary:
    'Print files of export licences: their clocks, what they wait for, what is left to draw.',
  takes: '[<licence>]',
  about: [
    'With a licence its file, with its history; without one the files with the fewest working',
    'days left first. Asks a running ledger as one of its accounts: an enterprise sees its own.',
    'With --paper a file on this machine is compared with the papers that the licence names:',
    'by its digest, without sending it. Changes nothing.',
  ],
  options: {
    exporter: { value: 'ID', about: 'only files of this exporter' },
    state: { value: 'CODES', about: 'only files in these states, with commas between them' },
    route: { value: 'CODE', about: 'only single, general or registration' },
    number: { value: 'NUMBER', about: 'only the licence of this number' },
    order: { value: 'ORDER', about: 'days-left (default) or newest' },
    paper: { value: 'FILE', about: 'of one licence: whether this file is one of its papers' },
    'as-of': { value: 'DAY', about: 'as it stood on this day (default: today)' },
    'known-at': { value: 'MOMENT', about: 'what was known by this ordinal or instant' },
    as: { value: 'ACCOUNT', about: 'the account that asks (default: regulator)' },
    ...runningLedgerOptions,
  },

  async run(given, outside) {
    const what = 'licence';
    const ask = await askerOf({ command: 'licences', given, fields, outside, what });
    const [licenceId] = given.names;
    if (licenceId === undefined) {
      const answer = await ask<Licences>('/licences', { ...queryOf(given), limit: '500' });
      outside.print.answer({ text: licencesText(answer), json: answer });
      return 0;
    }
    const only = Object.entries(queryOf(given)).filter(([name]) => ofOne.includes(name));
    const path = `/licences/${encodeURIComponent(licenceId)}`;
    const file = await ask<Licence>(path, Object.fromEntries(only));
    const { paper } = given.values;
    if (paper === undefined) {
      outside.print.answer({ text: licenceText(file), json: file });
      return 0;
    }
    const found = await paperIn(file.attachments, paper);
    outside.print.answer({ text: `${paper} is the paper: ${found.title}`, json: found });
    return 0;
  },
};

const queryOf = ({ values }: Given): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([option, name]) => {
      const value = values[option];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** @throws CannotRun where the file cannot be read, or is none of the papers */
async function paperIn(attachments: readonly Attachment[], path: string): Promise<Attachment> {
  const hash = createHash('sha256');
  try {
    for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  } catch {
    throw new CannotRun(`${path} cannot be read.`, 'give the path of the file after --paper.');
  }
  const sha256 = hash.digest('hex');
  const found = attachments.find((each) => each.sha256 === sha256);
  if (found) return found;
  throw new CannotRun(
    `${path} is none of the papers: its SHA-256 is ${sha256}.`,
    'ask without --paper which papers there are.',
  );
}
