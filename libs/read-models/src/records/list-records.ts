import type { Ordinal } from '@lodestone/kernel';
import { partFor } from '@lodestone/ledger';
import { flagsAt } from './flags-of-record';
import { cursorOf, limitOf, pageOf, partsOf, type Cursor, type PageOptions } from '../cursor';
import { conditionsWith, type Conditions } from '../conditions';
import {
  addBehind,
  addCandidates,
  everVoided,
  ofDeclared,
  ofFulfilling,
  type Walk,
} from './candidates';
import {
  recordOf,
  recordsKnownAt,
  recordColumns,
  type RecordedAct,
  type RecordRow,
  type RecordState,
} from './record';
import type { RecordsReading } from './record-tables';
import type { Rules } from '../rules';

export type RecordsQuestion = PageOptions &
  Readonly<{
    siteId?: string | undefined;
    enterpriseId?: string | undefined;
    types?: readonly string[] | undefined;
    /**
     * Civil dates, both included. A record is compared with the day of its newest version, a void with
     * that of what it takes back, a correction with both: that from which it moves something, and that
     * to which. So each is where it changes the books.
     */
    occurredFrom?: string | undefined;
    occurredTo?: string | undefined;
    state?: RecordState | undefined;
    /** What had happened by this civil date, of the same days. */
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
export function listRecords(
  reading: RecordsReading,
  question: RecordsQuestion,
  rules?: Rules,
): RecordsPage {
  const { order = 'newest' } = question;
  const [knownAt, after] =
    question.after === undefined
      ? [question.knownAt ?? reading.ordinal, order === 'newest' ? Infinity : -1]
      : (partsOf(question.after, [0, 0]) as readonly [number, number]);
  const limit = limitOf(question);
  const rows = waysTo(reading, question)
    .flatMap((way) => recordsOn(reading, way, { knownAt, after, order, limit: limit + 1 }))
    .sort((a, b) => (order === 'newest' ? b.ordinal - a.ordinal : a.ordinal - b.ordinal))
    .slice(0, limit + 1);
  const { page, next } = pageOf(rows, limit, ({ ordinal }) => cursorOf(knownAt, ordinal));
  const flagsOfRecord = flagsAt(reading, knownAt, rules);
  const known = page.map((row) => recordOf(row, knownAt, flagsOfRecord));
  return { records: known, knownAt, next };
}

/** One index after the other, each in the order of the list. */
type Way = Readonly<{ question: RecordsQuestion; declaredId?: string; sellerId?: string }>;

/**
 * An enterprise has records of its own sites, and few have some of others that are their sales and
 * exports by declaration, or exports in another's name by which its goods left: no record is two of these.
 */
function waysTo(reading: RecordsReading, question: RecordsQuestion): readonly Way[] {
  const { enterpriseId, ...anybodys } = question;
  if (enterpriseId === undefined || question.siteId !== undefined) return [{ question }];
  const isEver = reading.rows('declared', 'WHERE enterpriseId = ? LIMIT 1', enterpriseId);
  const isSeller = reading.rows('fulfilling', 'WHERE sellerId = ? LIMIT 1', enterpriseId);
  return [
    { question },
    ...(isEver.length > 0 ? [{ question: anybodys, declaredId: enterpriseId }] : []),
    ...(isSeller.length > 0 ? [{ question: anybodys, sellerId: enterpriseId }] : []),
  ];
}

/** Of those that fulfil a sale: as long as the version that is shown says so, page after page. */
function recordsOn(reading: RecordsReading, way: Way, walk: Walk): readonly RecordRow[] {
  const { sellerId } = way;
  if (sellerId === undefined) return rowsOn(reading, way, walk);
  const found: RecordRow[] = [];
  for (let { after } = walk; found.length < walk.limit;) {
    const rows = rowsOn(reading, way, { ...walk, after });
    found.push(...rows.filter((row) => partFor(sellerId, row, () => false) !== undefined));
    const last = rows.at(-1);
    if (rows.length < walk.limit || !last) break;
    after = last.ordinal;
  }
  return found.slice(0, walk.limit);
}

function rowsOn(
  reading: RecordsReading,
  { question, declaredId, sellerId }: Way,
  walk: Walk,
): readonly RecordRow[] {
  const { knownAt, after, order, limit } = walk;
  const conditions = conditionsOf(question, knownAt);
  if (sellerId !== undefined) {
    conditions.add(ofFulfilling, sellerId);
    conditions.add('enterpriseId <> ?', sellerId);
    conditions.add('? NOT IN (declaredId, reversedDeclaredId, statedDeclaredId)', sellerId);
  }
  if (declaredId !== undefined) {
    conditions.add(ofDeclared, declaredId);
    conditions.add('? IN (declaredId, reversedDeclaredId, statedDeclaredId)', declaredId);
  }
  if (question.state !== 'voided') {
    addCandidates(reading, question, conditions);
    addBehind(conditions, { knownAt, after, order });
    return selected(reading, conditions, walk);
  }
  const found: RecordRow[] = [];
  for (const ordinals of everVoided(reading, question, { ...walk, declaredId, sellerId })) {
    found.push(...selected(reading, conditions, walk, ordinals));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

/** Those that are meant, or of these ordinals alone. */
function selected(
  reading: RecordsReading,
  conditions: Conditions,
  { knownAt, order, limit }: Walk,
  ordinals?: readonly Ordinal[],
): readonly RecordRow[] {
  const among = conditionsWith();
  among.addOneOf('ordinal', ordinals);
  return reading.select(
    recordColumns,
    `${recordsKnownAt} WHERE ${conditions.sql()} AND ${among.sql()}
     ORDER BY ordinal ${order === 'newest' ? 'DESC' : 'ASC'} LIMIT ?`,
    knownAt,
    ...conditions.values,
    ...among.values,
    limit,
  );
}

/** One of its days is within: an act has one, a void one, a correction two. */
const isWithin = ['occurredOn', 'reversedOn', 'statedOn']
  .map((day) => `${day} BETWEEN ? AND ?`)
  .join(' OR ');

function addDays(
  { occurredFrom, occurredTo, asOf }: RecordsQuestion,
  conditions: Conditions,
): void {
  const lasts = [occurredTo, asOf].filter((day) => day !== undefined).sort();
  if (occurredFrom === undefined && lasts.length === 0) return;
  // No civil date comes before the first of these, and none after the other.
  const [from, to] = [occurredFrom ?? '0000-01-01', lasts[0] ?? '9999-12-31'];
  conditions.add(`(${isWithin})`, from, to, from, to, from, to);
}

function conditionsOf(question: RecordsQuestion, knownAt: Ordinal): Conditions {
  const conditions = conditionsWith();
  conditions.add('siteId = ?', question.siteId);
  conditions.add('enterpriseId = ?', question.enterpriseId);
  conditions.addOneOf('type', question.types);
  addDays(question, conditions);
  const isVoided = 'coalesce(restoredAtOrdinal > ?, voidedAtOrdinal IS NOT NULL)';
  if (question.state === 'live') conditions.add(`NOT ${isVoided}`, knownAt);
  if (question.state === 'voided') conditions.add(isVoided, knownAt);
  return conditions;
}
