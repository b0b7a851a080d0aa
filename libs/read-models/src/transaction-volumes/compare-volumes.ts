import type { Ordinal } from '@lodestone/kernel';
import { columnsFrom, type RowOfColumns } from '@lodestone/projections';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { recordToldAt, repairedOn } from '../records/name-record';
import { latenessIn } from '../records/flags-of-record';
import type { RecordsReading } from '../records/record-tables';
import type { Rules } from '../rules';
import { addExporters, linesWith } from './matching';
import { exportersOf } from './predecessors';
import { volumeTables, type VolumesReading } from './transaction-volumes';
import type { DealsReadings } from './list-deals';
import { sumVolumes, type VolumeTotals } from './sum-volumes';
import { addSum, addTo, isNothing, nothing, volumeOf, type VolumeSum } from './volume';
import {
  lineKinds,
  type LineKind,
  type VolumesFilter,
  type VolumesMoment,
} from './volumes-question';

export type CompareQuestion = PageOptions &
  VolumesFilter &
  Readonly<{ from: VolumesMoment; to: VolumesMoment }>;

export type ComparedMoment = Readonly<{ knownAt: Ordinal; asOf?: string; totals: VolumeTotals }>;

/** One event that makes the difference, and by how much. */
export type VolumeChange = Readonly<{
  ordinal: Ordinal;
  /** What was told: a record, or that one is taken back, or put right. */
  change: 'recorded' | 'voided' | 'corrected';
  /** Told in between; or known at both moments, and happened in between. */
  because: 'told' | 'happened';
  submitterId: string;
  siteId: string;
  recordId: string;
  targetRecordId?: string;
  recordedAt: string;
  /** Of the lines that make the difference: the first of their days. */
  occurredOn: string;
  /** Told after its deadline; a void or correction after that of what it takes back. */
  isLate: boolean;
  volumes: VolumeTotals;
}>;

export type Submitter = Readonly<{
  submitterId: string;
  recorded: number;
  voided: number;
  corrected: number;
  volumes: VolumeTotals;
}>;

export type VolumesComparison = Readonly<{
  from: ComparedMoment;
  to: ComparedMoment;
  /** `to` less `from`. */
  difference: VolumeTotals;
  /** Whose records make it, the largest number of records first. */
  submitters: readonly Submitter[];
  /** All of them together are the difference; in the order in which they became known. */
  changes: readonly VolumeChange[];
  next: Cursor | undefined;
}>;

/**
 * Two moments of one number, and every record that makes the difference. Until the first of the
 * changes was recorded, the number was that of `from`.
 */
export function compareVolumes(
  readings: DealsReadings,
  asked: CompareQuestion,
  rules?: Rules,
): VolumesComparison {
  const { volumes, records } = readings;
  const [fromKnown, toKnown, after] =
    asked.after === undefined
      ? [asked.from.knownAt ?? volumes.ordinal, asked.to.knownAt ?? volumes.ordinal, -1]
      : (partsOf(asked.after, [0, 0, 0]) as readonly [number, number, number]);
  const from = { ...asked.from, knownAt: fromKnown };
  const to = { ...asked.to, knownAt: toKnown };
  // Of both the same ones: else the two numbers are about two things.
  const exporterIds = exportersOf(volumes, { ...asked, ...laterOf(from, to) });
  const question = { ...asked, exporterIds };
  const rows = differingLines(volumes, { ...question, from, to });
  const differences = [...Map.groupBy(rows, ({ ordinal }) => ordinal)]
    .map(([ordinal, lines]) => changeOf(records, { ordinal, lines, from, to }))
    .filter(({ sums }) => !lineKinds.every((kind) => isNothing(sums[kind])));
  const limit = limitOf(question);
  const rest = differences.filter(({ told }) => told.ordinal > after);
  const { page, next } = pageOf(rest, limit, ({ told }) =>
    cursorOf(fromKnown, toKnown, told.ordinal),
  );
  const isLate = latenessIn(records, laterOf(from, to).knownAt, rules);
  const lateOf = ({ told, dueOf }: Difference): boolean => isLate({ ...told, occurredOn: dueOf });
  const total = sumsOf();
  for (const { sums } of differences) addAll(total, sums);
  return {
    from: momentOf(volumes, question, from),
    to: momentOf(volumes, question, to),
    difference: shown(total),
    submitters: submittersOf(differences),
    changes: page.map((difference) => ({
      ...difference.told,
      isLate: lateOf(difference),
      volumes: shown(difference.sums),
    })),
    next,
  };
}

type Sums = Readonly<Record<LineKind, VolumeSum>>;

type KnownMoment = VolumesMoment & Readonly<{ knownAt: Ordinal }>;

/** No civil date comes after '9999-12-31'. */
const lastDay = '9999-12-31';

const laterOf = (from: KnownMoment, to: KnownMoment): KnownMoment => ({
  knownAt: Math.max(from.knownAt, to.knownAt),
  asOf: [from, to].map(({ asOf = lastDay }) => asOf).sort()[1],
});

type Difference = Readonly<{
  told: Omit<VolumeChange, 'isLate' | 'volumes'>;
  /** The day by whose deadline it had to be told. */
  dueOf: string;
  sums: Sums;
}>;

const differingColumns = {
  ...columnsFrom(
    volumeTables.lines,
    'ordinal',
    'kind',
    'occurredOn',
    'deals',
    'massGrams',
    'pieces',
    'valueMinor',
    'elementMicrograms',
    'adjustedMinor',
  ),
  isAdded: 'boolean',
} as const;

type DifferingLine = RowOfColumns<typeof differingColumns>;

/** Lines that stand at one of the moments and not at the other. */
function differingLines(
  reading: VolumesReading,
  question: CompareQuestion & Readonly<{ from: KnownMoment; to: KnownMoment }>,
): readonly DifferingLine[] {
  const { from, to, exporterIds } = question;
  const conditions = linesWith({ question });
  addExporters(conditions, exporterIds, question);
  const known = [from.knownAt, to.knownAt].sort((a, b) => a - b);
  conditions.add('ordinal <= ?', known[1]);
  // Only what was told in between, unless days passed as well.
  if (from.asOf === to.asOf) conditions.add('ordinal > ?', known[0]);
  return reading.select(
    differingColumns,
    `SELECT ordinal, kind, occurredOn, deals, massGrams, pieces, valueMinor, elementMicrograms,
       adjustedMinor, ${standsAt} AS isAdded
     FROM lines WHERE (${standsAt}) <> (${standsAt}) AND ${conditions.sql()}
     ORDER BY ordinal, line`,
    ...valuesOf(to),
    ...valuesOf(to),
    ...valuesOf(from),
    ...conditions.values,
  );
}

const standsAt = 'ordinal <= ? AND occurredOn <= ?';

const valuesOf = ({ knownAt, asOf }: KnownMoment): readonly [Ordinal, string] => [
  knownAt,
  asOf ?? lastDay,
];

function changeOf(
  records: RecordsReading,
  given: Readonly<{
    ordinal: Ordinal;
    lines: readonly DifferingLine[];
    from: KnownMoment;
    to: KnownMoment;
  }>,
): Difference {
  const { ordinal, lines, from, to } = given;
  const record = recordToldAt(records, ordinal);
  const sums = sumsOf();
  for (const line of lines) {
    const one = nothing();
    addTo(one, line);
    addSum(sums[line.kind], one, line.isAdded ? 1 : -1);
  }
  const { targetRecordId } = record;
  const occurredOn = lines.map((line) => line.occurredOn).reduce((a, b) => (a < b ? a : b));
  const isKnownAtBoth = ordinal <= from.knownAt && ordinal <= to.knownAt;
  return {
    told: {
      ordinal,
      change: changes[record.type] ?? 'recorded',
      because: isKnownAtBoth ? 'happened' : 'told',
      submitterId: record.enterpriseId,
      siteId: record.siteId,
      recordId: record.recordId,
      ...(targetRecordId === null ? {} : { targetRecordId }),
      recordedAt: record.recordedAt,
      occurredOn,
    },
    dueOf: repairedOn(record) ?? occurredOn,
    sums,
  };
}

/** Records about records; every other type is an act of its own. */
const changes: Readonly<Record<string, VolumeChange['change']>> = {
  RecordVoided: 'voided',
  RecordCorrected: 'corrected',
};

function submittersOf(differences: readonly Difference[]): readonly Submitter[] {
  return [...Map.groupBy(differences, ({ told }) => told.submitterId)]
    .map(([submitterId, own]) => {
      const sums = sumsOf();
      const counts = { recorded: 0, voided: 0, corrected: 0 };
      for (const difference of own) {
        addAll(sums, difference.sums);
        counts[difference.told.change] += 1;
      }
      return { submitterId, ...counts, volumes: shown(sums), records: own.length };
    })
    .sort((a, b) => b.records - a.records || (a.submitterId < b.submitterId ? -1 : 1))
    .map(({ records: _, ...submitter }) => submitter);
}

function momentOf(
  reading: VolumesReading,
  { from: _f, to: _t, after: _a, limit: _l, ...filter }: CompareQuestion,
  { knownAt, asOf }: KnownMoment,
): ComparedMoment {
  const { totals } = sumVolumes(reading, { ...filter, knownAt, asOf }, () => '');
  return { knownAt, ...(asOf === undefined ? {} : { asOf }), totals };
}

const sumsOf = (): Sums => ({
  sold: nothing(),
  exported: nothing(),
  returned: nothing(),
  givenUp: nothing(),
});

function addAll(total: Sums, sums: Sums): void {
  for (const kind of lineKinds) addSum(total[kind], sums[kind]);
}

/** Only the sides on which something is. */
const shown = (sums: Sums): VolumeTotals =>
  Object.fromEntries(
    lineKinds.filter((kind) => !isNothing(sums[kind])).map((kind) => [kind, volumeOf(sums[kind])]),
  );
