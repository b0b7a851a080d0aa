import { lastDayOf, ppmWhole } from '@lodestone/kernel';
import { basisIn, findingFiguresOn } from '@lodestone/reference';
import type { UnitFacts } from '../facts/unit-facts';
import { recordsOfMonths } from '../listed-at';
import type { FindingRule } from '../rule';
import { kindsOf, monthEndsOf } from '../unit-months';

/**
 * Nobody declares how large a unit was built. It is as large as what it took in its best month, some
 * times over, and no larger than any of its kind: what the books have beyond that is not there.
 */
export const unitAboveDesign: FindingRule<UnitFacts> = {
  code: 'unit-above-design',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(unit) {
    const { siteId, unitId } = unit;
    for (const { month, held, largestFeed } of monthEndsOf(unit)) {
      const day = lastDayOf(month);
      const { unitHoldsMonthsMax, unitHoldsGramsMax } = findingFiguresOn(day);
      const byFeed = largestFeed * BigInt(unitHoldsMonthsMax);
      const [mostOfKind = byFeed] = kindsOf(unit)
        .map((kind) => BigInt(unitHoldsGramsMax[kind]) * BigInt(ppmWhole))
        .sort((a, b) => (a < b ? 1 : -1));
      const allowed = byFeed < mostOfKind ? byFeed : mostOfKind;
      if (held <= allowed) continue;
      const detail = {
        unitId,
        month,
        heldMicrograms: String(held),
        allowedMicrograms: String(allowed),
        largestFeedMicrograms: String(largestFeed),
        monthsOfFeed: unitHoldsMonthsMax,
      };
      const listedAt = recordsOfMonths(siteId, month);
      return [{ subject: `${siteId}/${unitId}`, siteId, listedAt, occurredOn: day, detail }];
    }
    return [];
  },
};
