import type { CompositionPpm } from '@lodestone/ledger';
import { add, amountOf, isNothing, nothing, storedOf, subtract, type Amount } from './amount';
import { groupOf, ppmOf, type Grouped, type LotFacts, type StockRows } from './stock-tables';

/** By day and group: what one event adds to the sums of a site. */
export type StockLines = Map<string, Map<string, Amount>>;

function amountIn(lines: StockLines, day: string, group: string): Amount {
  let groups = lines.get(day);
  if (!groups) lines.set(day, (groups = new Map<string, Amount>()));
  let amount = groups.get(group);
  if (!amount) groups.set(group, (amount = nothing()));
  return amount;
}

export function appendLines(rows: StockRows, siteId: string, lines: StockLines): void {
  for (const [occurredOn, groups] of lines) {
    const sums = [...groups].filter(([, amount]) => !isNothing(amount));
    if (sums.length === 0) continue;
    const stored = Object.fromEntries(sums.map(([group, amount]) => [group, storedOf(amount)]));
    rows.append('lines', { siteId, occurredOn, sums: stored });
  }
}

type LotChange = Readonly<{
  siteId: string;
  lotId: string;
  occurredOn: string;
  massGrams: number;
  assayRecordId: string;
  /** Which valued it when it was told. */
  ppm: CompositionPpm;
}>;

type Before = Readonly<{
  lot: Grouped & Readonly<{ assayRecordId: string }>;
  /** What was left of it in all, and the last day of a change; absent where there was none. */
  left: Readonly<{ massGrams: number; lastOn: string }> | undefined;
}>;

/**
 * What a change of a lot adds: grams and content on its own day, a lot more or fewer on the day on which
 * one begins or ends. What it was valued at and the lot is not any more is put right on the lot's first
 * day, as a posting is (postings.md, decision 5): all lines of a lot come to its grams times its
 * composition.
 *
 * To be called before the change is among the others.
 */
export function addChangeLines(
  lines: StockLines,
  rows: StockRows,
  { change, before }: Readonly<{ change: LotChange; before: Before }>,
): void {
  const { siteId, lotId, occurredOn, massGrams, ppm, assayRecordId } = change;
  const group = groupOf(before.lot);
  add(amountIn(lines, occurredOn, group), amountOf(massGrams, ppm));
  if (assayRecordId !== before.lot.assayRecordId) {
    const facts = rows.get('facts', siteId, lotId)?.facts;
    if (facts) restate(lines, group, { facts, massGrams, from: ppm });
  }
  for (const [day, lots] of presenceBy(rows, change, before.left)) {
    amountIn(lines, day, group).lots += lots;
  }
}

type Restated = Readonly<{ facts: LotFacts; massGrams: number; from: CompositionPpm }>;

function restate(lines: StockLines, group: string, { facts, massGrams, from }: Restated): void {
  const restated = amountIn(lines, facts.firstOn, group);
  const { content } = amountOf(massGrams, ppmOf(facts));
  add(restated, { massGrams: 0, content });
  subtract(restated, { ...amountOf(massGrams, from), massGrams: 0n });
}

/** On which days a lot more is there, or one fewer, than was known. */
function presenceBy(
  rows: StockRows,
  change: LotChange,
  before: Before['left'],
): ReadonlyMap<string, number> {
  const { siteId, lotId, occurredOn, massGrams } = change;
  // Most are told in the order of their days: then only the end of it moves.
  if (!before || occurredOn >= before.lastOn) {
    const was = before?.massGrams ?? 0;
    const more = Number(was + massGrams !== 0) - Number(was !== 0);
    return new Map(more === 0 ? [] : [[occurredOn, more]]);
  }
  const changes = rows.scan('changes', { siteId, lotId });
  const days = new Map(beginningsAndEnds([...changes, change]));
  for (const [day, lots] of beginningsAndEnds(changes)) days.set(day, (days.get(day) ?? 0) - lots);
  return days;
}

type Dated = Readonly<{ occurredOn: string; massGrams: number }>;

/** +1 on a day from which on something is left, −1 on one from which on nothing is. */
function beginningsAndEnds(changes: readonly Dated[]): ReadonlyMap<string, number> {
  const grams = new Map<string, number>();
  for (const { occurredOn, massGrams } of changes) {
    grams.set(occurredOn, (grams.get(occurredOn) ?? 0) + massGrams);
  }
  const days = new Map<string, number>();
  let left = 0;
  for (const day of [...grams.keys()].sort()) {
    const was = left;
    left += grams.get(day) ?? 0;
    const more = Number(left !== 0) - Number(was !== 0);
    if (more !== 0) days.set(day, more);
  }
  return days;
}

type Lot = Readonly<{ siteId: string; lotId: string }>;

/**
 * The lot is said to be of another composition. Of a lot in use nothing else is ever corrected that it is
 * counted under, nor its first day (postings.md, V3); one that is not in use has no lines that are left.
 */
export function addFactLines(
  lines: StockLines,
  rows: StockRows,
  { lot, from, to }: Readonly<{ lot: Lot; from: LotFacts; to: LotFacts }>,
): void {
  const massGrams = rows.get('lots', lot.siteId, lot.lotId)?.massGrams ?? 0;
  restate(lines, groupOf(to), { facts: to, massGrams, from: ppmOf(from) });
}
