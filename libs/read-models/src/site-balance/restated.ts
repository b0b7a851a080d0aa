import type { Lines } from '@lodestone/journal/columns';
import { roles } from '@lodestone/journal/growing-lines';
import { Amounts, type BalanceElement } from './amounts';
import { stretchesOf, type Chain } from './chain';
import type { Groups } from './groups';
import { numberOf } from './terms';

const [stock, difference] = [numberOf('stock'), numberOf('stock-difference')];
const [madeRole, restatedRole] = [roles.indexOf('made'), roles.indexOf('restated')];

type Found = Readonly<{ assay: number; micrograms: number }>;

/** Grams of a lot that were valued by one analysis, and since by another one. */
export type Restated = Readonly<{
  group: number;
  /** Where the line stands that says so. */
  piece: number;
  n: number;
  grams: number;
  from: Found;
  to: Found;
}>;

/**
 * A lot that was counted, and found to hold more or less: all that it ever held. What has left it was
 * weighed when it left, so what is missing at the end is the difference of weighings of the whole, however little
 * was left to be counted.
 */
export type Recounted = Readonly<{
  group: number;
  material: number;
  grams: number;
  micrograms: number;
}>;

export type SaidAnew = Readonly<{
  restated: readonly Restated[];
  recounted: readonly Recounted[];
}>;

/** What is in a lot while its lines are read one after the other. */
type Lot = {
  grams: number;
  micrograms: number;
  /** All that was ever put into it. */
  brought: { grams: number; micrograms: number };
  assay: number;
  /** Which record gave a composition, by ppm of the element. */
  assayBy: Map<number, number>;
  /** Of the event that is being read. */
  ordinal: bigint;
  moved: { grams: number; micrograms: number };
};

const isRecount = ({ account, material }: Lines['columns'], n: number): boolean =>
  account[n] === difference && material[n] !== 0;

type Asked = Readonly<{ groups: Groups }>;

/** Lines of lots that are of interest, of one piece. */
type OfLots = Readonly<{ lines: Lines; piece: number; at: readonly number[] }>;

/**
 * A restatement posts the change of content alone, and a count what was missing. How much was valued
 * anew, or weighed again, follows from the lot: an analysis restates all that is left; a void or
 * correction what it brings back; a count is of all that the lot ever held.
 */
export class LotsSaidAnew {
  readonly #lines: readonly OfLots[];

  constructor(
    chain: Chain,
    private readonly asked: Asked,
  ) {
    const lots = lotsSaidAnew(chain, asked);
    this.#lines = lots.size === 0 ? [] : linesOfLots(chain, asked, lots);
  }

  of(element: BalanceElement): SaidAnew {
    const said = { restated: [] as Restated[], recounted: [] as Recounted[] };
    const known = new Map<number, Lot>();
    for (const some of this.#lines) {
      readLines(some, { groups: this.asked.groups, element, known, said });
    }
    return said;
  }
}

function lotsSaidAnew(chain: Chain, { groups }: Asked): ReadonlySet<number> {
  const { isWithin, knownAt } = groups.bounds;
  const lots = new Set<number>();
  for (const { lines, from, to } of stretchesOf(chain, knownAt)) {
    const { columns } = lines;
    const { account, role, site, date, lot } = columns;
    for (let n = from; n < to; n++) {
      const isRestated = role[n] === restatedRole && account[n] === stock;
      if (!isRestated && !isRecount(columns, n)) continue;
      if (isWithin[site[n] as number] === 0) continue;
      if (groups.of(site[n] as number, date[n] as number) >= 0) lots.add(lot[n] as number);
    }
  }
  return lots;
}

function linesOfLots(
  chain: Chain,
  { groups }: Asked,
  lots: ReadonlySet<number>,
): readonly OfLots[] {
  const found: OfLots[] = [];
  for (const { lines, piece, from, to } of stretchesOf(chain, groups.bounds.knownAt)) {
    const { account, lot } = lines.columns;
    const at: number[] = [];
    for (let n = from; n < to; n++) {
      if (account[n] !== stock && !isRecount(lines.columns, n)) continue;
      if (lots.has(lot[n] as number)) at.push(n);
    }
    if (at.length > 0) found.push({ lines, piece, at });
  }
  return found;
}

type Reading = Readonly<{
  groups: Groups;
  element: BalanceElement;
  known: Map<number, Lot>;
  said: Readonly<{ restated: Restated[]; recounted: Recounted[] }>;
}>;

function readLines({ lines, piece, at }: OfLots, { groups, element, known, said }: Reading): void {
  const { account, role, site, date, lot, ordinal, material } = lines.columns;
  const amounts = new Amounts(lines, element);
  for (const n of at) {
    const of = known.get(lot[n] as number) ?? emptyLot();
    known.set(lot[n] as number, of);
    if (of.ordinal !== ordinal[n]) {
      of.ordinal = ordinal[n] as bigint;
      of.moved = { grams: 0, micrograms: 0 };
    }
    const group = groups.of(site[n] as number, date[n] as number);
    if (account[n] !== stock) {
      if (group >= 0)
        said.recounted.push({ group, material: material[n] as number, ...of.brought });
      continue;
    }
    amounts.readGrams(n);
    const grams = amounts.approximately;
    amounts.readContent(n);
    const micrograms = amounts.approximately;
    if (role[n] === madeRole) {
      of.brought.grams += grams;
      of.brought.micrograms += micrograms;
    }
    if (role[n] !== restatedRole) {
      move(of, { grams, micrograms, assay: lines.columns.assay[n] as number });
      continue;
    }
    const valued = valueAnew(of, micrograms, lines.columns.record[n] as number);
    if (group >= 0 && valued) said.restated.push({ group, piece, n, ...valued });
  }
}

const emptyLot = (): Lot => ({
  grams: 0,
  micrograms: 0,
  brought: { grams: 0, micrograms: 0 },
  assay: 0,
  assayBy: new Map(),
  ordinal: -1n,
  moved: { grams: 0, micrograms: 0 },
});

type Moved = Readonly<{ grams: number; micrograms: number; assay: number }>;

function move(lot: Lot, { grams, micrograms, assay }: Moved): void {
  lot.grams += grams;
  lot.micrograms += micrograms;
  lot.moved.grams += grams;
  lot.moved.micrograms += micrograms;
  lot.assay = assay;
  if (grams !== 0) lot.assayBy.set(Math.round(micrograms / grams), assay);
}

/** @returns nothing where nothing was left that could be valued anew */
function valueAnew(
  lot: Lot,
  change: number,
  record: number,
): Pick<Restated, 'grams' | 'from' | 'to'> | undefined {
  const { grams, micrograms } = lot.moved.grams === 0 ? lot : lot.moved;
  lot.micrograms += change;
  if (grams === 0 || change === 0) return undefined;
  const to = micrograms + change;
  const assayTo = lot.assayBy.get(Math.round(to / grams)) ?? record;
  const from = { assay: lot.assay, micrograms };
  lot.assay = assayTo;
  lot.assayBy.set(Math.round(to / grams), assayTo);
  return { grams, from, to: { assay: assayTo, micrograms: to } };
}
