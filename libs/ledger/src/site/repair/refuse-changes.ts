import type { KeyedRows, Refusal } from '@lodestone/kernel';
import { addContents, negated } from '../../measuring/content';
import { isSameComposition } from '../acts/transform-material';
import { refuseAdjusted } from '../deals/adjustments';
import { flowsOf, type Flows } from '../flows';
import { RowsOver } from '../rows-over';
import type { Act } from '../../records/site.events';
import {
  isInUse,
  lotRowOf,
  unitKey,
  usesOf,
  type Count,
  type LotRow,
  type UnitRow,
  type UseRow,
} from '../site.rows';
import { enterUnit, leaveUnit, refuseUnit } from '../units/unit-book';
import type { Blocker } from './blockers-of';

/** A correction: what stood, what is to stand, and the rows as they are with what stood. */
export type Change = Readonly<{
  before: Act;
  after: Act;
  rows: KeyedRows;
  /** Of the record that is corrected. */
  revision: number;
}>;

type Refused =
  | Refusal<
      | 'correction-changes-lot-in-use'
      | 'mass-below-taken'
      | 'lot-held'
      | 'unit-held'
      | 'unit-below-nothing'
      | 'correction-changes-deal'
      | 'credit-exceeds-deal-value'
    >
  | Readonly<{ blockers: readonly Blocker[] }>
  | undefined;

type Made = Flows['makes'][number];

/**
 * A made lot that is in use keeps id, owner, material, composition and date. Its grams may change,
 * not below what was taken and not under a count (postings.md V3).
 */
export function refuseMadeLots({ before, after, rows }: Change): Refused {
  const made = new Map(flowsOf(after).makes.map((lot) => [lot.lotId, lot]));
  for (const was of flowsOf(before).makes) {
    const lot = lotRowOf(rows, was.lotId);
    const is = made.get(was.lotId);
    if (!lot) continue;
    if (!is && lot.holds.length > 0) return { blockers: standingHere(before, lot.holds) };
    if (!isInUse(rows, lot)) continue;
    const refusal = refuseInUse(was, is, { lot, rows, before, after });
    if (refusal) return refusal;
  }
  return undefined;
}

type InUse = Readonly<{ lot: LotRow; rows: KeyedRows; before: Act; after: Act }>;

function refuseInUse(
  was: Made,
  is: Made | undefined,
  { lot, rows, before, after }: InUse,
): Refused {
  const { lotId } = lot;
  const field = is ? firstChanged(was, is, before, after) : 'lotId';
  if (field !== undefined || !is) {
    const detail = { lotId, field };
    return { code: 'correction-changes-lot-in-use', detail, pointer: '/act' };
  }
  const moreGrams = is.massGrams - was.massGrams;
  if (moreGrams === 0) return undefined;
  if (lot.counts.length > 0) return { blockers: standingHere(before, lot.counts) };
  if (lot.massGrams + moreGrams >= 0) return undefined;
  const takenGrams = rows
    .scan<UseRow>(usesOf(lotId))
    .reduce((sum, [, use]) => sum + use.massGrams, 0);
  return { code: 'mass-below-taken', detail: { lotId, takenGrams }, pointer: '/act' };
}

function firstChanged(was: Made, is: Made, before: Act, after: Act): string | undefined {
  const changed = (['ownerId', 'status', 'material', 'grade', 'dealId'] as const).find(
    (field) => was[field] !== is[field],
  );
  if (changed !== undefined) return changed;
  if (!isSameComposition(was.ppm, is.ppm)) return 'ppm';
  return before.data.occurredOn === after.data.occurredOn ? undefined : 'occurredOn';
}

/** What is taken more, less, or on another day must not run into a count; more of it not into a hold. */
export function refuseTakenLots({ before, after, rows, revision }: Change): Refused {
  const [was, is] = [gramsTaken(before), gramsTaken(after)];
  const days = [before.data.occurredOn, after.data.occurredOn];
  for (const lotId of new Set([...was.keys(), ...is.keys()])) {
    const lot = lotRowOf(rows, lotId);
    const moreGrams = (is.get(lotId) ?? 0) - (was.get(lotId) ?? 0);
    if (!lot || (moreGrams === 0 && days[0] === days[1])) continue;
    const walls = wallsFrom(lot.counts, days, revision);
    if (walls.length > 0) return { blockers: standingHere(before, walls) };
    const [hold] = lot.holds;
    if (hold && moreGrams > 0) {
      const detail = { lotId, heldByRecordId: hold.recordId };
      return { code: 'lot-held', detail, pointer: '/act' };
    }
  }
  return undefined;
}

/** The same for units, whose content is what counts. */
export function refuseUnits({ before, after, rows, revision }: Change): Refused {
  const [was, is] = [flowsOf(before).units, flowsOf(after).units];
  const days = [before.data.occurredOn, after.data.occurredOn];
  for (const unitId of new Set([...was, ...is].map((unit) => unit.unitId))) {
    const of = (units: Flows['units']) =>
      units.filter((unit) => unit.unitId === unitId).map(({ content }) => content);
    const net = addContents([...of(is), ...of(was).map(negated)]);
    if (net.size === 0 && days[0] === days[1]) continue;
    const { counts = [], holds: [hold] = [] } = rows.get<UnitRow>(unitKey(unitId)) ?? {};
    const walls = wallsFrom(counts, days, revision);
    if (walls.length > 0) return { blockers: standingHere(before, walls) };
    if (hold && [...net.values()].some((micrograms) => micrograms < 0n)) {
      const detail = { unitId, heldByRecordId: hold.recordId };
      return { code: 'unit-held', detail, pointer: '/act/unitId' };
    }
  }
  return undefined;
}

/** A unit that is fed less, or no longer, by what is corrected may hold less than nothing (C4). */
export function refuseEmptied({ before, after, rows, revision }: Change): Refused {
  const then = new RowsOver(rows);
  const by = { recordId: before.data.recordId, revision };
  const fed = flowsOf(before).units;
  for (const unit of fed) leaveUnit(then, unit, by);
  for (const unit of flowsOf(after).units) enterUnit(then, after, unit, by);
  for (const { unitId } of fed) {
    const refusal = refuseUnit(then, unitId, before.data.occurredOn);
    if (refusal) return { ...refusal, pointer: '/act/unitId' };
  }
  return undefined;
}

/** Papers about the value of a deal stand on the deal, and on those that were recorded before. */
export function refuseDealsUnder(
  change: Omit<Change, 'revision'>,
):
  | Refusal<'correction-changes-deal' | 'credit-exceeds-deal-value'>
  | Readonly<{ blockers: readonly Blocker[] }>
  | undefined {
  const refusal = refuseAdjusted(change);
  return refusal && 'standing' in refusal
    ? { blockers: standingHere(change.before, refusal.standing) }
    : refusal;
}

const wallsFrom = (
  counts: readonly Count[],
  days: readonly string[],
  revision: number,
): readonly Count[] =>
  counts.filter(
    (count) => count.revision !== revision && days.some((day) => day <= count.countedOn),
  );

function gramsTaken(act: Act): ReadonlyMap<string, number> {
  const grams = new Map<string, number>();
  for (const { lotId, massGrams } of flowsOf(act).takes) {
    grams.set(lotId, (grams.get(lotId) ?? 0) + massGrams);
  }
  return grams;
}

const standingHere = (
  act: Act,
  standing: ReadonlyArray<Readonly<{ recordId: string; revision: number }>>,
): readonly Blocker[] =>
  standing
    .map(({ recordId, revision }) => ({ siteId: act.data.siteId, recordId, revision }))
    .sort((a, b) => b.revision - a.revision);
