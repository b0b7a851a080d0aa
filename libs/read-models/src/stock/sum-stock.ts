import type { Ordinal } from '@lodestone/kernel';
import { addContents, microgramsOf, type Content, type ContentMicrograms } from '@lodestone/ledger';
import { oxideEquivalentMicrograms, type RareEarth } from '@lodestone/reference';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor } from '../cursor';
import { lotsAt, type LotAt } from './lots-at';
import {
  momentOf,
  operatorsBy,
  scopeOf,
  type StockQuestion,
  type StockReadings,
} from './stock-question';

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
  const sums = new Map<string, Sum>();
  const total = nothing();
  const scope = scopeOf(readings, question, moment);
  for (const lot of lotsAt(readings.stock, { scope, filter: question, moment })) {
    const key = JSON.stringify(groupBy.map((column) => valueOf(column, lot, operatorOf)));
    const sum = sums.get(key) ?? nothing();
    sums.set(key, sum);
    add(sum, lot);
    add(total, lot);
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

function valueOf(
  column: StockColumn,
  { siteId, facts }: LotAt,
  operatorOf: (siteId: string) => string,
): string {
  switch (column) {
    case 'site':
      return siteId;
    case 'enterprise':
      return operatorOf(siteId);
    case 'owner':
      return facts.ownerId;
    case 'material':
      return facts.material;
    case 'grade':
      return facts.grade ?? '';
    case 'status':
      return facts.status;
  }
}

type Sum = { lots: number; massGrams: bigint; content: Map<RareEarth, bigint> };

const nothing = (): Sum => ({ lots: 0, massGrams: 0n, content: new Map() });

function add(sum: Sum, { massGrams, content }: Readonly<{ massGrams: number; content: Content }>) {
  sum.lots += 1;
  sum.massGrams += BigInt(massGrams);
  for (const [element, micrograms] of content) {
    sum.content.set(element, (sum.content.get(element) ?? 0n) + micrograms);
  }
}

const shown = ({ lots, massGrams, content }: Sum): StockSum => ({
  lots,
  massGrams: String(massGrams),
  elementMicrograms: microgramsOf(addContents([content])),
  oxideEquivalentMicrograms: String(oxideEquivalentMicrograms(Object.fromEntries(content))),
});
