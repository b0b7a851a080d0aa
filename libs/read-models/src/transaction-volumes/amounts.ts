import { monthOf, type Ordinal } from '@lodestone/kernel';
import type { Conditions } from '../conditions';
import { cubeOf, type Cube } from './cubes';
import { addExporters, filterOf, linesWith, type Scope } from './matching';
import { exportersOf } from './predecessors';
import { volumeTables, type VolumesReading } from './transaction-volumes';
import type { Quantities, StoredSum } from './volume';
import {
  type ClientOfLine,
  type LineKind,
  type VolumeColumn,
  type VolumesFilter,
} from './volumes-question';

/**
 * What is to be added, and to which group: the values of its columns in their order, joined. As a
 * tuple, as it comes out of SQLite, because there are thousands. Null: the cell was not there yet.
 */
export type Amount = readonly [kind: LineKind, sum: StoredSum | Quantities | null, sortKey: string];

/** Sorts before every character of a value, so a shorter value comes before one that it begins. */
export const betweenValues = '\u001f';

export type AmountsQuestion = VolumesFilter &
  Readonly<{ asOf?: string | undefined; knownAt: Ordinal; groupBy: readonly VolumeColumn[] }>;

/**
 * Everything that was known at an ordinal and had happened by a day, in as few parts as there are:
 * roll-ups of what was known at the end of a block, the lines that became known since, and the lines
 * of the month in the middle of which the day lies.
 */
export function amountsOf(
  reading: VolumesReading,
  question: AmountsQuestion,
  clientOf: ClientOfLine,
): readonly Amount[] {
  const { knownAt, asOf } = question;
  const exporterIds = exportersOf(reading, question);
  const cube = cubeOf(neededColumns(question));
  const asked = { ...question, exporterIds };
  const scope = { reading, question: asked, clientOf, groupBy: question.groupBy };
  const { blocks, from } = rolledUpBy(reading, cube, knownAt);
  const broken = asOf === undefined || isLastOfMonth(asOf) ? undefined : monthOf(asOf);
  // Of the months that are over, or of all of them.
  const whole = asOf === undefined ? undefined : broken === undefined ? `${asOf}~` : broken;

  const cells = blocks > 0 ? cellsOf(scope, cube, { blocks, monthsBefore: whole }) : [];

  const recent = linesWith(scope);
  recent.add('ordinal >= ?', from);
  recent.add('ordinal <= ?', knownAt);
  recent.add('occurredOn < ?', whole);
  // By the ordinals and not by an index of something else: there are few of them.
  recent.addOneOf('+exporterId', exporterIds);
  const known = [...cells, ...linesOf(scope, recent)];
  if (broken === undefined) return known;

  const month = linesWith(scope);
  month.add('occurredOn >= ?', broken);
  month.add('occurredOn <= ?', asOf);
  month.add('ordinal <= ?', knownAt);
  addExporters(month, exporterIds, question);
  return [...known, ...linesOf(scope, month)];
}

type GroupedScope = Scope & Readonly<{ groupBy: readonly VolumeColumn[] }>;

function neededColumns(question: AmountsQuestion): ReadonlySet<VolumeColumn> {
  const filters = {
    exporter: question.exporterIds ?? question.exporterId,
    operator: question.operatorId,
    producer: question.producerId,
    owner: question.ownerId,
    month: question.monthFrom ?? question.monthTo ?? question.asOf,
    goodsCode: question.goodsCodes,
    grade: question.grades,
    destination: question.destinations,
    client: question.subjects,
  };
  const filtered = Object.entries(filters).filter(([, value]) => value !== undefined);
  return new Set([...question.groupBy, ...filtered.map(([column]) => column as VolumeColumn)]);
}

const { kind, valueMinor, elementMicrograms, adjustedMinor } = volumeTables.lines.columns;

/** Blocks that are rolled up and lie wholly within what was known, and where their lines end. */
function rolledUpBy(
  reading: VolumesReading,
  cube: Cube,
  knownAt: Ordinal,
): Readonly<{ blocks: number; from: Ordinal }> {
  const row = reading.get('rolledUp', cube.name);
  if (!row) return { blocks: 0, from: 0 };
  const blocks = Math.min(row.blocks, Math.floor((knownAt + 1) / row.blockOrdinals));
  return { blocks, from: blocks * row.blockOrdinals };
}

/** The last day of a month breaks no month. */
const isLastOfMonth = (day: string): boolean =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(8, 10) === '01';

type Blocks = Readonly<{ blocks: number; monthsBefore: string | undefined }>;

function cellsOf(scope: GroupedScope, cube: Cube, { blocks, monthsBefore }: Blocks) {
  const { exporterIds, monthFrom, monthTo } = scope.question;
  const conditions = filterOf(scope);
  // Where clients are wanted by their index, which SQLite takes only where it is offered no key.
  conditions.add(scope.question.subjects ? '+cube = ?' : 'cube = ?', cube.name);
  conditions.addOneOf('exporterId', exporterIds);
  conditions.add('month >= ?', monthFrom);
  conditions.add('month <= ?', monthTo);
  conditions.add('month < ?', monthsBefore);
  const rows = scope.reading.tuples(
    [kind, 'text?', 'text'],
    `SELECT kind, iif(block < ?, sum, (
       SELECT earlier.sum FROM earlier WHERE earlier.cellId = cells.cellId AND earlier.block < ?
       ORDER BY earlier.block DESC LIMIT 1)), ${sortKeySql(scope.groupBy, 'month')}
     FROM cells WHERE ${conditions.sql()}`,
    blocks,
    blocks,
    ...conditions.values,
  );
  return withClients(scope, rows);
}

function linesOf(scope: GroupedScope, conditions: Conditions): readonly Amount[] {
  const rows = scope.reading.tuples(
    [kind, 'text', 'integer', 'integer', 'integer', valueMinor, elementMicrograms, adjustedMinor],
    `SELECT kind, ${sortKeySql(scope.groupBy, 'substr(occurredOn, 1, 7)')},
       deals, massGrams, pieces, valueMinor, elementMicrograms, adjustedMinor
     FROM lines WHERE ${conditions.sql()}`,
    ...conditions.values,
  );
  const amounts = rows.map(([side, sortKey, deals, massGrams, pieces, ...maps]): Amount => {
    const [value, content, adjusted] = maps;
    const quantities = { deals, massGrams, pieces, valueMinor: value, elementMicrograms: content };
    return [side, { ...quantities, adjustedMinor: adjusted }, sortKey];
  });
  return withClients(scope, amounts);
}

/** Only what was asked for, and as one text: every column that is read costs. */
function sortKeySql(columns: readonly VolumeColumn[], month: string): string {
  const sql: Readonly<Record<VolumeColumn, string>> = {
    exporter: 'exporterId',
    month,
    goodsCode: 'goodsCode',
    grade: 'grade',
    destination: 'finalDestinationCountryCode',
    client: 'client',
    operator: 'operatorId',
    producer: 'producerId',
    owner: 'ownerId',
  };
  const joined = columns.map((column) => sql[column]).join(' || char(31) || ');
  return columns.length > 0 ? joined : "''";
}

/** With the client itself in place of what the act names it by. */
function withClients(
  { groupBy, clientOf }: GroupedScope,
  amounts: readonly Amount[],
): readonly Amount[] {
  const place = groupBy.indexOf('client');
  if (place < 0) return amounts;
  return amounts.map(([kind, sum, sortKey]) => {
    const [from, to] = boundsOf(sortKey, place);
    const client = clientOf(sortKey.slice(from, to));
    return [kind, sum, sortKey.slice(0, from) + client + sortKey.slice(to)];
  });
}

/** Where a value begins and ends: there are thousands of keys, and one of their values is changed. */
function boundsOf(sortKey: string, place: number): readonly [from: number, to: number] {
  let from = 0;
  for (let before = 0; before < place; before++) from = sortKey.indexOf(betweenValues, from) + 1;
  const to = sortKey.indexOf(betweenValues, from);
  return [from, to < 0 ? sortKey.length : to];
}
