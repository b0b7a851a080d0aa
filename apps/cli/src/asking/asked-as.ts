import { helpOf, runAs } from '../arguments/run-as';
import { CannotRun, UsageError } from '../command';
import { AnsweredWith, type LedgerClient } from '../demo/ledger-client';
import { answersNot } from '../folder/running-ledger';

/** Query parameters by their names in the route. */
export type Query = Readonly<Record<string, string>>;

type Ask = <Answer>(path: string, query: Query) => Promise<Answer>;

/** Signs in once, and asks as that account; what the ledger says is wrong is said in its words. */
export async function askerOf(
  command: string,
  client: LedgerClient,
  account: string,
): Promise<Ask> {
  const told = async <Told>(ask: () => Promise<Told>): Promise<Told> => {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof AnsweredWith) throw unanswered(error, { command, account });
      throw answersNot(client.url);
    }
  };
  const token = await told(() => client.signIn(account));
  return (path, query) =>
    told(() => client.get(`${path}?${new URLSearchParams(query).toString()}`, token));
}

function unanswered(
  { status, path, problem }: AnsweredWith,
  { command, account }: Readonly<{ command: string; account: string }>,
): Error {
  if (status === 404 && path === '/sign-in') {
    return new CannotRun(`there is no account '${account}'.`, 'choose one of those at /accounts.');
  }
  if (status === 404) {
    return new CannotRun(
      `${account} sees no such enterprise or site.`,
      'look at the ids, or ask --as its enterprise.',
    );
  }
  const words = problem.message?.en ?? `${path} answered ${status}.`;
  if (status === 400) return new UsageError(words, helpOf(command));
  return new CannotRun(words, problem.mend?.en ?? runAs('doctor'));
}
