import type { Ordinal } from '@lodestone/kernel';
import { addContents, microgramsOf, type ContentMicrograms } from '@lodestone/ledger';
import { oxideEquivalentMicrograms } from '@lodestone/reference';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor } from '../cursor';
import { add, nothing, type Amount } from './amount';
import { amountsAt } from './amounts-at';
import { lotsAt, type LotAt, type StockFilter } from './lots-at';
import { operatorsBy } from '../directory/operators';
import { momentOf, scopeOf, type StockQuestion, type StockReadings } from './stock-question';
import type { Place } from './stock-tables';
import { Tally } from './tally';

export const stockColumns = ['site', 'enterprise', 'owner', 'material', 'grade', 'status'] as const;

export type StockColumn = (typeof stockColumns)[number];

export type StockSum = Readonly<{
  lots: number;
  massGrams: string;
  elementMicrograms: ContentMicrograms;
  oxideEquivalentMicrograms: string;
}>;

export type StockGroup = StockSum &
  Readonly<{ key: Readonly<Partial<Record<StockColumn, string>>> }>;

export type StockGroupsQuestion = StockQuestion & Readonly<{ groupBy: readonly StockColumn[] }>;

export type StockGroupsPage = Readonly<{
  groups: readonly StockGroup[];
  /** Of all groups, also those of other pages. */
  totals: StockSum;
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

/** What was left, by columns: each group with the lots, the grams and the rare earths in it. */
export function sumStock(readings: StockReadings, question: StockGroupsQuestion): StockGroupsPage {
  const moment = momentOf(readings, question);
  const { knownAt } = moment;
  const groupBy = stockColumns.filter((column) => question.groupBy.includes(column));
  const operatorOf = operatorsBy(readings.directory, moment);
  const scope = scopeOf(readings, question, moment);
  const keyOf = (place: Place): string =>
    JSON.stringify(groupBy.map((column) => valueOf(column, place, operatorOf)));
  const asked = { scope, filter: question, moment };
  const sums = asksLots(question)
    ? sumsOfLots(lotsAt(readings.stock, asked), keyOf)
    : sumsOfParts(amountsAt(readings.stock, asked), keyOf);
  const total = nothing();
  for (const [key, sum] of sums) {
    if (sum.lots === 0) sums.delete(key);
    else add(total, sum);
  }
  const after = question.after === undefined ? '' : keyIn(question.after);
  const rest = [...sums].filter(([key]) => key > after).sort(([a], [b]) => (a < b ? -1 : 1));
  const { page, next } = pageOf(rest, limitOf(question), ([key]) => cursorOf(knownAt, key));
  const groups = page.map(([key, sum]): StockGroup => {
    const values = JSON.parse(key) as readonly string[];
    return { key: Object.fromEntries(groupBy.map((name, n) => [name, values[n]])), ...shown(sum) };
  });
  return { groups, totals: shown(total), knownAt, next };
}

function sumsOfLots(lots: Iterable<LotAt>, keyOf: (place: Place) => string): Map<string, Amount> {
  const sums = new Map<string, Amount>();
  for (const lot of lots) {
    const key = keyOf(placeOfLot(lot));
    const sum = sums.get(key) ?? nothing();
    sums.set(key, sum);
    add(sum, { ...lot, lots: 1 });
  }
  return sums;
}

function sumsOfParts(
  parts: ReturnType<typeof amountsAt>,
  keyOf: (place: Place) => string,
): Map<string, Amount> {
  const tallies = new Map<string, Tally>();
  const tallyOf = new Map<Place, Tally>();
  for (const [place, part] of parts) {
    let tally = tallyOf.get(place);
    if (!tally) {
      const key = keyOf(place);
      tally = tallies.get(key) ?? new Tally();
      tallies.set(key, tally);
      tallyOf.set(place, tally);
    }
    tally.add(part);
  }
  return new Map([...tallies].map(([key, tally]) => [key, tally.total()] as const));
}

const keyIn = (cursor: Cursor): string => partsOf(cursor, [0, ''])[1] as string;

/** Whether a lot is held, and may be taken from, is known of each by itself. */
const asksLots = ({ isHeld, isTakeable }: StockFilter): boolean =>
  isHeld !== undefined || isTakeable !== undefined;

const placeOfLot = ({ siteId, facts }: LotAt): Place => {
  const { ownerId, material, grade = '', status } = facts;
  return { siteId, ownerId, material, grade, status };
};

function valueOf(
  column: StockColumn,
  { siteId, ownerId, material, grade, status }: Place,
  operatorOf: (siteId: string) => string,
): string {
  switch (column) {
    case 'site':
      return siteId;
    case 'enterprise':
      return operatorOf(siteId);
    case 'owner':
      return ownerId;
    case 'material':
      return material;
    case 'grade':
      return grade;
    case 'status':
      return status;
  }
}

const shown = ({ lots, massGrams, content }: Amount): StockSum => ({
  lots,
  massGrams: String(massGrams),
  elementMicrograms: microgramsOf(addContents([content])),
  oxideEquivalentMicrograms: String(oxideEquivalentMicrograms(Object.fromEntries(content))),
});
