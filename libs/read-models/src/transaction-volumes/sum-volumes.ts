import type { Ordinal } from '@lodestone/kernel';
import type { Reading } from '@lodestone/projections';
import { conditionsWith, type Conditions } from '../conditions';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import {
  addTo,
  isNothing,
  nothing,
  volumeOf,
  type Volume,
  type VolumeLine,
  type VolumeSum,
} from './volume';

export const volumeColumns = [
  'exporter',
  'month',
  'goodsCode',
  'grade',
  'destination',
  'client',
] as const;

export type VolumeColumn = (typeof volumeColumns)[number];

export type VolumeKind = 'sold' | 'exported';

export type VolumesQuestion = PageOptions &
  Readonly<{
    exporterId?: string | undefined;
    /** `2025-04`, both included. */
    monthFrom?: string | undefined;
    monthTo?: string | undefined;
    goodsCodes?: readonly string[] | undefined;
    grades?: readonly string[] | undefined;
    destinations?: readonly string[] | undefined;
    /** Canonical ids, as the answer gives them. */
    clientIds?: readonly string[] | undefined;
    kind?: VolumeKind | undefined;
    /** In the order of the columns of the key; default: one group with everything. */
    groupBy?: readonly VolumeColumn[] | undefined;
    /** What had happened by this civil date. */
    asOf?: string | undefined;
    /** What the ledger had been told by this ordinal. */
    knownAt?: Ordinal | undefined;
  }>;

export type VolumeGroup = Readonly<{
  key: Readonly<Partial<Record<VolumeColumn, string>>>;
  sold?: Volume;
  exported?: Volume;
}>;

export type VolumesPage = Readonly<{
  groups: readonly VolumeGroup[];
  /** Over all groups of all pages. */
  totals: Omit<VolumeGroup, 'key'>;
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

/** Who a line's client is: its canonical id for whoever asks. */
export type ClientOfLine = (
  line: Readonly<{ clientRef: string | null; clientEnterpriseId: string | null }>,
) => string;

/**
 * Sums over the lines that match, in groups in key order. The first page fixes `knownAt` for those
 * that follow. Groups in which everything was voided again are left out.
 */
export function sumVolumes(
  reading: Reading,
  question: VolumesQuestion,
  clientOf: ClientOfLine,
): VolumesPage {
  const [knownAt, after] =
    question.after === undefined
      ? [question.knownAt ?? reading.ordinal, undefined]
      : (partsOf(question.after, [0, '']) as readonly [number, string]);
  const { groups, totals } = sumsOf(linesOf(reading, question, knownAt), question, clientOf);
  const kept = [...groups.values()]
    .filter(({ sums }) => !Object.values(sums).every(isNothing))
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  const limit = limitOf(question);
  const rest = kept.filter(({ sortKey }) => after === undefined || sortKey > after);
  const { page, next } = pageOf(rest.slice(0, limit + 1), limit, ({ sortKey }) =>
    cursorOf(knownAt, sortKey),
  );
  return {
    groups: page.map(({ key, sums }) => ({ key, ...volumesOf(sums, question) })),
    totals: volumesOf(totals, question),
    knownAt,
    next,
  };
}

type LineRow = VolumeLine &
  Readonly<{
    kind: VolumeKind;
    exporterId: string;
    month: string;
    goodsCode: string;
    grade: string;
    destinationCountryCode: string;
    clientRef: string | null;
    clientEnterpriseId: string | null;
  }>;

type Sums = Readonly<Record<VolumeKind, VolumeSum>>;

type Group = Readonly<{ key: VolumeGroup['key']; sortKey: string; sums: Sums }>;

function linesOf(reading: Reading, question: VolumesQuestion, knownAt: Ordinal): Iterable<LineRow> {
  const conditions = conditionsOf(question, knownAt);
  return reading.each<LineRow>(
    `SELECT kind, exporterId, substr(occurredOn, 1, 7) AS month, goodsCode, grade,
       destinationCountryCode, clientRef, clientEnterpriseId,
       massGrams, pieces, deals, valueMinor, currency, elementMicrograms
     FROM lines WHERE ${conditions.sql()}`,
    ...conditions.values,
  );
}

function conditionsOf(question: VolumesQuestion, knownAt: Ordinal): Conditions {
  const { monthFrom, monthTo } = question;
  const conditions = conditionsWith();
  conditions.add('ordinal <= ?', knownAt);
  conditions.add('exporterId = ?', question.exporterId);
  conditions.add('occurredOn >= ?', monthFrom);
  // Any day of the month is text that begins with it; no character of a date comes after '~'.
  conditions.add('occurredOn < ?', monthTo === undefined ? undefined : `${monthTo}~`);
  conditions.add('occurredOn <= ?', question.asOf);
  conditions.add('kind = ?', question.kind);
  conditions.addOneOf('goodsCode', question.goodsCodes);
  conditions.addOneOf('grade', question.grades);
  conditions.addOneOf('destinationCountryCode', question.destinations);
  return conditions;
}

function sumsOf(
  lines: Iterable<LineRow>,
  { groupBy = [], clientIds }: VolumesQuestion,
  clientOf: ClientOfLine,
): Readonly<{ groups: ReadonlyMap<string, Group>; totals: Sums }> {
  const wanted = clientIds && new Set(clientIds);
  const groups = new Map<string, Group>();
  const totals = emptySums();
  for (const line of lines) {
    if (wanted && !wanted.has(clientOf(line))) continue;
    const values = groupBy.map((column) => valueOf[column](line, clientOf));
    // U+0000 sorts before every character, so a shorter value comes before one that it begins.
    const sortKey = values.join('\0');
    let group = groups.get(sortKey);
    if (!group) {
      const key = Object.fromEntries(groupBy.map((column, i) => [column, values[i] as string]));
      groups.set(sortKey, (group = { key, sortKey, sums: emptySums() }));
    }
    addTo(group.sums[line.kind], line);
    addTo(totals[line.kind], line);
  }
  return { groups, totals };
}

const valueOf: Readonly<Record<VolumeColumn, (line: LineRow, clientOf: ClientOfLine) => string>> = {
  exporter: ({ exporterId }) => exporterId,
  month: ({ month }) => month,
  goodsCode: ({ goodsCode }) => goodsCode,
  grade: ({ grade }) => grade,
  destination: ({ destinationCountryCode }) => destinationCountryCode,
  client: (line, clientOf) => clientOf(line),
};

const emptySums = (): Sums => ({ sold: nothing(), exported: nothing() });

/** Both columns, or the one that was asked for; they are never added. */
const volumesOf = (sums: Sums, { kind }: VolumesQuestion): Omit<VolumeGroup, 'key'> => ({
  ...(kind === 'exported' ? {} : { sold: volumeOf(sums.sold) }),
  ...(kind === 'sold' ? {} : { exported: volumeOf(sums.exported) }),
});
