import type { Activity } from './activities';
import type { Sourced } from './code-table';

export type FilingDeadline = Sourced &
  Readonly<{
    activities: readonly Activity[];
    /** Of the month after the one that is filed; the day itself is still in time. */
    dayOfNextMonth: number;
    effectiveFrom: string;
  }>;

/**
 * By when a month's flow information is to be entered. The duty of Order 71 binds mining and
 * separation enterprises alone; the rhythm of all others is not public, and whether the tenth is
 * still in time is not spelled out (domain.md §1.2): both are configuration.
 */
export const filingDeadlines = [
  {
    activities: ['mining', 'separation'],
    dayOfNextMonth: 10,
    effectiveFrom: '2025-07-28',
    source: 'domain.md §1.2, Order 71',
    verified: true,
  },
  {
    activities: [
      'metal-smelting',
      'recycling',
      'magnet-making',
      'trade',
      'import',
      'export',
      'reserve',
      'bonded-warehousing',
    ],
    dayOfNextMonth: 10,
    effectiveFrom: '2024-10-01',
    source: 'domain.md §1.2: not public for these; as for mining and separation',
    verified: false,
  },
] as const satisfies readonly [FilingDeadline, ...FilingDeadline[]];

export type DueDay = Sourced & Readonly<{ dueOn: string }>;

/** The strictest deadline of any of the activities; a site with none has that of all others. */
export function filingDeadlineOn(occurredOn: string, activities: readonly string[]): DueDay {
  const rows: readonly FilingDeadline[] = filingDeadlines;
  const own = rows.filter((row) => row.activities.some((each) => activities.includes(each)));
  const [first, ...rest] = own.length > 0 ? own : [filingDeadlines[1] as FilingDeadline];
  const strictest = rest.reduce(
    (best, row) => (row.dayOfNextMonth < best.dayOfNextMonth ? row : best),
    first ?? filingDeadlines[1],
  );
  const { dayOfNextMonth, source, verified } = strictest;
  return { dueOn: dayAfterMonth(occurredOn, dayOfNextMonth), source, verified };
}

/** A civil date: the n-th day of the month that follows the date's own. */
function dayAfterMonth(date: string, day: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
