import type { Ordinal } from '@lodestone/kernel';
import { existing } from '@lodestone/projections';
import { conditionsWith, type Conditions } from '../conditions';
import type { RecordsQuestion } from './list-records';
import type { RecordsReading } from './record-tables';

/** So many are gathered in a few milliseconds; a page of more is found sooner on the way through. */
const candidatesMax = 5_000;

/**
 * Where the records lie that a question may mean, by index: of few days those of these days, of many
 * the ordinals between the first and the last. What a record must say to be meant stands in the
 * conditions besides.
 */
export function addCandidates(
  reading: RecordsReading,
  question: RecordsQuestion,
  conditions: Conditions,
  gatheredMax: number = candidatesMax,
): void {
  const within = withinDays(question);
  if (!within) return;
  const counted = `SELECT 1 FROM days WHERE ${within.sql()}`;
  if (countOf(reading, { counted, within, max: gatheredMax }) < gatheredMax) {
    conditions.addWithin(`ordinal IN (SELECT ordinal FROM days WHERE ${within.sql()})`, within);
    return;
  }
  addEnds(reading, question, conditions);
}

/** Between the first and the last record of its days. */
function addEnds(reading: RecordsReading, question: RecordsQuestion, conditions: Conditions): void {
  const days = daysOf(question);
  if (!days) return;
  const { first, last } = endsOf(reading, question, days);
  conditions.add('ordinal >= ?', first ?? 0);
  conditions.add('ordinal <= ?', last ?? -1);
}

function daysOf({ occurredFrom, occurredTo, asOf }: RecordsQuestion): Days | undefined {
  const [lastOn] = [occurredTo, asOf].filter((day) => day !== undefined).sort();
  if (occurredFrom === undefined && lastOn === undefined) return undefined;
  return { from: occurredFrom ?? '', to: lastOn ?? '~' };
}

function withinDays(question: RecordsQuestion): Conditions | undefined {
  const days = daysOf(question);
  if (!days) return undefined;
  const within = scopeOf(question);
  within.add('day >= ?', days.from);
  within.add('day <= ?', days.to);
  return within;
}

/** From where a list goes on, and how far. */
export type Walk = Readonly<{
  knownAt: Ordinal;
  after: number;
  order: 'newest' | 'oldest';
  limit: number;
}>;

export function addBehind(
  conditions: Conditions,
  { knownAt, after, order }: Pick<Walk, 'knownAt' | 'after' | 'order'>,
): void {
  conditions.add('ordinal <= ?', knownAt);
  const isBehind = order === 'newest' ? 'ordinal < ?' : 'ordinal > ?';
  conditions.add(isBehind, Number.isFinite(after) ? after : undefined);
}

export const ofDeclared = 'ordinal IN (SELECT ordinal FROM declared WHERE enterpriseId = ?)';
export const ofFulfilling = 'ordinal IN (SELECT ordinal FROM fulfilling WHERE sellerId = ?)';

/** A page is mostly found in the first: of those that were ever voided nearly all still are. */
const portionMax = 200;

/**
 * The ordinals of records that were ever voided, in the order of the list and no further than they are
 * asked for. If it is about few days these are gathered, if about many those between the first and the
 * last of them are looked at.
 */
export function* everVoided(
  reading: RecordsReading,
  question: RecordsQuestion,
  walk: Omit<Walk, 'limit'> &
    Readonly<{ declaredId?: string | undefined; sellerId?: string | undefined }>,
  { portion = portionMax, gatheredMax = candidatesMax } = {},
): Iterable<readonly Ordinal[]> {
  const within = withinDays(question);
  const counted = `SELECT 1 FROM voidDays WHERE ${within?.sql()}`;
  const areFew = within && countOf(reading, { counted, within, max: gatheredMax }) < gatheredMax;
  const conditions = areFew ? within : scopeOf(question);
  if (!areFew) addEnds(reading, question, conditions);
  conditions.add(ofDeclared, walk.declaredId);
  conditions.add(ofFulfilling, walk.sellerId);
  addBehind(conditions, walk);
  const ordered = `ORDER BY ordinal ${walk.order === 'newest' ? 'DESC' : 'ASC'}`;
  const rows = reading.each(
    { ordinal: 'integer' },
    areFew
      ? `SELECT ordinal FROM voidDays WHERE ${conditions.sql()} ${ordered}`
      : `SELECT ordinal FROM voids WHERE ${conditions.sql()} ${ordered}`,
    ...conditions.values,
  );
  let ordinals = new Set<Ordinal>();
  for (const { ordinal } of rows) {
    // Of one that was voided twice, or has had two days, there are two rows beside each other.
    if (ordinals.size >= portion && !ordinals.has(ordinal)) {
      yield [...ordinals];
      ordinals = new Set();
    }
    ordinals.add(ordinal);
  }
  if (ordinals.size > 0) yield [...ordinals];
}

function scopeOf({ siteId, enterpriseId }: RecordsQuestion): Conditions {
  const conditions = conditionsWith();
  conditions.add('siteId = ?', siteId);
  conditions.add('enterpriseId = ?', siteId === undefined ? enterpriseId : undefined);
  return conditions;
}

type Counted = Readonly<{ counted: string; within: Conditions; max: number }>;

function countOf(reading: RecordsReading, { counted, within, max }: Counted): number {
  const [found] = reading.select(
    { count: 'integer' },
    `WITH some AS (${counted} LIMIT ?) SELECT count(*) AS count FROM some`,
    ...within.values,
    max,
  );
  return existing(found, 'what is counted has a number').count;
}

type Days = Readonly<{ from: string; to: string }>;

/** From one day to the next by the index, and of each the first and the last. */
function endsOf(
  reading: RecordsReading,
  question: RecordsQuestion,
  { from, to }: Days,
): Readonly<{ first: number | null; last: number | null }> {
  const scope = scopeOf(question);
  const within = scope.sql();
  const [found] = reading.select(
    { first: 'integer?', last: 'integer?' },
    `WITH RECURSIVE asked (day) AS (
       SELECT min(day) FROM days WHERE ${within} AND day >= ?
       UNION ALL
       SELECT (SELECT min(day) FROM days WHERE ${within} AND days.day > asked.day) FROM asked
       WHERE asked.day <= ?)
     SELECT
       min((SELECT min(ordinal) FROM days WHERE ${within} AND days.day = asked.day)) AS first,
       max((SELECT max(ordinal) FROM days WHERE ${within} AND days.day = asked.day)) AS last
     FROM asked WHERE day <= ?`,
    ...scope.values,
    from,
    ...scope.values,
    to,
    ...scope.values,
    ...scope.values,
    to,
  );
  return existing(found, 'a minimum is a row, also of nothing');
}
