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
export type UnitFlow = Readonly<{ unitId: string; content: Content; isCount: boolean }>;

export function enterUnit(
  rows: WritableKeyedRows,
  act: Act,
  { unitId, content, isCount }: UnitFlow,
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
  };
  rows.set(unitKey(unitId), next);
}

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

export const unitRefusals = ['unit-below-nothing'] as const;

/** C4: a unit may hold less than nothing only by what measuring can explain. */
export function refuseUnit(
  rows: KeyedRows,
  unitId: string,
  occurredOn: string,
): Refusal<(typeof unitRefusals)[number]> | undefined {
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
