import type { Ordinal } from '@lodestone/kernel';
import { flowsOf, isAct } from '@lodestone/ledger';
import { existing, type RowOf } from '@lodestone/projections';
import { findRecord, type RecordQuestion, type RecordWithHistory } from './find-record';
import { type followersTable, lotSubject, recordSubject, type Following } from './followers';
import type { RecordState } from './record';
import type { RecordsReading } from './record-tables';
import type { ShownTo } from './shown-to';
import type { Rules } from '../rules';

/** A record that stands on another one, or did until it was voided. */
export type FollowingRecord = Readonly<{
  following: Following;
  /** The lot that it is about; of a receipt, a redirection and a release there is none. */
  lotId?: string;
  siteId: string;
  recordId: string;
  enterpriseId: string;
  type: string;
  occurredOn?: string;
  ordinal: Ordinal;
  state: RecordState;
}>;

export type ExplainedRecord = Readonly<{
  record: RecordWithHistory;
  /** In the order in which they became known. */
  followers: readonly FollowingRecord[];
  /** There are more than are named. */
  hasMoreFollowers: boolean;
}>;

/** Nobody reads more than this of one record, and a search through all lots is another question. */
const followersMax = 500;

/** One record, and what followed from it, as of now; undefined if it is not there. */
export function explainRecord(
  reading: RecordsReading,
  question: Omit<RecordQuestion, 'knownAt'>,
  rules?: Rules,
): ExplainedRecord | undefined {
  const record = findRecord(reading, question, rules);
  if (!record) return undefined;
  const { siteId, recordId, type, data } = record;
  const event = { type, data };
  const lotIds = isAct(event) ? flowsOf(event).makes.map(({ lotId }) => lotId) : [];
  const subjects = [
    [recordSubject(recordId), undefined] as const,
    ...lotIds.map((lotId) => [lotSubject(lotId), lotId] as const),
  ];
  const named = subjects.flatMap(([subject, lotId]) =>
    followersOf(reading, siteId, subject).map((row) => ({ ...row, lotId })),
  );
  const followers = named
    .slice(0, followersMax)
    .map((row) => followerOf(reading, row))
    // What another enterprise did at the same site is in that one's books.
    .filter(({ siteId: at, enterpriseId }) => at !== siteId || isOf(question, enterpriseId))
    .sort((a, b) => a.ordinal - b.ordinal);
  return { record, followers, hasMoreFollowers: named.length > followersMax };
}

const isOf = ({ ofEnterpriseId }: ShownTo, enterpriseId: string): boolean =>
  ofEnterpriseId === undefined || ofEnterpriseId === enterpriseId;

type FollowerRow = RowOf<typeof followersTable>;

const followersOf = (
  reading: RecordsReading,
  siteId: string,
  subject: string,
): readonly FollowerRow[] =>
  reading.rows(
    'followers',
    'WHERE siteId = ? AND subject = ? LIMIT ?',
    siteId,
    subject,
    followersMax + 1,
  );

function followerOf(
  reading: RecordsReading,
  { bySiteId, byRecordId, following, lotId }: FollowerRow & Readonly<{ lotId: string | undefined }>,
): FollowingRecord {
  const found = findRecord(reading, { siteId: bySiteId, recordId: byRecordId });
  const { siteId, recordId, enterpriseId, type, occurredOn, ordinal, state } = existing(
    found,
    'a follower is a record',
  );
  return {
    following,
    ...(lotId === undefined ? {} : { lotId }),
    siteId,
    recordId,
    enterpriseId,
    type,
    ...(occurredOn === undefined ? {} : { occurredOn }),
    ordinal,
    state,
  };
}
