import { lastDayOf, monthOf, monthsAfter } from '@lodestone/kernel';
import { basisIn, findingFiguresOn } from '@lodestone/reference';
import type { UnitFacts } from '../facts/unit-facts';
import { recordsOfMonths } from '../listed-at';
import type { FindingRule } from '../rule';
import { isContinuous, monthEndsOf } from '../unit-months';

/**
 * A separator is never empty, and so its balance closes at counts alone. Without one for so long
 * there is no balance that could be open.
 */
export const unitNotCounted: FindingRule<UnitFacts> = {
  code: 'unit-not-counted',
  severity: 'lapse',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(unit) {
    const [first, last] = [monthEndsOf(unit)[0], monthEndsOf(unit).at(-1)];
    if (!isContinuous(unit) || !first || !last) return [];
    const { siteId, unitId } = unit;
    const counted = Object.values(unit.counts).map(({ countedOn }) => monthOf(countedOn));
    const starts = [first.month, ...counted.sort()];
    return starts.flatMap((since, n) => {
      const months = findingFiguresOn(lastDayOf(since)).uncountedMonthsMax;
      const due = monthsAfter(since, months);
      const next = starts[n + 1] ?? last.month;
      if (next <= due) return [];
      const occurredOn = lastDayOf(monthsAfter(due, 1));
      const detail = { unitId, sinceMonth: since, dueMonth: due, months };
      const listedAt = recordsOfMonths(siteId, since, due);
      return [{ subject: `${siteId}/${unitId}/${since}`, siteId, listedAt, occurredOn, detail }];
    });
  },
};
