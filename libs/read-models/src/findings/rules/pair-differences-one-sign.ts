import { lastDayOf, ppmWhole } from '@lodestone/kernel';
import { basisIn, movementFiguresOn } from '@lodestone/reference';
import type { PairFacts } from '../facts/pair-facts';
import type { FindingRule } from '../rule';

/**
 * Two scales, or two laboratories, differ a little, to either side. What differs always to one side,
 * and comes to something, is taken on the way, or given: shipper and receiver do not weigh the same.
 */
export const pairDifferencesOneSign: FindingRule<PairFacts> = {
  code: 'pair-differences-one-sign',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(pair) {
    const { fromSiteId, toSiteId, year, clearedGrams, differenceGrams, lastMonth } = pair;
    const occurredOn = lastDayOf(lastMonth);
    const { oneSignReceiptsMin, oneSignSharePpmMin } = movementFiguresOn(occurredOn);
    const breach = (what: string, side: string, receipts: number) => ({
      subject: `${fromSiteId}/${toSiteId}/${year}/${what}`,
      siteId: toSiteId,
      occurredOn,
      detail: {
        fromSiteId,
        toSiteId,
        year,
        what,
        side,
        receipts: pair.receipts,
        differing: receipts,
        clearedGrams,
        differenceGrams,
      },
    });
    const isOneSided = (one: number, other: number): boolean =>
      other === 0 && one >= oneSignReceiptsMin;
    const isMuch =
      BigInt(Math.abs(differenceGrams)) * BigInt(ppmWhole) >=
      BigInt(clearedGrams) * BigInt(oneSignSharePpmMin);
    const { short, over, poorer, richer } = pair;
    return [
      ...(isMuch && isOneSided(short, over) ? [breach('grams', 'short', short)] : []),
      ...(isMuch && isOneSided(over, short) ? [breach('grams', 'over', over)] : []),
      ...(isOneSided(poorer, richer) ? [breach('content', 'poorer', poorer)] : []),
      ...(isOneSided(richer, poorer) ? [breach('content', 'richer', richer)] : []),
    ];
  },
};
