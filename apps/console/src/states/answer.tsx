import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed } from './failed';
import { Waiting } from './waiting';

type Props<Body> = Readonly<{
  query: Pick<UseQueryResult<Body>, 'data' | 'error' | 'isPending'> &
    Readonly<{ refetch: () => unknown }>;
  rows?: number;
  children: (body: Body) => ReactNode;
}>;

/** An answer in its three states; while it is asked again the old one stays. */
export function Answer<Body>({ query, rows, children }: Props<Body>) {
  const { data, error, isPending, refetch } = query;
  if (data !== undefined) return <>{children(data)}</>;
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return isPending ? <Waiting {...(rows === undefined ? {} : { rows })} /> : null;
}
