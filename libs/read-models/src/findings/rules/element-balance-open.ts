import { ppmWhole } from '@lodestone/kernel';
import { isBeyond, rootOf, varianceOf, type Summed } from '@lodestone/ledger';
import { basisIn, findingFiguresOn, rareEarths } from '@lodestone/reference';
import { usedIn, type CountedPeriod } from '../facts/unit-facts';
import type { FindingRule } from '../rule';
import { amountOf, squareOfCounts } from '../count-error';
import { plus, totalIn, type Sums } from '../sums';

/**
 * What the books still had and a count did not find, or found too much of, element by element:
 * beyond what a unit of its kind usually keeps or loses of what goes through it, and beyond what weighing and assay of all
 * that went through can explain. Each element for itself: in the sum of all a rare one disappears.
 * Over one period, and over all until now: a little that is missing at every count is no accident.
 */
export const elementBalanceOpen: FindingRule<CountedPeriod> = {
  code: 'element-balance-open',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(period) {
    const { siteId, unitId, recordId, countedOn, countedBeforeOn } = period;
    const open = (['total', ...rareEarths] as const).flatMap((element) =>
      openBalanceOf(period, element),
    );
    if (open.length === 0) return [];
    const figures = findingFiguresOn(countedOn);
    return [
      {
        subject: `${siteId}/${unitId}/${recordId}`,
        siteId,
        recordIds: [`${siteId}/${recordId}`],
        occurredOn: countedOn,
        detail: {
          unitId,
          countRecordId: recordId,
          countedBeforeOn,
          elements: open.map(({ element }) => element),
          overCounts: open.map(({ counts }) => String(counts)),
          heldMicrograms: open.map(({ held }) => String(held)),
          missingMicrograms: open.map(({ missing }) => String(missing)),
          usedMicrograms: open.map(({ used }) => String(used)),
          missingPpm: open.map(({ used, missing }) => shareOf(missing, used)),
          sigmaMicrograms: open.map(({ variance }) => String(rootOf(variance) / whole)),
          fromPpm: figures.balanceLossFromPpm,
          toPpm: figures.balanceLossToPpm,
          sigmas: figures.balanceSigmas,
        },
      },
    ];
  },
};

/** What was there and came in, what of it is missing, and how well that is known. */
type Balance = Readonly<{
  counts: number;
  held: Sums;
  /** What went through it: a line that is always full holds much more than it works up. */
  used: Sums;
  missing: Sums;
  variance: Sums;
  out: Sums;
  /** What was counted at both ends: each is a volume times a concentration. */
  ends: readonly Sums[];
}>;

const balanceOver = (period: CountedPeriod): Balance => ({
  counts: 1,
  held: plus(period.opening, period.fed),
  used: usedIn(period),
  missing: plus(period.book, period.counted, -1n),
  variance: period.variance,
  out: plus(period.drawn, period.other),
  ends: [period.opening, period.counted],
});

/** The counts between cancel out: what one finds too little of, the next finds again. */
const balanceOverAll = (periods: readonly CountedPeriod[]): Balance =>
  periods.map(balanceOver).reduce((sum, each, n) => ({
    counts: n + 1,
    held: plus(sum.held, periods[n]?.fed ?? {}),
    used: plus(sum.used, each.used),
    missing: plus(sum.missing, each.missing),
    variance: plus(sum.variance, each.variance),
    out: plus(sum.out, each.out),
    ends: [sum.ends[0] ?? {}, each.ends[1] ?? {}],
  }));

/** Over the period alone; else with those before it, back to the last one that was open itself. */
function openBalanceOf(period: CountedPeriod, element: Summed) {
  const told = period.earlier.findLastIndex((each) =>
    isOpen(balanceOver(each), element, each.countedOn),
  );
  const since = [...period.earlier.slice(told + 1), period];
  return [balanceOver(period), balanceOverAll(since)]
    .filter((balance) => isOpen(balance, element, period.countedOn))
    .slice(0, 1)
    .map((balance) => ({ element, ...inNumbers(balance, element, period.countedOn) }));
}

const whole = BigInt(ppmWhole);

/** Of nothing there is no share: a unit that was never fed lacks no part of its feed. */
const shareOf = (part: bigint, of: bigint): string =>
  of === 0n ? 'nothing-used' : String((part * whole) / of);

const positive = (micrograms: bigint): bigint => (micrograms < 0n ? 0n : micrograms);

const inNumbers = (balance: Balance, what: Summed, day: string) => ({
  counts: balance.counts,
  held: amountOf(balance.held, what),
  used: positive(amountOf(balance.used, what)),
  missing: amountOf(balance.missing, what),
  variance: varianceIn(balance, what, day),
});

function isOpen(balance: Balance, what: Summed, day: string): boolean {
  const figures = findingFiguresOn(day);
  const { held, used, missing, variance } = inNumbers(balance, what, day);
  const floor = (totalIn(balance.held) * BigInt(figures.balanceFloorPpm)) / whole;
  const seen = held > -missing ? held : -missing;
  if (what !== 'total' && seen <= floor) return false;
  const [from, to] = [figures.balanceLossFromPpm, figures.balanceLossToPpm].map(
    (ppm) => (used * BigInt(ppm)) / whole,
  ) as [bigint, bigint];
  const excess = missing > to ? missing - to : from - missing;
  return isBeyond(excess, variance, figures.balanceSigmas);
}

/** The square of the error, in (10⁻⁶ µg)²: of the lines, what they have in common, and the counts. */
function varianceIn({ variance, out, ends }: Balance, what: Summed, day: string): bigint {
  const outMicrograms = { ...out, total: String(totalIn(out)) };
  return varianceOf({ variance, outMicrograms }, what, day) + squareOfCounts(ends, what, day);
}
