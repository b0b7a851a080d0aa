import type { DomainEvent } from '@lodestone/kernel';
import { isPosted, linesOf, versionsIn, type Act, type PostingLine } from '@lodestone/ledger';
import { dealsSaidBy } from '../attributes-of';
import { dimensionOf, type DealRow, type DimensionName } from './dimensions';
import { addSums, noSums, rowsOf, type Sums } from './sums';
import { conditionsOf, measuresOf, type Measures, type Totals, type TotalsRow } from './totals';

/** The same sums, event by event: where there is no journal, and to see that columns say the same. */
export class EventTotals {
  readonly #measures: Measures;
  readonly #conditions: ReturnType<typeof conditionsOf>;
  readonly #groups = new Map<string, Readonly<{ words: readonly string[]; sums: Sums }>>();

  constructor(private readonly totals: Totals) {
    this.#measures = measuresOf(totals);
    this.#conditions = conditionsOf(totals);
  }

  add(event: DomainEvent): void {
    if (!isPosted(event)) return;
    const { before, after } = versionsIn(event);
    const deals = { '1': dealsBy(after), '-1': dealsBy(before) };
    let first = '';
    for (const line of linesOf(event)) {
      const { dealId, sense } = line;
      const isFirst = dealId !== undefined && first !== `${sense} ${dealId}`;
      if (isFirst) first = `${sense} ${dealId}`;
      const deal = dealId === undefined ? undefined : deals[sense].get(dealId);
      this.#addLine(line, deal, isFirst);
    }
  }

  rows(): readonly TotalsRow[] {
    return rowsOf(this.totals, this.#groups.values());
  }

  #addLine(line: PostingLine, deal: DealRow | undefined, isFirst: boolean): void {
    for (const { name, words } of this.#conditions) {
      if (!words.includes(wordIn(name, line, deal))) return;
    }
    const words = this.totals.by.map((name) => wordIn(name, line, deal));
    const key = JSON.stringify(words);
    const group = this.#groups.get(key) ?? { words, sums: noSums(this.#measures) };
    this.#groups.set(key, group);
    addSums(group.sums, sumsOf(line, isFirst, this.#measures));
  }
}

const dealsBy = (act: Act | undefined): ReadonlyMap<string, DealRow> =>
  new Map((act ? dealsSaidBy(act) : []).map((deal) => [deal.deal ?? '', deal]));

function wordIn(name: DimensionName, line: PostingLine, deal: DealRow | undefined): string {
  const dimension = dimensionOf(name);
  if (dimension.of === 'line') return dimension.inLine(line) ?? '';
  return (deal && dimension.inLine(deal)) ?? '';
}

function sumsOf(line: PostingLine, isFirst: boolean, { counts, elements }: Measures): Sums {
  const { sense, massGrams, pieces = 0, content } = line;
  const of = { massGrams, pieces: sense * pieces, lines: sense, deals: isFirst ? sense : 0 };
  const contents = content as ReadonlyMap<string, bigint>;
  return {
    counts: counts.map((name) => of[name]),
    micrograms: elements.map((symbol) => contents.get(symbol) ?? 0n),
  };
}
