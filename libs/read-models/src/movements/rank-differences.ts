import { ppmWhole, type Ordinal } from '@lodestone/kernel';
import {
  addContents,
  contentOfMicrograms,
  microgramsOf,
  type ContentMicrograms,
} from '@lodestone/ledger';
import type { RareEarth } from '@lodestone/reference';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { movementMoment, type AskedMoment, type MovementReadings } from './movement-moment';
import { monthsOfPairs, type PairMonth } from './pair-months';
import { operatorsOn } from '../directory/operators';
import { trendOf, type DifferenceTrend } from './trend-of';

export type DifferencesQuestion = PageOptions &
  AskedMoment &
  Readonly<{
    /** Only what this enterprise sent or received. */
    enterpriseId?: string | undefined;
    siteIds?: readonly string[] | undefined;
    /** Ranked by this element; left out, by grams. */
    element?: RareEarth | undefined;
    monthFrom?: string | undefined;
    monthTo?: string | undefined;
    /** Worst is what differs by most, or what differs by most of what was received. */
    order?: 'amount' | 'share' | undefined;
  }>;

type PairSum = Readonly<{
  receipts: number;
  /** Receipts that were short of what they cleared, and that were over it. */
  short: number;
  over: number;
  clearedGrams: string;
  /** Sent less arrived: + is missing. */
  differenceGrams: string;
  clearedMicrograms: ContentMicrograms;
  differenceMicrograms: ContentMicrograms;
  /** Of what is ranked by: the difference in parts per million of what was received. */
  sharePpm: number;
}>;

/** What a sender and a receiver say of the same goods, together. */
export type PairDifference = PairSum &
  Readonly<{
    fromSiteId: string;
    toSiteId: string;
    /** Who operates the sites at the moment. */
    senderId: string;
    receiverId: string;
    trend: DifferenceTrend;
    months: ReadonlyArray<PairSum & Readonly<{ month: string }>>;
  }>;

export type DifferencesPage = Readonly<{
  pairs: readonly PairDifference[];
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

/** By how much receivers differ from senders, pair by pair, over time; the worst first. */
export function rankDifferences(
  readings: MovementReadings,
  question: DifferencesQuestion,
): DifferencesPage {
  const { after, element, order = 'amount' } = question;
  const moment = movementMoment(readings, question, after);
  const { knownAt, judgedOn } = moment;
  const ranked = [...Map.groupBy(monthsOfPairs(readings, question, moment), nameOf)]
    .map(([name, months]) => ({ name, months, sum: sumOf(months) }))
    .map((pair) => ({ ...pair, rank: rankOf(pair.sum, element, order) }))
    .sort((a, b) => (a.rank === b.rank ? (a.name < b.name ? -1 : 1) : a.rank > b.rank ? -1 : 1));
  const begin = after === undefined ? 0 : (partsOf(after, [0, '', 0, 0])[2] as number);
  const limit = limitOf(question);
  const { page, next } = pageOf(ranked.slice(begin), limit, () =>
    cursorOf(knownAt, judgedOn, begin + limit, 0),
  );
  const operatorOf = operatorsOn(readings.directory);
  const pairs = page.map(({ months, sum }): PairDifference => {
    const { fromSiteId, toSiteId } = months[0] as PairMonth;
    const inOrder = months.toSorted((a, b) => (a.month < b.month ? -1 : 1));
    return {
      fromSiteId,
      toSiteId,
      senderId: operatorOf(fromSiteId, judgedOn, knownAt),
      receiverId: operatorOf(toSiteId, judgedOn, knownAt),
      ...shown(sum, element),
      trend: trendOf(inOrder.map((month) => amountsOf(month, element))),
      months: inOrder.map((month) => ({ month: month.month, ...shown(month, element) })),
    };
  });
  return { pairs, knownAt, next };
}

const nameOf = ({ fromSiteId, toSiteId }: PairMonth): string => `${fromSiteId} ${toSiteId}`;

type Sum = Omit<PairMonth, 'fromSiteId' | 'toSiteId' | 'month'>;

function sumOf(months: readonly Sum[]): Sum {
  const grams = (of: (month: Sum) => number): number =>
    months.reduce((sum, month) => sum + of(month), 0);
  const micrograms = (of: (month: Sum) => ContentMicrograms): ContentMicrograms =>
    microgramsOf(addContents(months.map((month) => contentOfMicrograms(of(month)))));
  return {
    receipts: grams(({ receipts }) => receipts),
    short: grams(({ short }) => short),
    over: grams(({ over }) => over),
    clearedGrams: grams(({ clearedGrams }) => clearedGrams),
    differenceGrams: grams(({ differenceGrams }) => differenceGrams),
    clearedMicrograms: micrograms(({ clearedMicrograms }) => clearedMicrograms),
    differenceMicrograms: micrograms(({ differenceMicrograms }) => differenceMicrograms),
  };
}

type Amounts = Readonly<{ cleared: bigint; difference: bigint }>;

/** Of an element in micrograms, else in grams. */
const amountsOf = (sum: Sum, element: RareEarth | undefined): Amounts =>
  element === undefined
    ? { cleared: BigInt(sum.clearedGrams), difference: BigInt(sum.differenceGrams) }
    : {
        cleared: BigInt(sum.clearedMicrograms[element] ?? '0'),
        difference: BigInt(sum.differenceMicrograms[element] ?? '0'),
      };

const sizeOf = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** Shares to the thousandth of a millionth: pairs that differ little are still in an order. */
function rankOf(sum: Sum, element: RareEarth | undefined, order: 'amount' | 'share'): bigint {
  const { cleared, difference } = amountsOf(sum, element);
  if (order === 'amount') return sizeOf(difference);
  return cleared === 0n ? 0n : (sizeOf(difference) * BigInt(ppmWhole) * 1_000n) / sizeOf(cleared);
}

function shown(sum: Sum, element: RareEarth | undefined): PairSum {
  const { cleared, difference } = amountsOf(sum, element);
  return {
    receipts: sum.receipts,
    short: sum.short,
    over: sum.over,
    clearedGrams: String(sum.clearedGrams),
    differenceGrams: String(sum.differenceGrams),
    clearedMicrograms: sum.clearedMicrograms,
    differenceMicrograms: sum.differenceMicrograms,
    sharePpm: cleared === 0n ? 0 : Number((difference * BigInt(ppmWhole)) / cleared),
  };
}
