import type { Ordinal } from '@lodestone/kernel';
import type { Reading } from '@lodestone/projections';
import type { Conditions } from '../conditions';
import { cubeOf, type Cube } from './cubes';
import { filterOf, linesWith, scopeOf, type Scope } from './matching';
import type { Quantities } from './volume';
import {
  type ClientOfLine,
  type LineKind,
  type VolumeColumn,
  type VolumesFilter,
} from './volumes-question';

/** Some quantities and what they are of. A column that nobody needed is empty. */
export type Amount = Readonly<Record<VolumeColumn, string>> &
  Readonly<{ kind: LineKind; quantities: Quantities }>;

export type AmountsQuestion = VolumesFilter &
  Readonly<{ asOf?: string | undefined; knownAt: Ordinal; groupBy: readonly VolumeColumn[] }>;

/**
 * Everything that was known at an ordinal and had happened by a day, in as few parts as there are:
 * roll-ups of what was known at the end of a block, the lines that became known since, and the lines
 * of the month in the middle of which the day lies.
 */
export function* amountsOf(
  reading: Reading,
  question: AmountsQuestion,
  clientOf: ClientOfLine,
): Iterable<Amount> {
  const { knownAt, asOf, exporterId } = question;
  const cube = cubeOf(neededColumns(question));
  const needsClient = cube.columns.includes('client');
  const scope = scopeOf(reading, question, { clientOf, needsClient });
  const { blocks, from } = rolledUpBy(reading, cube, knownAt);
  const broken = asOf === undefined || isLastOfMonth(asOf) ? undefined : asOf.slice(0, 7);
  // Of the months that are over, or of all of them.
  const whole = asOf === undefined ? undefined : broken === undefined ? `${asOf}~` : broken;

  if (blocks > 0) yield* cellsOf(scope, cube, { blocks, monthsBefore: whole });

  const recent = linesWith(scope);
  recent.add('ordinal >= ?', from);
  recent.add('ordinal <= ?', knownAt);
  recent.add('occurredOn < ?', whole);
  // By the ordinals and not by an index of something else: there are few of them.
  recent.add('+exporterId = ?', exporterId);
  yield* linesOf(scope, recent);

  if (broken !== undefined) {
    const month = linesWith(scope);
    month.add('occurredOn >= ?', broken);
    month.add('occurredOn <= ?', asOf);
    month.add('ordinal <= ?', knownAt);
    month.add('exporterId = ?', exporterId);
    yield* linesOf(scope, month);
  }
}

function neededColumns(question: AmountsQuestion): ReadonlySet<VolumeColumn> {
  const filters = {
    exporter: question.exporterId,
    goodsCode: question.goodsCodes,
    grade: question.grades,
    destination: question.destinations,
    client: question.clientIds,
  };
  const filtered = Object.entries(filters).filter(([, value]) => value !== undefined);
  return new Set([...question.groupBy, ...filtered.map(([column]) => column as VolumeColumn)]);
}

/** Blocks that are rolled up and lie wholly within what was known, and where their lines end. */
function rolledUpBy(
  reading: Reading,
  cube: Cube,
  knownAt: Ordinal,
): Readonly<{ blocks: number; from: Ordinal }> {
  const row = reading.get<Readonly<{ blocks: number; blockOrdinals: number }>>(
    'SELECT blocks, blockOrdinals FROM rolledUp WHERE cube = ?',
    cube.name,
  );
  if (!row) return { blocks: 0, from: 0 };
  const blocks = Math.min(row.blocks, Math.floor((knownAt + 1) / row.blockOrdinals));
  return { blocks, from: blocks * row.blockOrdinals };
}

/** The last day of a month breaks no month. */
const isLastOfMonth = (day: string): boolean =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(8, 10) === '01';

type AmountRow = Readonly<{
  exporterId: string;
  month: string;
  kind: LineKind;
  goodsCode: string;
  grade: string;
  finalDestinationCountryCode: string;
  client: string;
  deals: number;
  massGrams: number | string;
  pieces: number | string;
  maps: string;
}>;

function* cellsOf(
  scope: Scope,
  cube: Cube,
  { blocks, monthsBefore }: Readonly<{ blocks: number; monthsBefore: string | undefined }>,
): Iterable<Amount> {
  const { exporterId, monthFrom, monthTo } = scope.question;
  const conditions = filterOf(scope);
  conditions.add('cube = ?', cube.name);
  conditions.add('exporterId = ?', exporterId);
  conditions.add('month >= ?', monthFrom);
  conditions.add('month <= ?', monthTo);
  conditions.add('month < ?', monthsBefore);
  const rows = scope.reading.each<AmountRow>(
    `SELECT exporterId, month, kind, goodsCode, grade, finalDestinationCountryCode, client,
       deals, massGrams, pieces, maps
     FROM cells CROSS JOIN sums ON sums.cellId = cells.cellId AND sums.block = (
       SELECT max(block) FROM sums AS known WHERE known.cellId = cells.cellId AND known.block < ?)
     WHERE ${conditions.sql()}`,
    blocks,
    ...conditions.values,
  );
  yield* amountsOfRows(scope, rows);
}

const linesOf = (scope: Scope, conditions: Conditions): Iterable<Amount> =>
  amountsOfRows(
    scope,
    scope.reading.each<AmountRow>(
      `SELECT exporterId, substr(occurredOn, 1, 7) AS month, kind, goodsCode, grade,
         finalDestinationCountryCode, client, deals, massGrams, pieces,
         '[' || valueMinor || ',' || elementMicrograms || ']' AS maps
       FROM lines WHERE ${conditions.sql()}`,
      ...conditions.values,
    ),
  );

type Maps = readonly [Quantities['valueMinor'], Quantities['elementMicrograms']];

function* amountsOfRows({ clients }: Scope, rows: Iterable<AmountRow>): Iterable<Amount> {
  for (const row of rows) {
    const [valueMinor, elementMicrograms] = JSON.parse(row.maps) as Maps;
    const { kind, deals, massGrams, pieces } = row;
    yield {
      kind,
      exporter: row.exporterId,
      month: row.month,
      goodsCode: row.goodsCode,
      grade: row.grade,
      destination: row.finalDestinationCountryCode,
      client: clients(row.client),
      quantities: { deals, massGrams, pieces, valueMinor, elementMicrograms },
    };
  }
}
