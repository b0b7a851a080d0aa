import type { Printer } from './terminal/printer';

/** Done, failed, misused. Scripts rely on these three. */
/** 130 is what a shell says of a program that Ctrl-C ended. */
export type ExitCode = 0 | 1 | 2 | 130;

export type Option = Readonly<{
  /** What stands for its value in the help; an option without one is a switch. */
  value?: string;
  about: string;
}>;

/** What was typed after the name of the command, checked against its options. */
export type Given = Readonly<{
  names: readonly string[];
  values: Readonly<Record<string, string>>;
  switches: ReadonlySet<string>;
}>;

/** Everything outside the program that a command may touch. */
export type Outside = Readonly<{
  print: Printer;
  projectRoot: string;
  /** Where a relative path begins: the folder in which the person stands. */
  here: string;
  environment: Readonly<Record<string, string | undefined>>;
  /**
   * From the first call on, Ctrl-C and SIGTERM abort this signal instead of killing the program; a
   * second one, a moment later, kills it all the same.
   */
  interruption: () => AbortSignal;
}>;

export type CliCommand = Readonly<{
  name: string;
  summary: string;
  /** Its arguments as the usage line shows them; left out when it takes none. */
  takes?: string;
  /** Whole sentences for `--help`: what it does, and what it leaves alone. */
  about: readonly string[];
  options: Readonly<Record<string, Option>>;
  run: (given: Given, outside: Outside) => Promise<ExitCode>;
}>;

/** What is wrong with one option, as the ledger says it. */
export type Misuse = Readonly<{ option: string; value?: string; code: string; message: string }>;

/** The command line is not a sentence: exit code 2, and nothing was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    readonly mend: string,
    /** One by one, for programs. */
    readonly misused: readonly Misuse[] = [],
  ) {
    super(message);
  }
}

/** It could not be done, for a reason that the person can mend. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
  constructor(
    message: string,
    readonly mend: string,
    readonly exitCode: Exclude<ExitCode, 0> = 1,
  ) {
    super(message);
  }
}
