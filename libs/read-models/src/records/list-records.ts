import type { Ordinal } from '@lodestone/kernel';
import { flagsAt } from './flags-of-record';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { conditionsWith, type Conditions } from '../conditions';
import {
  recordOf,
  recordsKnownAt,
  recordColumns,
  type RecordedAct,
  type RecordState,
} from './record';
import type { RecordsReading } from './records';

export type RecordsQuestion = PageOptions &
  Readonly<{
    siteId?: string | undefined;
    enterpriseId?: string | undefined;
    types?: readonly string[] | undefined;
    /** Civil dates, both included, compared with `occurredOn`. A void has none. */
    occurredFrom?: string | undefined;
    occurredTo?: string | undefined;
    state?: RecordState | undefined;
    /** What had happened by this civil date: a void with the record that it takes back. */
    asOf?: string | undefined;
    /** What the ledger had been told by this ordinal. */
    knownAt?: Ordinal | undefined;
    order?: 'newest' | 'oldest' | undefined;
  }>;

export type RecordsPage = Readonly<{
  records: readonly RecordedAct[];
  /** As of which ordinal the states are: the same on every page of one list. */
  knownAt: Ordinal;
  next: Cursor | undefined;
}>;

/**
 * Records in the order in which they became known. The first page fixes `knownAt` for those that
 * follow, so that nothing shifts, comes twice or is left out while others record and void.
 */
export function listRecords(reading: RecordsReading, question: RecordsQuestion): RecordsPage {
  const { order = 'newest' } = question;
  const [knownAt, after] =
    question.after === undefined
      ? [question.knownAt ?? reading.ordinal, order === 'newest' ? Infinity : -1]
      : (partsOf(question.after, [0, 0]) as readonly [number, number]);
  const limit = limitOf(question);
  const conditions = conditionsOf(question, knownAt);
  conditions.add('ordinal <= ?', knownAt);
  if (Number.isFinite(after))
    conditions.add(order === 'newest' ? 'ordinal < ?' : 'ordinal > ?', after);
  const rows = reading.select(
    recordColumns,
    `${recordsKnownAt} WHERE ${conditions.sql()}
     ORDER BY ordinal ${order === 'newest' ? 'DESC' : 'ASC'} LIMIT ?`,
    knownAt,
    ...conditions.values,
    limit + 1,
  );
  const { page, next } = pageOf(rows, limit, ({ ordinal }) => cursorOf(knownAt, ordinal));
  const flagsOfRecord = flagsAt(reading, knownAt);
  const known = page.map((row) => recordOf(row, knownAt, flagsOfRecord));
  return { records: known, knownAt, next };
}

/** A void has no day of its own: its lines take that of what it takes back. */
const dayOfRecord = `coalesce(occurredOn, (SELECT target.occurredOn FROM records AS target
  WHERE target.siteId = records.siteId AND target.recordId = records.targetRecordId))`;

function conditionsOf(question: RecordsQuestion, knownAt: Ordinal): Conditions {
  const conditions = conditionsWith();
  conditions.add('siteId = ?', question.siteId);
  conditions.add('enterpriseId = ?', question.enterpriseId);
  conditions.addOneOf('type', question.types);
  conditions.add('occurredOn >= ?', question.occurredFrom);
  conditions.add('occurredOn <= ?', question.occurredTo);
  conditions.add(`${dayOfRecord} <= ?`, question.asOf);
  const isVoided = 'coalesce(restoredAtOrdinal > ?, voidedAtOrdinal IS NOT NULL)';
  if (question.state === 'live') conditions.add(`NOT ${isVoided}`, knownAt);
  if (question.state === 'voided') conditions.add(isVoided, knownAt);
  return conditions;
}
