import { explainProblem, type Asked } from '../problems/explain-problem';

/** Query parameters by their names in the route. */
export type Query = Readonly<Record<string, string>>;

type Ask = <Answer>(path: string, query: Query) => Promise<Answer>;

/** Signs in once, and asks as that account; what the ledger says is wrong is said in its words. */
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
