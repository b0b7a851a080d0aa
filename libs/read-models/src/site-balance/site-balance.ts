import type { Ordinal } from '@lodestone/kernel';
import { balanceFiguresOn } from '@lodestone/reference';
import { elementSlots, slotOf } from './all-elements';
import type { BalanceElement } from './amounts';
import { booksOf, type Books } from './books';
import { stretchesOf, type Chain } from './chain';
import { runAt, type PeriodMissing } from './cumulative';
import { errorFiguresOn, sigmaOf, type Errors } from './errors';
import { byPeriod } from './groups';
import { judge, type Judged } from './judged';
import { Measurements } from './measurements';
import { civilDateOf, periodsUntil, type Period } from './period';
import { boundsOf, type Asked, type Bounds } from './scope';
import { unaccounted } from './terms';
import { unitCountsOf, type UnitCounts } from './unit-counts';
import {
  heldInUnits,
  isUncounted,
  unitBalancesOf,
  type HeldInUnits,
  type UnitBalance,
} from './units';
import { LossBands, usualLossOf, type UsualLoss } from './usual-losses';
import { flowsOf } from './worked';

export type BalanceAsked = Asked & Readonly<{ element: BalanceElement }>;

/** The third test of postings.md §5: what has been beyond the usual for several periods. */
export type CumulativeTest = Readonly<{
  /** First day of the run; absent where nothing is carried. */
  since?: string;
  periods: number;
  excessMicrograms: bigint;
  sigmaMicrograms: bigint;
  isExplained: boolean;
}>;

export type Assessment = Judged &
  Readonly<{
    /**
     * Of what can be assessed. Where a unit was not counted nobody can say that it is closed (postings.md
     * §5): what the books have in it may be what is missing from it.
     */
    state: 'closed' | 'open' | 'not-assessable';
    errors: Errors;
    usual: UsualLoss;
    cumulative: CumulativeTest;
    uncounted: readonly UnitBalance[];
  }>;

export type Balance = Readonly<{
  period: Period;
  books: Books;
  missing: bigint;
  units: readonly UnitBalance[];
  assessment: Assessment;
}>;

/** Opening + in − out − differences = closing, and whether what is missing can be explained. */
export function balanceOf(chain: Chain, asked: BalanceAsked): Balance {
  const books = booksOf(chain, asked, asked.element);
  const missing = unaccounted.reduce((sum, term) => sum + books.posted[term].micrograms, 0n);
  const bounds = boundsOf(chain, asked);
  const counts = unitCountsOf(chain.attributes, bounds);
  const held = heldInUnits(chain, bounds, counts);
  const units = unitBalancesOf(chain, held, { bounds, slot: slotOf(asked.element) });
  const assessment = assess(chain, asked, { bounds, counts, held, units });
  return { period: asked.period, books, missing, units, assessment };
}

type Seen = Readonly<{
  bounds: Bounds;
  counts: UnitCounts;
  held: HeldInUnits;
  units: readonly UnitBalance[];
}>;

function assess(chain: Chain, asked: BalanceAsked, seen: Seen): Assessment {
  const { period, element } = asked;
  const { bounds, counts, held, units } = seen;
  const on = civilDateOf(bounds.toDay);
  const periods = missingIn(chain, asked, seen);
  const { exactly, usual } = periods.at(-1) as ExactMissing;
  const figures = errorFiguresOn(on, element);
  const errorsIn = (some: Period): Errors => {
    const groups = byPeriod([some], bounds);
    const measurements = new Measurements(chain, { groups, counts, held });
    return measurements.errorsIn({ element, figures })[0] as Errors;
  };
  const errors = errorsIn(period);
  const judged = judge(exactly, { errors, usual, on });
  const cumulative = cumulativeOf(periods, { on, errorsIn });
  const uncounted = units.filter(isUncounted);
  const isOpen = !judged.step.isExplained || !cumulative.isExplained;
  const state = isOpen ? 'open' : uncounted.length > 0 ? 'not-assessable' : 'closed';
  return { ...judged, state, errors, usual, cumulative, uncounted };
}

type ExactMissing = PeriodMissing & Readonly<{ exactly: bigint }>;

function missingIn(
  chain: Chain,
  { period, element }: BalanceAsked,
  { bounds, counts, held }: Seen,
): readonly ExactMissing[] {
  const { periodsBack } = balanceFiguresOn(period.to);
  const periods = periodsUntil(period, firstDayIn(chain, bounds.knownAt, period), periodsBack);
  const flows = flowsOf(chain, byPeriod(periods, bounds), counts);
  const slot = slotOf(element);
  return periods.map((each, n) => {
    const exactly = flows.missing.of(n * elementSlots + slot);
    const worked = flows.worked.filter(({ group }) => group === n);
    const usual = usualLossOf(worked, { chain, held, element, bands: new LossBands(each.to) });
    return { period: each, missing: Number(exactly), exactly, usual };
  });
}

function firstDayIn(chain: Chain, knownAt: Ordinal, { from }: Period): string {
  let first = Infinity;
  for (const { lines, ...stretch } of stretchesOf(chain, knownAt)) {
    const { date } = lines.columns;
    for (let n = stretch.from; n < stretch.to; n++) {
      if ((date[n] as number) < first) first = date[n] as number;
    }
  }
  return first === Infinity ? from : civilDateOf(first);
}

function cumulativeOf(
  periods: readonly PeriodMissing[],
  { on, errorsIn }: Readonly<{ on: string; errorsIn: (period: Period) => Errors }>,
): CumulativeTest {
  const run = runAt(periods);
  const last = periods.length - 1;
  const none = { periods: 0, excessMicrograms: 0n, sigmaMicrograms: 0n, isExplained: true };
  if (!run) return none;
  const since = (periods[run.from] as PeriodMissing).period.from;
  const to = (periods[last] as PeriodMissing).period.to;
  // By measurement over the whole run: what is random grows with its root, what is common with it.
  const sigma = sigmaOf(errorsIn({ from: since, to }));
  return {
    since,
    periods: last - run.from + 1,
    excessMicrograms: BigInt(Math.round(run.excess)),
    sigmaMicrograms: BigInt(Math.round(sigma)),
    isExplained: run.excess <= balanceFiguresOn(on).sigmas * sigma,
  };
}
