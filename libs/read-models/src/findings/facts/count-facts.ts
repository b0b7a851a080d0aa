import type { StockTaken, Versions } from '@lodestone/ledger';
import { findingFiguresOn } from '@lodestone/reference';
import { ppmWhole } from '@lodestone/kernel';
import { json, type KeyedTable, type Rows } from '@lodestone/projections';
import { foundBy } from '../rule';
import { rulesOfCounts } from '../rules';
import { tallied, totalIn, type Tally } from '../sums';
import type { Change } from '../tell';
import type { UnitFacts } from './unit-facts';

/** How often counts found what the books say, and to which side they differed. */
export type CountFacts = Readonly<{
  kind: 'lots' | 'unit';
  siteId: string;
  /** `lots/2025`, or `unit/SX-1`. */
  subject: string;
  counted: number;
  nil: number;
  more: number;
  less: number;
  firstOn: string;
  lastOn: string;
}>;

export const lotCountsTable = {
  key: ['siteId', 'year'],
  columns: { siteId: 'text', year: 'text', days: json<Readonly<Record<string, Tally>>>() },
} as const satisfies KeyedTable;

type CountRows = Rows<Readonly<{ lotCounts: typeof lotCountsTable }>>;

/** The lots of a year, weighed one by one. */
export function keepLotCounts({ before, after }: Versions, rows: CountRows): readonly Change[] {
  const counts = [before, after].flatMap((act) => (act?.type === 'StockTaken' ? [act] : []));
  const years = new Set(counts.map(({ data }) => data.occurredOn.slice(0, 4)));
  return [...years].map((year) => {
    const siteId = counts[0]?.data.siteId ?? '';
    const was = rows.get('lotCounts', siteId, year)?.days ?? {};
    let is = was;
    if (before) is = withLots(is, { act: before, sign: -1, year });
    if (after) is = withLots(is, { act: after, sign: 1, year });
    if (Object.keys(is).length > 0) rows.put('lotCounts', { siteId, year, days: is });
    else rows.delete('lotCounts', siteId, year);
    const [before_, after_] = [was, is].map((days) =>
      foundBy(rulesOfCounts, factsOf({ siteId, year, days })),
    ) as [Change['before'], Change['after']];
    return { before: before_, after: after_ };
  });
}

type Days = Readonly<Record<string, Tally>>;
type Signed = Readonly<{ act: Versions['after'] & object; sign: 1 | -1; year: string }>;

function withLots(days: Days, { act, sign, year }: Signed): Days {
  const day = act.data.occurredOn;
  if (act.type !== 'StockTaken' || !day.startsWith(year)) return days;
  const tally = tallied(days[day] ?? {}, tallyOf(act), sign);
  const { [day]: _, ...others } = days;
  if (Object.keys(tally).length === 0) return others;
  const all = Object.entries({ ...others, [day]: tally });
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * A lot that is written off, or whose remainder turned up and was analysed, was not weighed against its
 * books. A gain that nobody analysed counts however small the lot is: forty grams are a thousand times
 * one, and pass as an error of the scale.
 */
function tallyOf({ data: { lots, occurredOn } }: StockTaken): Tally {
  const { weighedWithinPpm } = findingFiguresOn(occurredOn);
  const tally = { counted: 0, nil: 0, more: 0, less: 0 };
  for (const { lot, countedGrams, gain } of lots) {
    if (lot.massGrams === 0) continue;
    tally.counted += 1;
    const differenceGrams = countedGrams - lot.massGrams;
    if (differenceGrams === 0) tally.nil += 1;
    const isWeighed =
      BigInt(Math.abs(differenceGrams)) * BigInt(ppmWhole) <=
      BigInt(lot.massGrams) * BigInt(weighedWithinPpm);
    const isSaidToBeWeighed = isWeighed || gain?.analysis === undefined;
    if (isSaidToBeWeighed && differenceGrams > 0) tally.more += 1;
    if (isWeighed && differenceGrams < 0) tally.less += 1;
  }
  return tally;
}

type OfYear = Readonly<{ siteId: string; year: string; days: Days }>;

function factsOf({ siteId, year, days }: OfYear): CountFacts | undefined {
  const named = Object.keys(days);
  const [firstOn, lastOn] = [named[0], named.at(-1)];
  if (firstOn === undefined || lastOn === undefined) return undefined;
  const sum = Object.values(days).reduce((all, each) => tallied(all, each), {});
  const { counted = 0, nil = 0, more = 0, less = 0 } = sum;
  return {
    kind: 'lots',
    siteId,
    subject: `lots/${year}`,
    counted,
    nil,
    more,
    less,
    firstOn,
    lastOn,
  };
}

/** The counts of one unit, however long it runs. */
export function countsOfUnit({ siteId, unitId, counts }: UnitFacts): CountFacts | undefined {
  const inOrder = Object.values(counts)
    .filter(({ book }) => Object.keys(book).length > 0)
    .sort((a, b) => (a.countedOn < b.countedOn ? -1 : 1));
  const [firstOn, lastOn] = [inOrder[0]?.countedOn, inOrder.at(-1)?.countedOn];
  if (firstOn === undefined || lastOn === undefined) return undefined;
  const sides = inOrder.map(({ book, counted }) => {
    const isSame = JSON.stringify(book) === JSON.stringify(counted);
    return isSame ? 'nil' : totalIn(counted) > totalIn(book) ? 'more' : 'less';
  });
  const often = (side: string): number => sides.filter((each) => each === side).length;
  return {
    kind: 'unit',
    siteId,
    subject: `unit/${unitId}`,
    counted: inOrder.length,
    nil: often('nil'),
    more: often('more'),
    less: often('less'),
    firstOn,
    lastOn,
  };
}
