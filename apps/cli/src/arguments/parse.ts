import { parseArgs } from 'node:util';
import { UsageError, type CliCommand, type Given, type Option } from '../command';
import { nearest } from '@lodestone/kernel';
import { helpOf } from './run-as';

/** These every command has. */
export const everywhere: Readonly<Record<string, Option>> = {
  json: { about: 'print JSON on stdout instead of text' },
  help: { about: 'print this help' },
};

type Wanted = Pick<CliCommand, 'name' | 'options' | 'takes'>;

/** @throws UsageError in words that name what was typed */
export function parse(args: readonly string[], command: Wanted): Given {
  const options = { ...everywhere, ...command.options };
  const { tokens } = parseArgs({
    args: [...args],
    // Judged below, in our own words.
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(
        Object.entries(options).map(([name, { value }]) => [
          name,
          { type: value === undefined ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
  });

  const names: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) throw unknownOption(command, rawName, Object.keys(options));
    if (option.value === undefined) {
      if (value !== undefined)
        throw misuse(command, `${rawName} takes no value, but got '${value}'.`);
      switches.add(name);
      continue;
    }
    if (!value || (!token.inlineValue && value.startsWith('-'))) {
      throw misuse(command, `${rawName} needs a value: ${rawName} ${option.value}.`);
    }
    if (Object.hasOwn(values, name)) throw misuse(command, `${rawName} was given twice.`);
    values[name] = value;
  }
  // A person who asks for help gets it, whatever else stands on the line.
  if (names.length > 0 && command.takes === undefined && !switches.has('help')) {
    throw misuse(command, `${command.name} takes no arguments, but got '${names[0]}'.`);
  }
  return { names, values, switches };
}

const misuse = ({ name }: Wanted, message: string): UsageError =>
  new UsageError(message, helpOf(name));

function unknownOption(command: Wanted, typed: string, known: readonly string[]): UsageError {
  const meant = nearest(typed.replace(/^-+/, ''), known);
  return new UsageError(
    `'${typed}' is not an option of ${command.name}.`,
    meant === undefined ? helpOf(command.name) : `--${meant}`,
  );
}

/** @throws UsageError */
export function portOf(given: Given): number | undefined {
  const text = given.values['port'];
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new UsageError(
    `--port ${text} is not a port.`,
    'a number up to 65535; 0 lets the machine choose.',
  );
}

type Typed = Readonly<{ command: string; option: string; value: string }>;

/** @throws UsageError that names what may stand there, and what was probably meant */
export function oneOf(known: readonly string[], { command, option, value }: Typed): void {
  if (known.includes(value)) return;
  const meant = nearest(value, known);
  throw new UsageError(
    `--${option} ${value} is none of: ${known.join(', ')}.`,
    meant === undefined ? helpOf(command) : `--${option} ${meant}`,
  );
}
