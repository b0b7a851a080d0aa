import type { Ordinal } from '@lodestone/kernel';
import type { Reading } from '@lodestone/projections';
import { conditionsWith, type Conditions } from '../conditions';
import { cubeOf, type Cube } from './cubes';
import type { Quantities } from './volume';
import {
  clientOfSubject,
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
  const clients = clientOfSubject(clientOf);
  const needsClient = cube.columns.includes('client');
  const subjects = needsClient ? subjectsOf(reading, question, clients) : undefined;
  const scope = { reading, question, subjects, clients: needsClient ? clients : () => '' };
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

type Scope = Readonly<{
  reading: Reading;
  question: VolumesFilter;
  /** The only subjects that are wanted. */
  subjects: readonly string[] | undefined;
  clients: (subject: string) => string;
}>;

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

/** By what the clients that are wanted are named: one look for each subject that there is. */
function subjectsOf(
  reading: Reading,
  { clientIds }: VolumesFilter,
  clients: (subject: string) => string,
): readonly string[] | undefined {
  if (clientIds === undefined) return undefined;
  const wanted = new Set(clientIds);
  const rows = reading.each<Readonly<{ client: string }>>(subjectsSql);
  return [...rows].map(({ client }) => client).filter((client) => wanted.has(clients(client)));
}

/** From one subject to the next by the index of cells; and of lines that are in no cell yet. */
const subjectsSql = `WITH RECURSIVE subjects (client) AS (
    SELECT min(client) FROM cells WHERE cube = 'register'
    UNION ALL
    SELECT (SELECT min(client) FROM cells WHERE cube = 'register' AND client > subjects.client)
    FROM subjects WHERE subjects.client IS NOT NULL)
  SELECT client FROM subjects WHERE client IS NOT NULL
  UNION SELECT client FROM lines WHERE ordinal >= coalesce(
    (SELECT blocks * blockOrdinals FROM rolledUp WHERE cube = 'register'), 0)`;

/** What a row must say to be wanted: of a cell and of a line alike. */
function filterOf({ question, subjects }: Scope): Conditions {
  const conditions = conditionsWith();
  const { kind } = question;
  conditions.addOneOf('kind', kind === undefined ? undefined : kindsOf(kind));
  conditions.addOneOf('goodsCode', question.goodsCodes);
  conditions.addOneOf('grade', question.grades);
  conditions.addOneOf('finalDestinationCountryCode', question.destinations);
  conditions.addOneOf('client', subjects);
  return conditions;
}

const kindsOf = (kind: 'sold' | 'exported'): readonly LineKind[] =>
  kind === 'sold' ? ['sold', 'returned'] : ['exported'];

function linesWith(scope: Scope): Conditions {
  const { monthFrom, monthTo } = scope.question;
  const conditions = filterOf(scope);
  conditions.add('occurredOn >= ?', monthFrom);
  // Any day of the month is text that begins with it; no character of a date comes after '~'.
  conditions.add('occurredOn < ?', monthTo === undefined ? undefined : `${monthTo}~`);
  return conditions;
}

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
