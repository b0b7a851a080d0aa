import { useQueries } from '@tanstack/react-query';
import { answered, ledger } from '../ledger/client';
import type { Moment } from '../moment/moment';
import { useMoment } from '../moment/use-moment';
import type { Answered } from './graph/chain';
import type { RareEarth } from '../balances/elements';
import type { Question } from './question';

type Asked = Readonly<{ of: string; direction: 'back' | 'forward'; depth: number }>;

/** As many acts as a drawing and its table can hold; the ledger says what it left out. */
const actsMax = 1000;

/**
 * The graph of a question: one request for each direction, and one for each node that was opened. The
 * drawing and the table are made of these answers and of nothing else.
 */
export function useChain({ of, direction, depth, element, open }: Question) {
  const moment = useMoment();
  const ways = direction === 'both' ? (['back', 'forward'] as const) : [direction];
  const asked: readonly Asked[] = [
    ...ways.map((way) => ({ of, direction: way, depth })),
    ...open.flatMap((nodeId) => ways.map((way) => ({ of: nodeId, direction: way, depth: 1 }))),
  ];
  return useQueries({
    queries: asked.map((one) => ({
      queryKey: ['provenance', 'graph', one, element, moment],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        graphOf({ ...one, element, moment }, signal),
    })),
    combine: (results) => ({
      answers: results.flatMap(({ data }) => (data ? [data] : [])),
      // Opened nodes may come later; without its own ways there is no chain.
      data: results.slice(0, ways.length).every(({ data }) => data) ? true : undefined,
      error: results.find(({ error }) => error)?.error ?? null,
      isPending: results.some(({ isPending }) => isPending),
      refetch: () => Promise.all(results.map(({ refetch }) => refetch())),
    }),
  });
}

type Graph = Asked & Readonly<{ element: RareEarth | undefined; moment: Moment }>;

const graphOf = ({ element, moment, ...asked }: Graph, signal: AbortSignal): Promise<Answered> => {
  const query = { ...asked, acts: actsMax, ...(element ? { element } : {}), ...moment };
  return answered(ledger.GET('/provenance/graph', { params: { query }, signal }));
};
