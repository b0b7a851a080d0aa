import { monthOf } from '@lodestone/kernel';
import {
  contentOf,
  contentOfMicrograms,
  addContents,
  negated,
  throughputOf,
  type Act,
  type Content,
  type StockTaken,
  type Transformation,
} from '@lodestone/ledger';
import { materialOf } from '@lodestone/reference';
import { plus, sumsOf, tallied, totalIn, type Sums, type Tally } from '../sums';

/** In micrograms of all rare earths: what came into a unit less what left it, and what was fed. */
export type UnitMonth = Readonly<{ net: string; fed: string }>;

/** What of an owner went in less what came out, in micrograms, and how well that is known. */
export type OwnedIn = Readonly<{ net: Sums; variance: Sums; out: Sums }>;

export type UnitCounted = Readonly<{ countedOn: string; book: Sums; counted: Sums }>;

/** All that is known of a unit, and grows with its months and not with its acts. */
export type UnitFacts = Readonly<{
  siteId: string;
  unitId: string;
  months: Readonly<Record<string, UnitMonth>>;
  /** Acts of each step. */
  steps: Tally;
  owners: Readonly<Record<string, OwnedIn>>;
  /** By the record that counted it. */
  counts: Readonly<Record<string, UnitCounted>>;
}>;

/** What went through a unit on a day, in micrograms. */
export type UnitDay = Readonly<{
  acts: number;
  fed: Sums;
  /** Products, and everything else that came out: scrap, kept tailings, waste. */
  drawn: Sums;
  other: Sums;
  /** The squares of the errors of all lines, in (10⁻⁶ µg)². */
  variance: Sums;
  materials: Tally;
  steps: Tally;
}>;

export const nothingIn = (siteId: string, unitId: string): UnitFacts => ({
  siteId,
  unitId,
  months: {},
  steps: {},
  owners: {},
  counts: {},
});

export const emptyDay: UnitDay = {
  acts: 0,
  fed: {},
  drawn: {},
  other: {},
  variance: {},
  materials: {},
  steps: {},
};

type Transformed = Extract<Act, { data: Transformation }>;
type Weighed = Readonly<{ massGrams: number; ppm: Readonly<Record<string, number>> }>;
type Sign = 1 | -1;

const contentIn = (lines: readonly Weighed[]): Content =>
  addContents(lines.map(({ massGrams, ppm }) => contentOf(massGrams, ppm)));

/** Neither scrap nor tailings that are kept: what a recovery is asked of. */
const isProduct = ({ material }: Readonly<{ material: string }>): boolean =>
  materialOf(material)?.class !== 'scrap' && material !== 'stockpiled-tailings';

/** What one act did on its day. */
export function dayOfAct({ data }: Transformed): UnitDay {
  const { takes, makes, wastes, step } = data;
  const rest = [...makes.filter((lot) => !isProduct(lot)), ...wastes];
  const materials: Record<string, number> = {};
  for (const { material } of takes) materials[material] = (materials[material] ?? 0) + 1;
  return {
    acts: 1,
    fed: sumsOf(contentIn(takes)),
    drawn: sumsOf(contentIn(makes.filter(isProduct))),
    other: sumsOf(contentIn(rest)),
    variance: throughputOf(data).variance,
    materials,
    steps: { [step]: 1 },
  };
}

export function withDay(day: UnitDay, change: UnitDay, sign: Sign): UnitDay {
  const by = BigInt(sign) as 1n | -1n;
  return {
    acts: day.acts + sign * change.acts,
    fed: plus(day.fed, change.fed, by),
    drawn: plus(day.drawn, change.drawn, by),
    other: plus(day.other, change.other, by),
    variance: plus(day.variance, change.variance, by),
    materials: tallied(day.materials, change.materials, sign),
    steps: tallied(day.steps, change.steps, sign),
  };
}

export function withAct(
  unit: UnitFacts,
  { data }: Transformed,
  day: UnitDay,
  sign: Sign,
): UnitFacts {
  const fed = totalIn(day.fed);
  const net = fed - totalIn(day.drawn) - totalIn(day.other);
  const month = monthOf(data.occurredOn);
  return {
    ...unit,
    months: withMonth(unit.months, month, { net: BigInt(sign) * net, fed: BigInt(sign) * fed }),
    steps: tallied(unit.steps, day.steps, sign),
    owners: withOwners(unit.owners, data, sign),
  };
}

type Moved = Readonly<Record<keyof UnitMonth, bigint>>;

function withMonth(months: UnitFacts['months'], month: string, { net, fed }: Moved) {
  const was = months[month] ?? { net: '0', fed: '0' };
  const is = { net: String(BigInt(was.net) + net), fed: String(BigInt(was.fed) + fed) };
  const { [month]: _, ...others } = months;
  if (is.net === '0' && is.fed === '0') return others;
  const all = Object.entries({ ...others, [month]: is });
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Wastes are nobody's who brought something: those of a shared unit are the site's. */
function withOwners(owners: UnitFacts['owners'], data: Transformation, sign: Sign) {
  const by = BigInt(sign) as 1n | -1n;
  const changed: Record<string, OwnedIn> = { ...owners };
  for (const ownerId of new Set([...data.takes, ...data.makes].map((lot) => lot.ownerId))) {
    const takes = data.takes.filter((lot) => lot.ownerId === ownerId);
    const makes = data.makes.filter((lot) => lot.ownerId === ownerId);
    const through = throughputOf({ ...data, takes, makes, wastes: [] });
    const was = changed[ownerId] ?? { net: {}, variance: {}, out: {} };
    const moved = plus(sumsOf(contentIn(takes)), sumsOf(contentIn(makes)), -1n);
    const is = {
      net: plus(was.net, moved, by),
      variance: plus(was.variance, through.variance, by),
      out: plus(was.out, through.outMicrograms, by),
    };
    if (Object.keys(is.variance).length > 0) changed[ownerId] = is;
    else delete changed[ownerId];
  }
  return Object.fromEntries(Object.entries(changed).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function withCount(unit: UnitFacts, count: StockTaken, sign: Sign): UnitFacts {
  const { recordId, occurredOn } = count.data;
  const own = count.data.units.find(({ unitId }) => unitId === unit.unitId);
  if (!own) return unit;
  const book = contentOfMicrograms(own.bookMicrograms);
  const counted = contentOfMicrograms(own.countedMicrograms);
  const moved = totalIn(sumsOf(addContents([counted, negated(book)])));
  const { [recordId]: _, ...others } = unit.counts;
  const entry = { countedOn: occurredOn, book: sumsOf(book), counted: sumsOf(counted) };
  return {
    ...unit,
    months: withMonth(unit.months, monthOf(occurredOn), { net: BigInt(sign) * moved, fed: 0n }),
    counts: sign === 1 ? { ...others, [recordId]: entry } : others,
  };
}

/** What happened in a unit from one count of it to the next. */
export type CountedPeriod = Readonly<{
  siteId: string;
  unitId: string;
  recordId: string;
  countedOn: string;
  /** The day of the count before; absent of the first. */
  countedBeforeOn?: string;
  /** What the count before found. */
  opening: Sums;
  book: Sums;
  counted: Sums;
  /** Those before it, oldest first. */
  earlier: readonly CountedPeriod[];
}> &
  UnitDay;

/** @param days in any order */
export function periodsOf(
  { siteId, unitId, counts }: UnitFacts,
  days: ReadonlyArray<Readonly<{ day: string; moved: UnitDay }>>,
): readonly CountedPeriod[] {
  const inOrder = Object.entries(counts)
    .map(([recordId, count]) => ({ recordId, ...count }))
    .sort((a, b) => (a.countedOn + a.recordId < b.countedOn + b.recordId ? -1 : 1));
  const periods: CountedPeriod[] = [];
  for (const count of inOrder) {
    const before = periods.at(-1);
    const moved = days
      .filter(({ day }) => day <= count.countedOn && day > (before?.countedOn ?? ''))
      .reduce((sum, each) => withDay(sum, each.moved, 1), emptyDay);
    periods.push({
      siteId,
      unitId,
      ...count,
      ...(before ? { countedBeforeOn: before.countedOn } : {}),
      opening: before?.counted ?? {},
      ...moved,
      earlier: [...periods],
    });
  }
  return periods;
}

/** What went through the unit and stayed nowhere: with a count at either end it is known. */
export const usedIn = ({ opening, fed, counted }: CountedPeriod): Sums =>
  plus(plus(opening, fed), counted, -1n);
