import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { momentOf, type Moment } from './moment';

/** The moments of the whole desk. Spread them into a query, and name them in its key. */
export function useMoment(): Moment {
  const { asOf, knownAt }: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  return useMemo(() => momentOf({ asOf, knownAt }), [asOf, knownAt]);
}

export function useTravel() {
  const navigate = useNavigate();
  return useCallback(
    ({ asOf, knownAt }: Moment) =>
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({
          ...before,
          asOf,
          knownAt: knownAt === undefined ? undefined : String(knownAt),
        }),
      } as never),
    [navigate],
  );
}
