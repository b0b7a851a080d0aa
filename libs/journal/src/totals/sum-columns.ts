import type { Ordinal } from '@lodestone/kernel';
import type { AttributeTable } from '../attributes';
import type { Lines } from '../columns';
import { numberOfElement } from '../posted-names';
import { dimensionOf, type Dimension, type DimensionName } from './dimensions';
import { noSums, type Sums } from './sums';
import { measuresOf, type Measures, type Totals } from './totals';

/** What lines must say, as numbers; none of them where nobody has said such a word. */
export type Conditions = ReadonlyArray<
  Readonly<{ name: DimensionName; codes: ReadonlySet<number> }>
>;

/** One combination of numbers with its sums. */
export type CodedSums = Readonly<{ codes: readonly number[]; sums: Sums }>;

/**
 * Sums of lines that take something back of a deal of which nothing is said in the same piece: what it
 * was is looked for in those before.
 */
export type OpenSums = CodedSums & Readonly<{ deal: number }>;

type Deals = AttributeTable<'deals'>;
type Range = Readonly<{ from: Ordinal; to: Ordinal }>;

/** Sums the lines of one piece after the other. Numbers are those of the whole journal. */
export class ColumnTotals {
  readonly #measures: Measures;
  readonly #by: readonly Dimension[];
  readonly #lineConditions: readonly Condition[];
  readonly #dealConditions: readonly Condition[];
  readonly #needsDeals: boolean;
  readonly #elements: readonly (number | undefined)[];
  readonly #groups = new Map<string, CodedSums>();

  constructor(totals: Totals, conditions: Conditions) {
    this.#measures = measuresOf(totals);
    this.#by = totals.by.map(dimensionOf);
    const all = conditions.map(({ name, codes }) => ({ dimension: dimensionOf(name), codes }));
    this.#lineConditions = all.filter(({ dimension }) => dimension.of === 'line');
    this.#dealConditions = all.filter(({ dimension }) => dimension.of === 'deal');
    this.#needsDeals = this.#dealConditions.length > 0 || this.#by.some(({ of }) => of === 'deal');
    this.#elements = this.#measures.elements.map(numberOfElement);
  }

  get groups(): readonly CodedSums[] {
    return [...this.#groups.values()];
  }

  /** @returns what only earlier pieces tell */
  add(piece: Readonly<{ lines: Lines; deals: Deals }>, range: Range): readonly OpenSums[] {
    const { lines, deals } = piece;
    const { columns } = lines;
    const rows = this.#needsDeals ? rowsByDeal(deals) : undefined;
    const open = new Map<string, OpenSums>();
    const end = placeOf(lines, range.to + 1);
    let first = -1;
    for (let n = placeOf(lines, range.from); n < end; n++) {
      const isOfDeal = columns.deal[n] !== 0;
      const isFirst = isOfDeal && (first < 0 || !isSameDeal(columns, first, n));
      if (isOfDeal) first = n;
      if (!this.#lineConditions.every((condition) => holds(condition, columns, n))) continue;
      const sums = this.#sumsOf(lines, n, isFirst);
      if (!rows) this.#addTo(this.#codes(columns, n, undefined), sums);
      else this.#addWithDeal({ lines, deals, rows, open }, n, sums);
    }
    return [...open.values()];
  }

  /** Now that it is known what was said of the deal. */
  close(open: OpenSums, { deals, row }: SaidOfDeal): void {
    if (!this.#isWanted(deals, row)) return;
    const codes = open.codes.map((code, n) => {
      const dimension = this.#by[n] as Dimension;
      return dimension.of === 'deal' ? dimension.inColumns(deals.columns, row) : code;
    });
    this.#addTo(codes, open.sums);
  }

  addCoded({ codes, sums }: CodedSums): void {
    this.#addTo(codes, sums);
  }

  #addWithDeal({ lines, deals, rows, open }: Looking, n: number, sums: Sums): void {
    const { columns } = lines;
    const deal = columns.deal[n] as number;
    const row = deal === 0 ? undefined : rowFor(columns, n, { deals, rows: rows.get(deal) });
    if (deal !== 0 && row === undefined) {
      const codes = this.#codes(columns, n, undefined);
      const key = `${deal};${codes.join()}`;
      const known = open.get(key) ?? { deal, codes, sums: noSums(this.#measures) };
      open.set(key, known);
      add(known.sums, sums);
    } else if (this.#isWanted(deals, row)) {
      this.#addTo(this.#codes(columns, n, row === undefined ? undefined : { deals, row }), sums);
    }
  }

  /** A line without a deal says nothing of one, which is the number 0. */
  #isWanted({ columns }: Deals, row: number | undefined): boolean {
    return this.#dealConditions.every(({ dimension, codes }) =>
      codes.has(
        row === undefined || dimension.of === 'line' ? 0 : dimension.inColumns(columns, row),
      ),
    );
  }

  #codes(columns: Lines['columns'], n: number, deal: SaidOfDeal | undefined): readonly number[] {
    return this.#by.map((dimension) => {
      if (dimension.of === 'line') return dimension.inColumns(columns, n);
      return deal ? dimension.inColumns(deal.deals.columns, deal.row) : noDeal;
    });
  }

  #sumsOf({ columns, offsets, element, micrograms }: Lines, n: number, isFirst: boolean): Sums {
    const sense = columns.sense[n] as number;
    const counts = this.#measures.counts.map((name) => {
      switch (name) {
        case 'massGrams':
          return Number(columns.grams[n]);
        case 'pieces':
          return sense * (columns.pieces[n] as number);
        case 'lines':
          return sense;
        case 'deals':
          return isFirst ? sense : 0;
      }
    });
    if (this.#elements.length === 0) return { counts, micrograms: [] };
    const contents = this.#elements.map(() => 0n);
    for (let at = offsets[n] as number; at < (offsets[n + 1] as number); at++) {
      const place = this.#elements.indexOf(element[at]);
      if (place >= 0) contents[place] = micrograms[at] as bigint;
    }
    return { counts, micrograms: contents };
  }

  #addTo(codes: readonly number[], sums: Sums): void {
    const key = codes.join();
    const group = this.#groups.get(key);
    if (group) add(group.sums, sums);
    else this.#groups.set(key, { codes, sums: copyOf(sums) });
  }
}

/** Of what has no deal: no dictionary has such a number. */
export const noDeal = -1;

export type SaidOfDeal = Readonly<{ deals: Deals; row: number }>;

type Condition = Readonly<{ dimension: Dimension; codes: ReadonlySet<number> }>;

type Looking = Readonly<{
  lines: Lines;
  deals: Deals;
  rows: ReadonlyMap<number, readonly number[]>;
  open: Map<string, OpenSums>;
}>;

const holds = ({ dimension, codes }: Condition, columns: Lines['columns'], n: number): boolean =>
  dimension.of === 'line' && codes.has(dimension.inColumns(columns, n));

const isSameDeal = ({ ordinal, deal, sense }: Lines['columns'], a: number, b: number): boolean =>
  deal[a] === deal[b] && sense[a] === sense[b] && ordinal[a] === ordinal[b];

function rowsByDeal({ columns: { deal }, length }: Deals): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < length; row++) {
    const number = deal[row] as number;
    const known = rows.get(number);
    if (known) known.push(row);
    else rows.set(number, [row]);
  }
  return rows;
}

/** What is posted is of the version that its own event says, what is taken back of one before that. */
function rowFor(
  { ordinal, sense }: Lines['columns'],
  n: number,
  { deals, rows = [] }: Readonly<{ deals: Deals; rows: readonly number[] | undefined }>,
): number | undefined {
  const at = ordinal[n] as bigint;
  return rows.findLast((row) => {
    const said = deals.columns.ordinal[row] as bigint;
    return sense[n] === 1 ? said <= at : said < at;
  });
}

function add(to: Sums, { counts, micrograms }: Sums): void {
  for (let n = 0; n < counts.length; n++) {
    to.counts[n] = (to.counts[n] as number) + (counts[n] as number);
  }
  for (let n = 0; n < micrograms.length; n++) {
    to.micrograms[n] = (to.micrograms[n] as bigint) + (micrograms[n] as bigint);
  }
}

const copyOf = ({ counts, micrograms }: Sums): Sums => ({
  counts: [...counts],
  micrograms: [...micrograms],
});

/** Of the first line of this ordinal or of a later one. */
function placeOf({ columns: { ordinal }, length }: Lines, wanted: Ordinal): number {
  if (length === 0 || Number(ordinal[0]) >= wanted) return 0;
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Number(ordinal[middle]) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
