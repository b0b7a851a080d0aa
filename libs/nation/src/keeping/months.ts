import type { NationAct } from '../making/act';
import type { Making } from '../making/making';
import { recordAct } from '../making/record-act';
import { sites } from '../people/enterprises';
import { addDays, monthOf, workdayFrom } from '../time/calendar';
import { dayOfWeek, isWithinNation } from '../time/weeks';

/** In the first days of a month every site declares the month before complete. */
export function closeMonths(making: Making, week: number): void {
  const monday = dayOfWeek(week, 0);
  const first = [0, 1, 2, 3, 4, 5, 6]
    .map((day) => addDays(monday, day))
    .find((day) => day.endsWith('-01'));
  if (first === undefined || first <= '2024-01-01') return;
  const month = monthOf(addDays(first, -1));
  const random = making.random('months');
  const gone = whatIsGoneIn(making, month);
  for (const { siteId } of sites) {
    // By the tenth, as miners and separators have to (Order No. 71 of 2025, monthly by the tenth); a few are late.
    const on = workdayFrom(addDays(first, random.chance(0.04) ? 13 : random.between(2, 7)));
    if (!isWithinNation(on)) continue;
    recordAct(making, {
      siteId,
      recordId: `CLOSE-${month}`,
      body: { type: 'PeriodClosed', occurredOn: on, month },
      standsOn: gone.get(siteId) ?? [],
      isLast: true,
    });
  }
}

/** Nobody says that a month is complete and tells afterwards of what was lost or counted in it. */
function whatIsGoneIn({ acts }: Making, month: string): ReadonlyMap<string, readonly NationAct[]> {
  const bySite = new Map<string, NationAct[]>();
  for (const act of acts) {
    if (!act.occurredOn.startsWith(month) || !isGoneOrFound(act)) continue;
    const list = bySite.get(act.siteId) ?? [];
    list.push(act);
    bySite.set(act.siteId, list);
  }
  return bySite;
}

const isGoneOrFound = ({ body: { type } }: NationAct): boolean =>
  type === 'Discarded' || type === 'Lost' || type === 'StockTaken';
