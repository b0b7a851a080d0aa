import { counted, figure } from '../terminal/figures';
import type { Answer, Printer } from '../terminal/printer';
import type { Account } from './accounts';
import type { Suggestion } from './suggestions';

export type WelcomeFacts = Readonly<{
  url: string;
  accounts: readonly Account[];
  dataFolder: string;
  /** Which server has the log, if it is not in the data folder. */
  logServer?: string;
  projectRoot: string;
  headOrdinal: number;
  records: number | undefined;
  suggestions: readonly Suggestion[];
}>;

/** What is said once the ledger is ready. */
export function welcome(facts: WelcomeFacts, print: Pick<Printer, 'paint'>): Answer {
  const { url, accounts, projectRoot, headOrdinal, records, suggestions } = facts;
  const enterprises = accounts.filter(({ role }) => role === 'enterprise').length;
  const size = [
    counted(enterprises, 'enterprise'),
    ...(records === undefined ? [] : [counted(records, 'record')]),
    `head ${figure(headOrdinal)}`,
  ].join(', ');
  const width = Math.max(...accounts.map(({ account }) => account.length));
  const bold = (text: string) => print.paint('bold', text);
  const text = [
    '',
    `Lodestone is ready: ${size}, ${placeOf(facts)}`,
    `  ${bold(url)}        ${bold(`${url}/docs`)} to read the interface`,
    '',
    bold('Accounts'),
    ...accounts.map(
      ({ account, role, name }) =>
        `  ${account.padEnd(width)}  ${role.padEnd(10)}  ${name.en}  ${name.zh}`,
    ),
    '',
    bold(
      `Try, in a second terminal (in ${projectRoot}${'logServer' in facts ? ', with the same EVENTSTORE_URL' : ''})`,
    ),
    ...suggestions.flatMap(({ says, command }) => [
      `  ${print.paint('dim', `# ${says}`)}`,
      `  ${command}`,
    ]),
    '',
    'Ctrl-C stops it; the next start finds everything as it was left.',
  ].join('\n');
  return { text, json: { kind: 'ready', ...facts, enterprises } };
}

const placeOf = ({ dataFolder, logServer }: WelcomeFacts): string =>
  logServer === undefined
    ? `in ${dataFolder}`
    : `in ${dataFolder}, its log on EventStoreDB at ${logServer}`;
