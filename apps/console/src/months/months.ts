/** The month after: `2025-12` → `2026-01`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

export type Closing = Readonly<{
  siteId: string;
  month: string;
  closedOn: string;
  recordId: string;
  isLate: boolean;
}>;

export type MonthLine = Readonly<{
  siteId: string;
  month: string;
  state: 'closed' | 'due' | 'running';
  closing?: Closing;
}>;

const earlier = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** How many open months of one site are listed: a history that begins long ago is not a list of duties. */
const openMax = 3;

/**
 * For each site its months: those that were closed, and from the last of them on those that are over and not closed. The
 * month of today is still running.
 */
export function monthLines(
  sites: readonly string[],
  closings: readonly Closing[],
  today: string,
): readonly MonthLine[] {
  const now = today.slice(0, 7);
  return sites
    .flatMap((siteId) => {
      const closed = closings.filter((each) => each.siteId === siteId);
      const last = closed
        .map(({ month }) => month)
        .sort()
        .at(-1);
      return [
        ...openMonths(last, now).map((month): MonthLine => ({
          siteId,
          month,
          state: month === now ? 'running' : 'due',
        })),
        ...closed.map((closing): MonthLine => ({
          siteId,
          month: closing.month,
          state: 'closed',
          closing,
        })),
      ];
    })
    .toSorted((a, b) => earlier(a.month, b.month) || a.siteId.localeCompare(b.siteId));
}

function openMonths(last: string | undefined, now: string): string[] {
  const months: string[] = [];
  for (
    let month = last === undefined ? now : monthAfter(last);
    month <= now;
    month = monthAfter(month)
  ) {
    if (months.length === openMax) break;
    months.push(month);
  }
  return months;
}
