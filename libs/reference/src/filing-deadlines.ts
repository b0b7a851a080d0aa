import type { Activity } from './activities';
import type { Sourced } from './code-table';

/**
 * Until when what happened in a month must be told: a day of the next month in the ledger's calendar
 * zone. In force for what happened from `effectiveFrom` on; before the first row nothing is late.
 */
export type FilingDeadline = Sourced &
  Readonly<{
    activity: Activity;
    effectiveFrom: string;
    dayOfNextMonth: number;
    /** Whether the day itself is still in time. */
    includesDay: boolean;
  }>;

/**
 * Order 71 binds mining and separation: by the 10th of each month (每月10日前). Whether that includes
 * the 10th is not spelled out. The rhythm of everybody else under Order 785 Art. 14 is not public:
 * the same day is assumed, from the day on which the Order came into force, and is configuration.
 */
const order71 = {
  source: 'MIIT/NDRC/MNR Order 71 (2025)',
  dayOfNextMonth: 10,
  includesDay: true,
} as const;

const assumed = (activity: Activity): FilingDeadline => ({
  ...order71,
  activity,
  effectiveFrom: '2024-10-01',
  verified: false,
});

const bound = (activity: Activity): FilingDeadline => ({
  ...order71,
  activity,
  effectiveFrom: '2025-07-28',
  verified: true,
});

/** Of each activity the oldest first. */
export const filingDeadlines: readonly FilingDeadline[] = [
  assumed('mining'),
  bound('mining'),
  assumed('separation'),
  bound('separation'),
  assumed('metal-smelting'),
  assumed('recycling'),
  assumed('magnet-making'),
  assumed('trade'),
  assumed('import'),
  assumed('export'),
];

/** The last civil date that is in time, and who asks for it. */
export type FilingDue = Readonly<{ dueOn: string; source: string }>;

/**
 * Until when something that happened on `occurredOn` at a site with these activities is in time: the
 * earliest that any of them asks for; `undefined` where none asks for any.
 */
export function filingDeadlineOf(
  occurredOn: string,
  activities: readonly string[],
  deadlines: readonly FilingDeadline[] = filingDeadlines,
): FilingDue | undefined {
  const dues = activities.flatMap((activity) => {
    const inForce = deadlines.findLast(
      (row) => row.activity === activity && row.effectiveFrom <= occurredOn,
    );
    if (!inForce) return [];
    return [{ dueOn: lastDayOf(occurredOn, inForce), source: inForce.source }];
  });
  return dues.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0];
}

function lastDayOf(occurredOn: string, { dayOfNextMonth, includesDay }: FilingDeadline): string {
  const [year, month] = occurredOn.split('-').map(Number);
  // Months of a date are counted from 0, so the number of this month is that of the next.
  const day = Date.UTC(
    Number(year),
    Number(month),
    includesDay ? dayOfNextMonth : dayOfNextMonth - 1,
  );
  return new Date(day).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
