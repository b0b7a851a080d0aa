import type { Ordinal } from '@lodestone/kernel';
import { placeOf, type Lines } from '../columns';
import { numberOfElement } from '../posted-names';
import { dimensionOf, type Dimension, type DimensionName } from './dimensions';
import { GroupTree, type CodedSums } from './group-tree';
import { SaidOfDeals, type Deals } from './said-of-deals';
import { addSums, type Sums } from './sums';
import { measuresOf, type CountName, type Measures, type Totals } from './totals';

/** What lines must say, as numbers; none of them where nobody has said such a word. */
export type Conditions = ReadonlyArray<
  Readonly<{ name: DimensionName; codes: ReadonlySet<number> }>
>;

/**
 * Sums of lines that take something back of a deal of which nothing is said in the same piece: what it
 * was is looked for in those before.
 */
export type OpenSums = CodedSums & Readonly<{ deal: number }>;

/** A row that says what a deal is. */
export type SaidOfDeal = Readonly<{ deals: Deals; row: number }>;

type Piece = Readonly<{ lines: Lines; deals: Deals }>;
type Range = Readonly<{ from: Ordinal; to: Ordinal }>;
type OfLine = Extract<Dimension, { of: 'line' }>;
type OfDeal = Extract<Dimension, { of: 'deal' }>;
type Condition<D> = Readonly<{ dimension: D; codes: ReadonlySet<number> }>;

/** Of what has no deal: no dictionary has such a number. */
export const noDeal = -1;

/** Sums the lines of one piece after the other. Numbers are those of the whole journal. */
export class ColumnTotals {
  readonly #measures: Measures;
  readonly #by: readonly Dimension[];
  readonly #lineConditions: readonly Condition<OfLine>[];
  readonly #dealConditions: readonly Condition<OfDeal>[];
  readonly #needsDeals: boolean;
  /** Whether a line without a deal, which says nothing of one, can be wanted. */
  readonly #wantsNoDeal: boolean;
  readonly #elements: readonly (number | undefined)[];
  readonly #groups: GroupTree;
  /** Of the line at hand. */
  readonly #codes: number[];

  constructor(totals: Totals, conditions: Conditions) {
    this.#measures = measuresOf(totals);
    this.#by = totals.by.map(dimensionOf);
    const all = conditions.map(({ name, codes }) => ({ dimension: dimensionOf(name), codes }));
    this.#lineConditions = all.flatMap(({ dimension, codes }) =>
      dimension.of === 'line' ? [{ dimension, codes }] : [],
    );
    this.#dealConditions = all.flatMap(({ dimension, codes }) =>
      dimension.of === 'deal' ? [{ dimension, codes }] : [],
    );
    this.#needsDeals = this.#dealConditions.length > 0 || this.#by.some(({ of }) => of === 'deal');
    this.#wantsNoDeal = this.#dealConditions.every(({ codes }) => codes.has(0));
    this.#elements = this.#measures.elements.map(numberOfElement);
    this.#groups = new GroupTree(this.#by.length, this.#measures);
    this.#codes = this.#by.map(() => noDeal);
  }

  get groups(): readonly CodedSums[] {
    return this.#groups.all;
  }

  /** @returns what only earlier pieces tell */
  add({ lines, deals }: Piece, range: Range): readonly OpenSums[] {
    const { columns } = lines;
    const said = this.#needsDeals ? new SaidOfDeals(deals) : undefined;
    const open = new GroupTree(this.#by.length + 1, this.#measures);
    const end = placeOf(lines, range.to + 1);
    let first = -1;
    for (let n = placeOf(lines, range.from); n < end; n++) {
      const deal = columns.deal[n] as number;
      if (deal === 0 && !this.#wantsNoDeal) continue;
      const isFirst = deal !== 0 && (first < 0 || !isSameDeal(columns, first, n));
      if (deal !== 0) first = n;
      if (!this.#isLineWanted(columns, n)) continue;
      this.#takeCodes(columns, n);
      const row = said && deal !== 0 ? rowOf(said, columns, n) : noDeal;
      if (!said || deal === 0) this.#addLine(this.#groups.sumsOf(this.#codes), lines, n, isFirst);
      else if (row < 0) this.#addLine(open.sumsOf([...this.#codes, deal]), lines, n, isFirst);
      else if (this.#isDealWanted(deals, row)) {
        this.#takeCodesOf(deals, row);
        this.#addLine(this.#groups.sumsOf(this.#codes), lines, n, isFirst);
      }
    }
    return open.all.map(({ codes, sums }) => ({
      ...{ codes: codes.slice(0, -1), sums },
      deal: codes.at(-1) as number,
    }));
  }

  /** Now that it is known what was said of the deal. */
  close(open: OpenSums, { deals, row }: SaidOfDeal): void {
    if (!this.#isDealWanted(deals, row)) return;
    const codes = open.codes.map((code, n) => {
      const dimension = this.#by[n] as Dimension;
      return dimension.of === 'deal' ? dimension.inColumns(deals.columns, row) : code;
    });
    this.addCoded({ codes, sums: open.sums });
  }

  addCoded({ codes, sums }: CodedSums): void {
    addSums(this.#groups.sumsOf(codes), sums);
  }

  #isLineWanted(columns: Lines['columns'], n: number): boolean {
    for (const { dimension, codes } of this.#lineConditions) {
      if (!codes.has(dimension.inColumns(columns, n))) return false;
    }
    return true;
  }

  #isDealWanted({ columns }: Deals, row: number): boolean {
    for (const { dimension, codes } of this.#dealConditions) {
      if (!codes.has(dimension.inColumns(columns, row))) return false;
    }
    return true;
  }

  #takeCodes(columns: Lines['columns'], n: number): void {
    for (let at = 0; at < this.#by.length; at++) {
      const dimension = this.#by[at] as Dimension;
      this.#codes[at] = dimension.of === 'line' ? dimension.inColumns(columns, n) : noDeal;
    }
  }

  #takeCodesOf({ columns }: Deals, row: number): void {
    for (let at = 0; at < this.#by.length; at++) {
      const dimension = this.#by[at] as Dimension;
      if (dimension.of === 'deal') this.#codes[at] = dimension.inColumns(columns, row);
    }
  }

  #addLine({ counts, micrograms }: Sums, lines: Lines, n: number, isFirst: boolean): void {
    const names = this.#measures.counts;
    for (let at = 0; at < names.length; at++) {
      const more = countIn(names[at] as CountName, lines.columns, n, isFirst);
      counts[at] = (counts[at] as number) + more;
    }
    if (this.#elements.length > 0) this.#addContent(micrograms, lines, n);
  }

  #addContent(to: bigint[], { offsets, element, micrograms }: Lines, n: number): void {
    for (let at = offsets[n] as number; at < (offsets[n + 1] as number); at++) {
      const place = this.#elements.indexOf(element[at]);
      if (place >= 0) to[place] = (to[place] as bigint) + (micrograms[at] as bigint);
    }
  }
}

function countIn(
  name: CountName,
  { sense, grams, pieces }: Lines['columns'],
  n: number,
  isFirst: boolean,
): number {
  switch (name) {
    case 'massGrams':
      return Number(grams[n]);
    case 'pieces':
      return (sense[n] as number) * (pieces[n] as number);
    case 'lines':
      return sense[n] as number;
    case 'deals':
      return isFirst ? (sense[n] as number) : 0;
  }
}

const rowOf = (said: SaidOfDeals, { deal, ordinal, sense }: Lines['columns'], n: number): number =>
  said.rowFor(deal[n] as number, Number(ordinal[n]), sense[n] as number);

const isSameDeal = ({ ordinal, deal, sense }: Lines['columns'], a: number, b: number): boolean =>
  deal[a] === deal[b] && sense[a] === sense[b] && ordinal[a] === ordinal[b];
