import type { CliCommand, Option } from '../command';
import { everywhere } from './parse';
import { runAs } from './run-as';

const usageOf = ({ name, takes, options }: CliCommand): string =>
  ['lodestone', name, takes, ...Object.entries(options).map(([o, { value }]) => flag(o, value))]
    .filter(Boolean)
    .join(' ');

const flag = (name: string, value?: string): string =>
  value === undefined ? `[--${name}]` : `[--${name} ${value}]`;

export const programHelp = (commands: readonly CliCommand[]) => ({
  text: [
    'lodestone: a traceability ledger for rare-earth magnets.',
    '',
    `Run it as: ${runAs('<command>')}`,
    '',
    'Commands:',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Options of every command:',
    ...optionLines(everywhere),
    '',
    'Exit codes: 0 done, 1 failed, 2 misused or not possible here (port taken, folder in use),',
    '130 a replay that was interrupted.',
  ].join('\n'),
  json: {
    commands: commands.map((command) => ({
      name: command.name,
      summary: command.summary,
      usage: usageOf(command),
    })),
  },
});

export const commandHelp = (command: CliCommand) => ({
  text: [
    `Usage: ${usageOf(command)}`,
    `Run it as: ${runAs(command.name)}`,
    '',
    ...command.about,
    '',
    'Options:',
    ...optionLines({ ...command.options, ...everywhere }),
  ].join('\n'),
  json: {
    name: command.name,
    summary: command.summary,
    usage: usageOf(command),
    about: command.about.join(' '),
    options: Object.entries({ ...command.options, ...everywhere }).map(([name, option]) => ({
      name,
      ...option,
    })),
  },
});

const optionLines = (options: Readonly<Record<string, Option>>): string[] =>
  columns(
    Object.entries(options).map(([name, { value, about }]) => [
      `--${name}${value === undefined ? '' : ` ${value}`}`,
      about,
    ]),
  );

function columns(rows: ReadonlyArray<readonly [left: string, right: string]>): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
