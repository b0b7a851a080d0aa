import type { Ordinal } from '@lodestone/kernel';
import { addContents, microgramsOf, type ContentMicrograms } from '@lodestone/ledger';
import { oxideEquivalentMicrograms } from '@lodestone/reference';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor } from '../cursor';
import { add, addStored, nothing, type Amount, type StoredAmount } from './amount';
import { amountsAt } from './amounts-at';
import { lotsAt, type LotAt, type StockFilter } from './lots-at';
import { operatorsBy } from '../directory/operators';
import { momentOf, scopeOf, type StockQuestion, type StockReadings } from './stock-question';
import type { Place } from './stock-tables';

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
  const sums = new Map<string, Amount>();
  const scope = scopeOf(readings, question, moment);
  const addTo = (place: Place, part: StoredAmount | LotAt): void => {
    const key = JSON.stringify(groupBy.map((column) => valueOf(column, place, operatorOf)));
    const sum = sums.get(key) ?? nothing();
    sums.set(key, sum);
    if (typeof part === 'string') addStored(sum, part);
    else add(sum, { ...part, lots: 1 });
  };
  const asked = { scope, filter: question, moment };
  if (asksLots(question)) {
    for (const lot of lotsAt(readings.stock, asked)) addTo(placeOfLot(lot), lot);
  } else {
    for (const [place, part] of amountsAt(readings.stock, asked)) addTo(place, part);
  }
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
