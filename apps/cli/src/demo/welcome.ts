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

type Welcome = Readonly<{
  facts: WelcomeFacts;
  /** Of all accounts a handful, for people. */
  examples: readonly Account[];
}>;

/** What is said once the ledger is ready. It fits in a terminal of 80 columns and 24 lines. */
export function welcome({ facts, examples }: Welcome, print: Pick<Printer, 'paint'>): Answer {
  const { url, accounts, projectRoot, suggestions } = facts;
  const enterprises = accounts.filter(({ role }) => role === 'enterprise').length;
  const bold = (text: string) => print.paint('bold', text);
  const alike = 'logServer' in facts ? ', with the same EVENTSTORE_URL' : '';
  const text = [
    `Lodestone is ready at ${bold(url)} (docs: ${bold(`${url}/docs`)})`,
    ...sizeOf(facts, enterprises),
    placeOf(facts),
    '',
    `${bold('Accounts')}, without passwords (all ${figure(accounts.length)}: ${url}/accounts)`,
    ...linesOf(examples),
    '',
    `${bold('Try')}, in a second terminal (in ${projectRoot}${alike})`,
    ...suggestions.flatMap(({ says, command }) => [
      `  ${print.paint('dim', `# ${says}`)}`,
      `  ${command}`,
    ]),
    'Ctrl-C stops it; the next start finds everything as it was left.',
  ].join('\n');
  return { text, json: { kind: 'ready', ...facts, enterprises } };
}

function sizeOf({ headOrdinal, records }: WelcomeFacts, enterprises: number): readonly string[] {
  const events = `  Events 0 to ${figure(headOrdinal)}`;
  if (records === undefined) return [`${events}, ${counted(enterprises, 'enterprise')}`];
  return [
    `${events}: ${counted(records, 'record')} of the demonstration; the others open the`,
    `  ledger, register its ${counted(enterprises, 'enterprise')} and their sites, or came later`,
  ];
}

const placeOf = ({ dataFolder, logServer }: WelcomeFacts): string =>
  logServer === undefined
    ? `  Kept in ${dataFolder}`
    : `  Kept in ${dataFolder}, its log on EventStoreDB at ${logServer}`;

const columns = 80;

/** An account with its name in both scripts; a long Latin name is cut, so that no line wraps. */
function linesOf(accounts: readonly Account[]): readonly string[] {
  const width = Math.max(...accounts.map(({ account }) => account.length));
  return accounts.map(({ account, name: { en, zh } }) => {
    const over = cellsOf(`  ${account.padEnd(width)}  ${en}  ${zh}`) - columns;
    const latin = over > 0 ? `${en.slice(0, -over - 1)}…` : en;
    return `  ${account.padEnd(width)}  ${latin}  ${zh}`;
  });
}

/** In a terminal a Chinese character is as wide as two Latin ones. */
const cellsOf = (text: string): number =>
  [...text].reduce((cells, character) => cells + (character > '\u2e7f' ? 2 : 1), 0);
