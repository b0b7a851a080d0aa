import { resolve } from 'node:path';
import { commandHelp, programHelp } from './arguments/help';
import { nearest } from '@lodestone/kernel';
import { parse } from './arguments/parse';
import { helpOf, runAs } from './arguments/run-as';
import { CannotRun, UsageError, type ExitCode, type Outside } from './command';
import { commands } from './commands';
import { interruption } from './interruption';
import { Printer } from './terminal/printer';

/** From `dist/apps/cli/src`. */
const projectRoot = resolve(__dirname, '..', '..', '..', '..');

async function run(args: readonly string[], outside: Outside): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) throw new UsageError('no command was given.', helpOf());
  if (name.startsWith('-')) {
    const { switches } = parse(args, { name: 'lodestone', options: {} });
    if (!switches.has('help')) throw new UsageError('no command was given.', helpOf());
    outside.print.answer(programHelp(commands));
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const meant = nearest(
      name,
      commands.map((one) => one.name),
    );
    throw new UsageError(
      `'${name}' is not a command.`,
      meant === undefined ? helpOf() : runAs([meant, ...rest].join(' ')),
    );
  }
  const given = parse(rest, command);
  if (given.switches.has('help')) {
    outside.print.answer(commandHelp(command));
    return 0;
  }
  return command.run(given, outside);
}

function explain(error: unknown, print: Printer): ExitCode {
  if (error instanceof UsageError) {
    print.error(error.message, error.mend, error.misused);
    return 2;
  }
  if (error instanceof CannotRun) {
    print.error(error.message, error.mend);
    return error.exitCode;
  }
  // This one is ours to mend: a report of it needs the place.
  print.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  print.error('this is a fault of the program.', `${runAs('doctor')}, and report the lines above.`);
  return 1;
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const print = new Printer(process.stdout, process.stderr, args.includes('--json'));
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The reader of our output has gone (`| head`). The rest is done without words.
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const { INIT_CWD, npm_lifecycle_event: underNpm } = process.env;
  const outside: Outside = {
    print,
    projectRoot,
    // npm goes to the project before it runs us, and says where it came from.
    here: underNpm !== undefined && INIT_CWD ? INIT_CWD : process.cwd(),
    environment: process.env,
    interruption,
  };
  try {
    process.exitCode = await run(args, outside);
  } catch (error) {
    process.exitCode = explain(error, print);
  }
}

void main();
