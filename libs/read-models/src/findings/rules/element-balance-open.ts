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
    const { siteId, unitId, recordId, countedOn, countedBeforeOn } = period;
    const { balanceFloorPpm, ...figures } = findingFiguresOn(countedOn);
    const held = plus(period.opening, period.fed);
    const open = elementsWorthAsking(held, balanceFloorPpm).flatMap((element) => {
      const balance = balanceOf(period, held, element);
      return isOpen(balance, countedOn) ? [balance] : [];
    });
    if (open.length === 0) return [];
    return [
      {
        subject: `${siteId}/${unitId}/${recordId}`,
        siteId,
        occurredOn: countedOn,
        detail: {
          unitId,
          countRecordId: recordId,
          countedBeforeOn,
          elements: open.map(({ element }) => element),
          heldMicrograms: open.map((each) => String(each.held)),
          missingMicrograms: open.map(({ missing }) => String(missing)),
          missingPpm: open.map((each) => String(shareOf(each.missing, each.held))),
          sigmaMicrograms: open.map(({ variance }) =>
            String(squareRoot(variance) / BigInt(ppmWhole)),
          ),
          fromPpm: figures.balanceLossFromPpm,
          toPpm: figures.balanceLossToPpm,
          sigmas: figures.balanceSigmas,
        },
      },
    ];
  },
};

type Balance = Readonly<{ element: Summed; held: bigint; missing: bigint; variance: bigint }>;

const balanceOf = (period: CountedPeriod, held: Sums, element: Summed): Balance => ({
  element,
  held: amountOf(held, element),
  missing: amountOf(period.book, element) - amountOf(period.counted, element),
  variance: varianceIn(period, element),
});

function isOpen({ held, missing, variance }: Balance, day: string): boolean {
  const { balanceLossFromPpm, balanceLossToPpm, balanceSigmas } = findingFiguresOn(day);
  const [from, to] = [balanceLossFromPpm, balanceLossToPpm].map(
    (ppm) => (held * BigInt(ppm)) / BigInt(ppmWhole),
  ) as [bigint, bigint];
  return isBeyond(missing > to ? missing - to : from - missing, variance, balanceSigmas);
}

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
