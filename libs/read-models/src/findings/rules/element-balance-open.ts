import { ppmWhole } from '@lodestone/kernel';
import { isBeyond, varianceOf, type Summed } from '@lodestone/ledger';
import { basisIn, findingFiguresOn, rareEarths } from '@lodestone/reference';
import type { CountedPeriod } from '../facts/unit-facts';
import type { FindingRule } from '../rule';
import { amountIn, plus, squareRoot, totalIn, type Sums } from '../sums';

/**
 * What the books still had and a count did not find, or found too much of, element by element:
 * beyond what a unit of its kind usually keeps or loses, and beyond what weighing and assay of all
 * that went through can explain. Each element for itself: in the sum of all a rare one disappears.
 */
export const elementBalanceOpen: FindingRule<CountedPeriod> = {
  code: 'element-balance-open',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(period) {
    const { siteId, unitId, recordId, countedOn, countedBeforeOn, book, counted } = period;
    const figures = findingFiguresOn(countedOn);
    const held = plus(period.opening, period.fed);
    return elementsWorthAsking(held, figures.balanceFloorPpm).flatMap((element) => {
      const heldMicrograms = amountOf(held, element);
      const missing = amountOf(book, element) - amountOf(counted, element);
      const variance = varianceIn(period, element);
      const [from, to] = [figures.balanceLossFromPpm, figures.balanceLossToPpm].map(
        (ppm) => (heldMicrograms * BigInt(ppm)) / BigInt(ppmWhole),
      ) as [bigint, bigint];
      const excess = missing > to ? missing - to : from - missing;
      if (!isBeyond(excess, variance, figures.balanceSigmas)) return [];
      return [
        {
          subject: `${siteId}/${unitId}/${recordId}/${element}`,
          siteId,
          occurredOn: countedOn,
          detail: {
            unitId,
            countRecordId: recordId,
            countedBeforeOn,
            element,
            heldMicrograms: String(heldMicrograms),
            bookMicrograms: String(amountOf(book, element)),
            countedMicrograms: String(amountOf(counted, element)),
            missingMicrograms: String(missing),
            missingPpm: shareOf(missing, heldMicrograms),
            fromPpm: figures.balanceLossFromPpm,
            toPpm: figures.balanceLossToPpm,
            sigmaMicrograms: String(squareRoot(variance) / BigInt(ppmWhole)),
            sigmas: figures.balanceSigmas,
          },
        },
      ];
    });
  },
};

const amountOf = (sums: Sums, what: Summed): bigint =>
  what === 'total' ? totalIn(sums) : amountIn(sums, what);

const shareOf = (part: bigint, whole: bigint): number =>
  whole === 0n ? 0 : Number((part * BigInt(ppmWhole)) / whole);

/** All of them together, and each of which there was enough to be known. */
function elementsWorthAsking(held: Sums, floorPpm: number): readonly Summed[] {
  const floor = (totalIn(held) * BigInt(floorPpm)) / BigInt(ppmWhole);
  return ['total', ...rareEarths.filter((element) => amountIn(held, element) > floor)];
}

/**
 * The square of the error, in (10⁻⁶ µg)²: of the lines and what they have in common, and of both
 * counts, which are a volume times a concentration.
 */
function varianceIn(period: CountedPeriod, what: Summed): bigint {
  const { variance, drawn, other, countedOn, opening, counted } = period;
  const out = plus(drawn, other);
  const outMicrograms = { ...out, total: String(totalIn(out)) };
  const { countErrorPpm } = findingFiguresOn(countedOn);
  const ofCounts = [opening, counted].map((sums) => amountOf(sums, what) * BigInt(countErrorPpm));
  return ofCounts.reduce(
    (sum, error) => sum + error * error,
    varianceOf({ variance, outMicrograms }, what, countedOn),
  );
}
