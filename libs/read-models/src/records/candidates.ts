import { existing } from '@lodestone/projections';
import { conditionsWith, type Conditions } from '../conditions';
import type { RecordsQuestion } from './list-records';
import type { RecordsReading } from './record-tables';

/** So many are gathered in a few milliseconds; a page of more is found sooner on the way through. */
const candidatesMax = 5_000;

/**
 * Where the records lie that a question may mean, by index: of few days those of these days, of many
 * the ordinals between the first and the last; and those that were ever voided. What a record must
 * say to be meant stands in the conditions besides.
 */
export function addCandidates(
  reading: RecordsReading,
  question: RecordsQuestion,
  conditions: Conditions,
  gatheredMax: number = candidatesMax,
): void {
  if (question.state === 'voided') {
    const within = scopeOf(question);
    conditions.addWithin(`ordinal IN (SELECT ordinal FROM voids WHERE ${within.sql()})`, within);
  }
  const { occurredFrom, occurredTo, asOf } = question;
  const [lastOn] = [occurredTo, asOf].filter((day) => day !== undefined).sort();
  if (occurredFrom === undefined && lastOn === undefined) return;
  const within = scopeOf(question);
  within.add('day >= ?', occurredFrom);
  within.add('day <= ?', lastOn);
  if (countOf(reading, within, gatheredMax) < gatheredMax) {
    conditions.addWithin(`ordinal IN (SELECT ordinal FROM days WHERE ${within.sql()})`, within);
    return;
  }
  const { first, last } = endsOf(reading, question, {
    from: occurredFrom ?? '',
    to: lastOn ?? '~',
  });
  conditions.add('ordinal >= ?', first ?? 0);
  conditions.add('ordinal <= ?', last ?? -1);
}

function scopeOf({ siteId, enterpriseId }: RecordsQuestion): Conditions {
  const conditions = conditionsWith();
  conditions.add('siteId = ?', siteId);
  conditions.add('enterpriseId = ?', siteId === undefined ? enterpriseId : undefined);
  return conditions;
}

function countOf(reading: RecordsReading, within: Conditions, max: number): number {
  const [found] = reading.select(
    { count: 'integer' },
    `SELECT count(*) AS count FROM (SELECT 1 FROM days WHERE ${within.sql()} LIMIT ?)`,
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
