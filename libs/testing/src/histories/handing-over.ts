import { transfer } from '../deciding';
import type { MemoryLedger } from '../memory-ledger';
import { wheelOfActs, wheelWith } from './play-history';
import { dayFollowing, enterpriseIds, today, type Attempts, type Turn } from './world';

/**
 * A site goes to somebody else, from the day after everything that was told: so what is told again
 * from the start, by who operated the site on each day, is the same.
 */
function handOver({ ledger, siteId, draws, recordId }: Turn): Attempts {
  const effectiveOn = dayFollowing(lastDayIn(ledger));
  if (effectiveOn > today) return [];
  return [transfer(siteId, draws.one(enterpriseIds), effectiveOn, `~${recordId}`)];
}

function lastDayIn({ log }: MemoryLedger): string {
  const days = log.flatMap(({ event }) => {
    const { occurredOn, act } = event.data as Told;
    return [occurredOn, act?.data.occurredOn].filter((day) => day !== undefined);
  });
  return days.sort().at(-1) ?? '2025-01-01';
}

type Told = Readonly<{
  occurredOn?: string;
  act?: Readonly<{ data: Readonly<{ occurredOn: string }> }>;
}>;

/** Everything that else happens, and every few days a site changes hands. */
export const wheelOfHandOvers = [...wheelOfActs, ...wheelWith([[4, handOver]])];
