import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { answered } from './client';
import { codeOf, LedgerProblem } from './problem';

type Asked<Body> = Promise<Readonly<{ data?: Body; error?: unknown; response: Response }>>;

type Ask<Body> = (signal: AbortSignal) => Asked<Body>;

export type AskOptions = Readonly<{
  isAsked?: boolean;
  /** Rows of the question before stay until the new ones are there. */
  keepsRows?: boolean;
  staleMs?: number;
  refetchMs?: number;
}>;

/**
 * One question to the ledger. `key` names it with all that it depends on, moments included:
 * `useAnswer(['stock', query], (signal) => ledger.GET('/stock', { params: { query }, signal }))`.
 */
export function useAnswer<Body>(
  key: readonly unknown[],
  ask: Ask<Body>,
  { isAsked = true, keepsRows = true, staleMs, refetchMs }: AskOptions = {},
): UseQueryResult<Body> {
  return useQuery<Body>({
    queryKey: key,
    queryFn: ({ signal }) => answered(ask(signal)),
    enabled: isAsked,
    ...(keepsRows ? { placeholderData: keepPreviousData } : {}),
    ...(staleMs === undefined ? {} : { staleTime: staleMs }),
    ...(refetchMs === undefined ? {} : { refetchInterval: refetchMs }),
  });
}

type Page = Readonly<{ items: readonly unknown[]; next?: string }>;

/** A list in pages: `rows` are all that have come, `more` asks for the next page. */
export function usePages<Body extends Page>(
  key: readonly unknown[],
  ask: (cursor: string | undefined, signal: AbortSignal) => Asked<Body>,
  { isAsked = true }: Pick<AskOptions, 'isAsked'> = {},
) {
  const query = useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam, signal }) => answered(ask(pageParam, signal)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Body) => page.next,
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  return {
    query,
    first: pages?.[0],
    rows: pages?.flatMap<Body['items'][number]>(({ items }) => items),
    hasMore: query.hasNextPage,
    more: () => void (query.isFetchingNextPage || query.fetchNextPage()),
  };
}

const passing = new Set(['unreachable', 'overloaded', 'min-ordinal-not-reached', 'unavailable']);

/** Asked again by itself only where waiting can help. */
export const isWorthAsking = (failures: number, error: unknown): boolean =>
  failures < 2 &&
  passing.has(codeOf(error)) &&
  !(error instanceof LedgerProblem && error.problem.status < 500);
