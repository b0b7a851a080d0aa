import { ledgerClientOf } from './ledger-client-of';
import { CannotRun, type Outside } from '../command';
import { explainProblem, type Asked } from '../problems/explain-problem';

export type AskedFor = Readonly<Record<string, string>>;

export type Ask = <Answer>(path: string, query: AskedFor) => Promise<Answer>;

/** What the account that asks cannot see, or what is not there: nobody can tell which. */
export class NotSeen extends CannotRun {
  constructor(account: string, what = 'enterprise or site') {
    super(`${account} sees no such ${what}.`, 'look at the ids, or ask --as its enterprise.');
  }
}

type Asking = Pick<Asked, 'command' | 'given' | 'fields'> &
  Readonly<{
    outside: Outside;
    /** What it is that was named; left out: an enterprise or site. */
    what?: string;
  }>;

/** Asks a running ledger as the account that was named; what it says is wrong is said in its words. */
export async function askerOf({ outside, what, ...asking }: Asking): Promise<Ask> {
  const { command, given } = asking;
  const client = ledgerClientOf(command, given, outside);
  const account = given.values['as'] ?? 'regulator';
  const asked: Asked = { ...asking, client, account, notFound: () => new NotSeen(account, what) };
  const told = async <Told>(ask: () => Promise<Told>): Promise<Told> => {
    try {
      return await ask();
    } catch (error) {
      throw await explainProblem(error, asked);
    }
  };
  const token = await told(() => client.signIn(account));
  return (path, query) =>
    told(() => client.get(`${path}?${new URLSearchParams(query).toString()}`, token));
}
