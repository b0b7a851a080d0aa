import type { KeyedRows, Refusal, WritableKeyedRows } from '@lodestone/kernel';
import { ceilingFiguresOn } from '@lodestone/reference';
import {
  addContents,
  type Content,
  contentOfMicrograms,
  microgramsOf,
  negated,
} from '../../measuring/content';
import { isBeyond } from '../../measuring/ceilings';
import type { Act, Transformation } from '../../records/site.events';
import {
  lastCountOn,
  unitKey,
  unitUseKey,
  unitUsesOf,
  type RecordPlace,
  type Throughput,
  type UnitRow,
  type UnitUseRow,
} from '../site.rows';
import {
  addThroughput,
  amountOf,
  noThroughput,
  summed,
  throughputOf,
  varianceOf,
} from './throughput';

const emptyUnit: UnitRow = {
  contentMicrograms: {},
  throughput: noThroughput,
  counts: [],
};

export const unitRowOf = (rows: KeyedRows, unitId: string): UnitRow =>
  rows.get<UnitRow>(unitKey(unitId)) ?? emptyUnit;

/** What one record does to one unit. */
export type UnitFlow = Readonly<{
  unitId: string;
  content: Content;
  isCount: boolean;
  isHeld?: true;
}>;

export function enterUnit(
  rows: WritableKeyedRows,
  act: Act,
  { unitId, content, isCount, isHeld }: UnitFlow,
  by: RecordPlace,
): void {
  const unit = unitRowOf(rows, unitId);
  const { occurredOn } = act.data;
  const use: UnitUseRow = {
    ...by,
    occurredOn,
    contentMicrograms: microgramsOf(content),
    throughput: isCount ? noThroughput : throughputOf(act.data as Transformation),
  };
  rows.set(unitUseKey(unitId, by.revision), use);
  const counts = isCount ? [...unit.counts, { ...by, countedOn: occurredOn }] : unit.counts;
  const next: UnitRow = {
    contentMicrograms: plus(unit, content),
    throughput: isCount
      ? throughputSince(rows, unitId, counts)
      : addThroughput(unit.throughput, openPart(use, counts), 1n),
    counts,
    ...holdsOf(isHeld ? [...(unit.holds ?? []), by] : unit.holds),
  };
  rows.set(unitKey(unitId), next);
}

export function leaveUnit(
  rows: WritableKeyedRows,
  { unitId, content, isCount }: UnitFlow,
  { revision }: RecordPlace,
): void {
  const unit = unitRowOf(rows, unitId);
  const key = unitUseKey(unitId, revision);
  const use = rows.get<UnitUseRow>(key);
  if (!use) throw new Error(`the history of this site never made '${key}'`);
  rows.delete(key);
  const counts = unit.counts.filter((count) => count.revision !== revision);
  const next: UnitRow = {
    contentMicrograms: plus(unit, negated(content)),
    throughput: isCount
      ? throughputSince(rows, unitId, counts)
      : addThroughput(unit.throughput, openPart(use, counts), -1n),
    counts,
    ...holdsOf(unit.holds?.filter((hold) => hold.revision !== revision)),
  };
  rows.set(unitKey(unitId), next);
}

/** An authority looked at what a count had found. */
export function releaseUnit(rows: WritableKeyedRows, unitId: string, recordId: string): void {
  const { holds, ...unit } = unitRowOf(rows, unitId);
  const rest = holds?.filter((hold) => hold.recordId !== recordId);
  rows.set(unitKey(unitId), { ...unit, ...holdsOf(rest) } satisfies UnitRow);
}

const holdsOf = (holds: UnitRow['holds']): Pick<UnitRow, 'holds'> =>
  holds && holds.length > 0 ? { holds } : {};

/**
 * A use belongs to the period in which its day lies, whenever it was told: what is dated up to the
 * last count was measured with it, and its errors are no excuse for what is drawn afterwards.
 */
const openPart = (
  { occurredOn, throughput }: UnitUseRow,
  counts: UnitRow['counts'],
): Throughput => {
  const countedOn = lastCountOn(counts);
  return countedOn === undefined || occurredOn > countedOn ? throughput : noThroughput;
};

/** When the last count is another one than before, the open period holds other uses. */
const throughputSince = (rows: KeyedRows, unitId: string, counts: UnitRow['counts']): Throughput =>
  rows
    .scan<UnitUseRow>(unitUsesOf(unitId))
    .reduce((sum, [, use]) => addThroughput(sum, openPart(use, counts), 1n), noThroughput);

const plus = ({ contentMicrograms }: UnitRow, content: Content) =>
  microgramsOf(addContents([contentOfMicrograms(contentMicrograms), content]));

/** What the books say is in a unit at the end of a day, as known now (postings.md N6). */
export function bookOn(rows: KeyedRows, unitId: string, day: string): Content {
  const later = rows
    .scan<UnitUseRow>(unitUsesOf(unitId))
    .filter(([, { occurredOn }]) => occurredOn > day)
    .map(([, { contentMicrograms }]) => negated(contentOfMicrograms(contentMicrograms)));
  const { contentMicrograms } = unitRowOf(rows, unitId);
  return addContents([contentOfMicrograms(contentMicrograms), ...later]);
}

export const unitRefusals = ['unit-held', 'unit-below-nothing'] as const;

/** Nothing comes out of a unit in which too much was found, until an authority has looked. */
export function refuseHeldUnit(
  rows: KeyedRows,
  { unitId, makes, wastes }: Pick<Transformation, 'unitId' | 'makes' | 'wastes'>,
): Refusal<'unit-held'> | undefined {
  if (unitId === undefined || makes.length + wastes.length === 0) return undefined;
  const [hold] = unitRowOf(rows, unitId).holds ?? [];
  if (!hold) return undefined;
  const detail = { unitId, heldByRecordId: hold.recordId };
  return { code: 'unit-held', detail, pointer: '/unitId' };
}

/** C4: a unit may hold less than nothing only by what measuring can explain. */
export function refuseUnit(
  rows: KeyedRows,
  unitId: string,
  occurredOn: string,
): Refusal<'unit-below-nothing'> | undefined {
  const { contentMicrograms, throughput } = unitRowOf(rows, unitId);
  const content = contentOfMicrograms(contentMicrograms);
  const { unitSigmas } = ceilingFiguresOn(occurredOn);
  const short = summed.find((what) =>
    isBeyond(-amountOf(content, what), varianceOf(throughput, what, occurredOn), unitSigmas),
  );
  if (short === undefined) return undefined;
  const contentMicrogramsAfter = String(amountOf(content, short));
  return {
    code: 'unit-below-nothing',
    detail: { unitId, element: short, contentMicrogramsAfter },
    pointer: '/unitId',
  };
}
