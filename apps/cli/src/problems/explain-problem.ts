import { nearest } from '@lodestone/kernel';
import { helpOf, runAs } from '../arguments/run-as';
import { CannotRun, UsageError, type Given, type Misuse } from '../command';
import { AnsweredWith, type LedgerClient, type Problem } from '../demo/ledger-client';
import { answersNot } from '../folder/running-ledger';

/** A question to a running ledger, as far as an answer that says no is explained by it. */
export type Asked = Readonly<{
  client: LedgerClient;
  account: string;
  command: string;
  given: Given;
  /** Of each option that becomes a field of the question, the name of that field. */
  fields: Readonly<Record<string, string>>;
  /** What is not there, for who asks. */
  notFound?: () => CannotRun | Promise<CannotRun>;
}>;

/** What the ledger says is wrong is said in its words, and of the options that were typed. */
export async function explainProblem(error: unknown, asked: Asked): Promise<Error> {
  if (error instanceof CannotRun) return error;
  if (!(error instanceof AnsweredWith)) return answersNot(asked.client.url);
  const { status, path, problem } = error;
  if (path === '/sign-in' && status === 404) return noSuchAccount(asked);
  if (status === 404 && asked.notFound) return asked.notFound();
  const said = problem.message?.en ?? `${path} answered ${status}.`;
  if (status !== 400) return new CannotRun(said, problem.mend?.en ?? runAs('doctor'));
  const misused = misusedIn(problem, asked);
  return misused.length === 0
    ? new UsageError(said, helpOf(asked.command))
    : new UsageError(misused.map(sentence).join(' '), helpOf(asked.command), misused);
}

const sentence = ({ option, value, message }: Misuse): string =>
  `${[option, value].filter(Boolean).join(' ')} ${message}.`;

/** One for each field that the ledger names; what no option asked for keeps its own name. */
const misusedIn = ({ errors = [] }: Problem, { fields, given }: Asked): readonly Misuse[] =>
  errors.map(({ pointer, code, message }) => {
    const field = pointer.slice(1);
    const [option] = Object.entries(fields).find(([, name]) => name === field) ?? [];
    if (option === undefined) return { option: field, code, message: message.en };
    const value = given.values[option];
    return {
      option: `--${option}`,
      ...(value === undefined ? {} : { value }),
      code,
      message: message.en,
    };
  });

/** Which there are is no secret: whoever asks here signs in without a password. */
async function noSuchAccount({ client, account }: Asked): Promise<CannotRun> {
  const names = (await client.accounts()).map((each) => each.account);
  const meant = nearest(account, names);
  return new CannotRun(
    `there is no account '${account}'.`,
    meant === undefined
      ? `choose one of those at ${client.url}/accounts: regulator, analyst or an enterprise.`
      : `--as ${meant}`,
  );
}
