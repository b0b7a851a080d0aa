import { ledger } from '../ledger/client';
import { useAnswer } from '../ledger/use-answer';
import type { Moment } from './moment';

/**
 * The last day on which anything was recorded: screens open there, and not at the wall clock, by which a
 * ledger that rests would look empty. Undefined until it is known.
 */
export function useLastDay({ asOf, knownAt }: Moment): string | undefined {
  const query = { limit: 1, ...(knownAt === undefined ? {} : { knownAt }) };
  const { data } = useAnswer(['last-day', query], (signal) =>
    ledger.GET('/movements', { params: { query }, signal }),
  );
  return asOf ?? data?.judgedOn;
}

/** Of a year that has only begun nobody asks yet: the one before it. */
export const yearAt = (day: string): number =>
  Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);
