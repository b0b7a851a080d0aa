import type { Ordinal } from '@lodestone/kernel';
import { balanceFiguresOn } from '@lodestone/reference';
import type { BalanceElement } from './amounts';
import {
  askedOf,
  chainIn,
  lastDayOf,
  type BalanceQuestion,
  type BalanceReadings,
  type StillAsked,
} from './balance-question';
import { booksOf, type Books, type Sum } from './books';
import type { Errors } from './errors';
import { materialsOf } from './materials';
import { balanceOf, type Assessment } from './site-balance';
import { stepsOf } from './steps';
import { holdings, terms, unaccounted, type Holding } from './terms';
import type { UnitBalance } from './units';

/** Grams, and content of the element: decimal strings, as JSON carries them. */
export type ToldSum = Readonly<{ massGrams: string; micrograms: string }>;

export type ToldChange = ToldSum & Readonly<{ name: string }>;

export type ToldHoldings = Readonly<Record<'stock' | 'inProcess' | 'inTransit', ToldSum>>;

export type ToldUnit = Readonly<{
  siteId: string;
  unitId: string;
  beforeMicrograms: string;
  afterMicrograms: string;
  /** Days within the period on which it was counted. */
  countedOn: readonly string[];
  lastCountedOn?: string;
}>;

/** Standard deviations in micrograms. */
export type ToldErrors = Readonly<Record<keyof Errors, string>>;

export type ToldTests = Readonly<{
  /** `open`: what is missing is more, or less, than its steps usually lose and measurement explains. */
  state: 'closed' | 'open' | 'not-assessable';
  sigmaMicrograms: string;
  /** By how many standard deviations it is open. */
  sigmas: number;
  errors: ToldErrors;
  /** Whether measurement alone explains it: how many standard deviations it is. */
  measurement: Readonly<{ missingSigmas: string; isExplained: boolean }>;
  step: Readonly<{
    usualFromMicrograms: string;
    usualToMicrograms: string;
    /** By how many standard deviations it is outside of what is usual. */
    outsideSigmas: string;
    isExplained: boolean;
  }>;
  cumulative: Readonly<{
    periods: number;
    since?: string;
    excessMicrograms: string;
    sigmaMicrograms: string;
    isExplained: boolean;
  }>;
  /** Units that hold something, or through which something went, and nobody looked. */
  uncounted: ReadonlyArray<Readonly<{ siteId: string; unitId: string }>>;
}>;

export type ToldBalance = Readonly<{
  knownAt: Ordinal;
  from: string;
  to: string;
  element: BalanceElement;
  /** Of which sites it is, in the order of their ids; left out of the nation. */
  siteIds?: readonly string[];
  before: ToldHoldings;
  /** In the order in which they are read; + is what came. What is nil is left out. */
  changes: readonly ToldChange[];
  after: ToldHoldings;
  /** Of process and stock differences, new measurements and rounding; + is missing. */
  missingMicrograms: string;
  materials: ReadonlyArray<
    Readonly<{
      material: string;
      before: ToldSum;
      changes: readonly ToldChange[];
      after: ToldSum;
    }>
  >;
  steps: ReadonlyArray<Readonly<{ step: string; parts: readonly ToldChange[] }>>;
  units: readonly ToldUnit[];
  /** Left out of the nation, whose sites are judged each by itself, and of no site. */
  tests?: ToldTests;
}>;

/**
 * A balance of sites, with its tests; of the nation the sums alone: its sites stand in the ranking.
 * Undefined where a site is named that is not the enterprise's on the last day.
 */
export function tellBalance(
  readings: BalanceReadings,
  question: BalanceQuestion,
  terms: StillAsked,
): ToldBalance | undefined {
  const asked = askedOf(readings, question);
  if (!asked) return undefined;
  const { element } = question;
  const chain = chainIn(readings, terms);
  const { sites } = asked;
  const balance =
    sites === 'all' || sites.length === 0 ? undefined : balanceOf(chain, { ...asked, element });
  const books = balance?.books ?? booksOf(chain, asked, element);
  const missing = unaccounted.reduce((sum, term) => sum + books.posted[term].micrograms, 0n);
  return {
    knownAt: asked.knownAt,
    from: asked.period.from,
    to: lastDayOf(question),
    element,
    ...(sites === 'all' ? {} : { siteIds: sites.toSorted() }),
    ...toldBooks(books),
    missingMicrograms: String(missing),
    materials: materialsOf(chain, asked, element).map((each) => ({
      material: each.material,
      before: told(each.before),
      changes: [...each.changes].map(([name, sum]) => ({ name, ...told(sum) })),
      after: told(each.after),
    })),
    steps: stepsOf(chain, asked, element).map(({ step, parts }) => ({
      step,
      parts: [...parts].map(([name, sum]) => ({ name, ...told(sum) })),
    })),
    units: (balance?.units ?? []).map(toldUnit),
    ...(balance ? { tests: toldTests(balance.assessment, lastDayOf(question)) } : {}),
  };
}

const told = ({ massGrams, micrograms }: Sum): ToldSum => ({
  massGrams: String(massGrams),
  micrograms: String(micrograms),
});

/** As what comes and goes: what was posted out of the site is what the site has less. */
export function toldBooks({
  before,
  after,
  posted,
}: Books): Pick<ToldBalance, 'before' | 'changes' | 'after'> {
  return {
    before: toldHoldings(before),
    changes: terms
      .map((name) => ({ name, sum: posted[name] }))
      .filter(({ sum }) => sum.massGrams !== 0n || sum.micrograms !== 0n)
      .map(({ name, sum }) => ({
        name,
        ...told({ massGrams: -sum.massGrams, micrograms: -sum.micrograms }),
      })),
    after: toldHoldings(after),
  };
}

const toldHoldings = (held: Readonly<Record<Holding, Sum>>): ToldHoldings => {
  const [stock, inProcess, inTransit] = holdings.map((holding) => told(held[holding])) as [
    ToldSum,
    ToldSum,
    ToldSum,
  ];
  return { stock, inProcess, inTransit };
};

const toldUnit = ({ opening, closing, isMoved: _, ...unit }: UnitBalance): ToldUnit => ({
  ...unit,
  beforeMicrograms: String(opening),
  afterMicrograms: String(closing),
});

function toldTests(assessment: Assessment, on: string): ToldTests {
  const { state, errors, usual, measurement, step, excess, cumulative, uncounted } = assessment;
  const { excessMicrograms, sigmaMicrograms, ...run } = cumulative;
  return {
    state,
    sigmaMicrograms: String(assessment.sigmaMicrograms),
    sigmas: balanceFiguresOn(on).sigmas,
    errors: Object.fromEntries(
      Object.entries(errors).map(([name, error]) => [name, String(Math.round(error))]),
    ) as ToldErrors,
    measurement: {
      missingSigmas: inTenths(measurement.z),
      isExplained: measurement.isExplained,
    },
    step: {
      usualFromMicrograms: String(Math.round(usual.from)),
      usualToMicrograms: String(Math.round(usual.to)),
      outsideSigmas: inTenths(excess),
      isExplained: step.isExplained,
    },
    cumulative: {
      ...run,
      excessMicrograms: String(excessMicrograms),
      sigmaMicrograms: String(sigmaMicrograms),
    },
    uncounted: uncounted.map(({ siteId, unitId }) => ({ siteId, unitId })),
  };
}

/** An estimate of an estimate: one digit after the point says all. */
export const inTenths = (sigmas: number): string =>
  Math.abs(sigmas) > 1e6 ? 'not measured' : sigmas.toFixed(1);
