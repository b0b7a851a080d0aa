import { lastDayOf, ppmWhole } from '@lodestone/kernel';
import { basisIn, findingFiguresOn } from '@lodestone/reference';
import type { UnitFacts } from '../facts/unit-facts';
import { recordsOfMonths } from '../listed-at';
import type { FindingRule } from '../rule';
import { isContinuous, monthEndsOf } from '../unit-months';

/**
 * A furnace, a kiln or a tank is emptied with every batch. One in which the books have something at
 * the end of month after month holds what was never drawn, or never was there.
 */
export const unitNeverEmpty: FindingRule<UnitFacts> = {
  code: 'unit-never-empty',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(unit) {
    if (isContinuous(unit)) return [];
    const { siteId, unitId } = unit;
    let full: string[] = [];
    for (const { month, held, largestFeed } of monthEndsOf(unit)) {
      const { neverEmptyMonths, emptyBelowPpm } = findingFiguresOn(lastDayOf(month));
      const isEmpty = held * BigInt(ppmWhole) < largestFeed * BigInt(emptyBelowPpm);
      full = isEmpty ? [] : [...full, month];
      if (full.length < neverEmptyMonths) continue;
      const detail = {
        unitId,
        sinceMonth: full[0],
        month,
        months: neverEmptyMonths,
        heldMicrograms: String(held),
        emptyBelowPpm,
      };
      const listedAt = recordsOfMonths(siteId, full[0] ?? month, month);
      const occurredOn = lastDayOf(month);
      return [{ subject: `${siteId}/${unitId}`, siteId, listedAt, occurredOn, detail }];
    }
    return [];
  },
};
