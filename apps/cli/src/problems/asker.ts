import { explainProblem, type Asked } from './explain-problem';

export type Query = Readonly<Record<string, string>>;

/** Asks a route, as one account. @throws CannotRun, UsageError in words for people */
export type Ask = <Answer>(path: string, query: Query) => Promise<Answer>;

/** Signs in, and explains whatever is answered instead of what was asked for. */
export async function askerOf(asked: Asked): Promise<Ask> {
  const { client, account } = asked;
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
