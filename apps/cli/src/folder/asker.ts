import { helpOf, runAs } from '../arguments/run-as';
import { CannotRun, UsageError } from '../command';
import { AnsweredWith, LedgerClient } from '../demo/ledger-client';
import { answersNot } from './running-ledger';

export type Query = Readonly<Record<string, string>>;

/** Asks a route, as one account. @throws CannotRun, UsageError in words for people */
export type Ask = <Answer>(path: string, query: Query) => Promise<Answer>;

export type Asking = Readonly<{
  /** The command that asks, whose help is named where what was typed is wrong. */
  command: string;
  account: string;
  /** What it is that an account does not see, or that is not there. */
  what: string;
}>;

/** Signs in, and words whatever is answered instead of what was asked for. */
export async function askerOf(client: LedgerClient, asking: Asking): Promise<Ask> {
  const told = async <Told>(ask: () => Promise<Told>): Promise<Told> => {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof AnsweredWith) throw unanswered(error, asking);
      throw answersNot(client.url);
    }
  };
  const token = await told(() => client.signIn(asking.account));
  return (path, query) =>
    told(() => client.get(`${path}?${new URLSearchParams(query).toString()}`, token));
}

/** What the ledger says is wrong is said in its words. */
function unanswered(
  { status, path, problem }: AnsweredWith,
  { command, account, what }: Asking,
): Error {
  if (status === 404 && path === '/sign-in') {
    return new CannotRun(`there is no account '${account}'.`, 'choose one of those at /accounts.');
  }
  if (status === 404) {
    return new CannotRun(
      `${account} sees no such ${what}.`,
      'look at the ids, or ask --as its enterprise.',
    );
  }
  const words = problem.message?.en ?? `${path} answered ${status}.`;
  if (status === 400) return new UsageError(words, helpOf(command));
  return new CannotRun(words, problem.mend?.en ?? runAs('doctor'));
}
