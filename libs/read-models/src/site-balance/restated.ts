import type { Lines } from '@lodestone/journal/columns';
import { roles } from '@lodestone/journal/growing-lines';
import { Amounts, type BalanceElement } from './amounts';
import { lengthUntil, type Chain } from './chain';
import type { Groups } from './groups';
import { numberOf } from './terms';

const stock = numberOf('stock');
const restatedRole = roles.indexOf('restated');

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

type Asked = Readonly<{ groups: Groups; element: BalanceElement }>;

/** What is in a lot while its lines are read one after the other. */
type Lot = {
  grams: number;
  micrograms: number;
  assay: number;
  /** Which record gave a composition, by ppm of the element. */
  assayBy: Map<number, number>;
  /** Of the event that is being read. */
  ordinal: bigint;
  moved: { grams: number; micrograms: number };
};

/**
 * A restatement posts the change of content alone. How much was valued anew follows from the lot: an
 * analysis restates all that is left; a void or correction what it brings back.
 */
export function restatedIn(chain: Chain, asked: Asked): readonly Restated[] {
  const lots = lotsRestated(chain, asked);
  if (lots.size === 0) return [];
  const known = new Map<number, Lot>();
  return chain.pieces.flatMap((lines, piece) => readPiece(lines, { piece, asked, lots, known }));
}

function lotsRestated({ pieces }: Chain, { groups }: Asked): ReadonlySet<number> {
  const { isWithin, knownAt } = groups.bounds;
  const lots = new Set<number>();
  for (const lines of pieces) {
    const { account, role, site, date, lot } = lines.columns;
    const end = lengthUntil(lines, knownAt);
    for (let n = 0; n < end; n++) {
      if (role[n] !== restatedRole || account[n] !== stock) continue;
      if (isWithin[site[n] as number] === 0) continue;
      if (groups.of(site[n] as number, date[n] as number) >= 0) lots.add(lot[n] as number);
    }
  }
  return lots;
}

type Reading = Readonly<{
  piece: number;
  asked: Asked;
  lots: ReadonlySet<number>;
  known: Map<number, Lot>;
}>;

function readPiece(lines: Lines, { piece, asked, lots, known }: Reading): readonly Restated[] {
  const { groups, element } = asked;
  const { account, role, site, date, lot, ordinal } = lines.columns;
  const amounts = new Amounts(lines, element);
  const restated: Restated[] = [];
  const end = lengthUntil(lines, groups.bounds.knownAt);
  for (let n = 0; n < end; n++) {
    if (account[n] !== stock || !lots.has(lot[n] as number)) continue;
    const of = known.get(lot[n] as number) ?? emptyLot();
    known.set(lot[n] as number, of);
    if (of.ordinal !== ordinal[n]) {
      of.ordinal = ordinal[n] as bigint;
      of.moved = { grams: 0, micrograms: 0 };
    }
    amounts.readGrams(n);
    const grams = amounts.approximately;
    amounts.readContent(n);
    const micrograms = amounts.approximately;
    if (role[n] !== restatedRole) {
      move(of, { grams, micrograms, assay: lines.columns.assay[n] as number });
      continue;
    }
    const group = groups.of(site[n] as number, date[n] as number);
    const valued = valueAnew(of, micrograms, lines.columns.record[n] as number);
    if (group >= 0 && valued) restated.push({ group, piece, n, ...valued });
  }
  return restated;
}

const emptyLot = (): Lot => ({
  grams: 0,
  micrograms: 0,
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
