import { helpOf, runAs } from '../arguments/run-as';
import { CannotRun, UsageError, type Given, type Outside } from '../command';
import { AnsweredWith, LedgerClient } from '../demo/ledger-client';
import { answersNot, runningLedgerOf } from '../folder/running-ledger';

export type AskedFor = Readonly<Record<string, string>>;

export type Ask = <Answer>(path: string, query: AskedFor) => Promise<Answer>;

/** What the account that asks cannot see, or what is not there: nobody can tell which. */
export class NotSeen extends CannotRun {
  constructor(account: string) {
    super(
      `${account} sees no such enterprise or site.`,
      'look at the ids, or ask --as its enterprise.',
    );
  }
}

/** Asks a running ledger as the account that was named; what it says is wrong is said in its words. */
export async function askerOf(command: string, given: Given, outside: Outside): Promise<Ask> {
  const client = new LedgerClient(runningLedgerOf(command, given, outside));
  const account = given.values['as'] ?? 'regulator';
  const told = async <Told>(ask: () => Promise<Told>): Promise<Told> => {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof AnsweredWith) throw unanswered(error, { account, command });
      throw answersNot(client.url);
    }
  };
  const token = await told(() => client.signIn(account));
  return (path, query) =>
    told(() => client.get(`${path}?${new URLSearchParams(query).toString()}`, token));
}

function unanswered(
  { status, path, problem }: AnsweredWith,
  { account, command }: Readonly<{ account: string; command: string }>,
): Error {
  if (status === 404 && path === '/sign-in') {
    return new CannotRun(`there is no account '${account}'.`, 'choose one of those at /accounts.');
  }
  if (status === 404) return new NotSeen(account);
  const words = problem.message?.en ?? `${path} answered ${status}.`;
  if (status === 400) return new UsageError(words, helpOf(command));
  return new CannotRun(words, problem.mend?.en ?? runAs('doctor'));
}
