import type { Ordinal } from '@lodestone/kernel';
import type { FlagsOfRecord } from './flags-of-record';
import type { Flag } from '@lodestone/ledger';
import { columnsFrom, type RowOfColumns } from '@lodestone/projections';
import { recordTables } from './record-tables';

export type RecordState = 'live' | 'voided';

/** A record as it stood at the ordinal that was asked for: in its newest version by then. */
export type RecordedAct = Readonly<{
  siteId: string;
  recordId: string;
  enterpriseId: string;
  type: string;
  occurredOn?: string;
  recordedAt: string;
  ordinal: Ordinal;
  /** Its place in the site's stream. */
  revision: number;
  channel: string;
  contentDigest?: string;
  /** Of a void or correction: what it is about. */
  targetRecordId?: string;
  state: RecordState;
  voidedByRecordId?: string;
  /** The newest correction, whose act `data` then is. */
  correctedByRecordId?: string;
  data: unknown;
  /** What an authority sees beside it; none of what posts nothing. */
  flags: readonly Flag[];
}>;

const sent = columnsFrom(
  recordTables.records,
  'ordinal',
  'siteId',
  'recordId',
  'enterpriseId',
  'type',
  'occurredOn',
  'reversedOn',
  'statedOn',
  'recordedAt',
  'revision',
  'channel',
  'contentDigest',
  'targetRecordId',
  'declaredId',
  'reversedDeclaredId',
  'statedDeclaredId',
  'data',
);

/** Of `recordsKnownAt`: a record, and null for what did not become of it. */
export const recordColumns = {
  ...sent,
  voidedByRecordId: 'text?',
  voidedAtOrdinal: 'integer?',
  restoredAtOrdinal: 'integer?',
  reason: 'text?',
  correctedByRecordId: 'text?',
} as const;

export type RecordRow = RowOfColumns<typeof recordColumns>;

/** A void that is known by then, and has not been taken back by then. */
export const isVoidedAt = (
  { voidedAtOrdinal, restoredAtOrdinal }: RecordRow,
  knownAt: Ordinal,
): boolean =>
  voidedAtOrdinal !== null && (restoredAtOrdinal === null || restoredAtOrdinal > knownAt);

export function recordOf(
  row: RecordRow,
  knownAt: Ordinal,
  flagsOfRecord: FlagsOfRecord,
): RecordedAct {
  const { data, occurredOn, contentDigest, targetRecordId, voidedByRecordId } = row;
  const isVoided = isVoidedAt(row, knownAt);
  return {
    siteId: row.siteId,
    recordId: row.recordId,
    enterpriseId: row.enterpriseId,
    type: row.type,
    ...(occurredOn === null ? {} : { occurredOn }),
    recordedAt: row.recordedAt,
    ordinal: row.ordinal,
    revision: row.revision,
    channel: row.channel,
    ...(contentDigest === null ? {} : { contentDigest }),
    ...(targetRecordId === null ? {} : { targetRecordId }),
    state: isVoided ? 'voided' : 'live',
    ...(isVoided && voidedByRecordId !== null ? { voidedByRecordId } : {}),
    ...(row.correctedByRecordId === null ? {} : { correctedByRecordId: row.correctedByRecordId }),
    data,
    flags: flagsOfRecord(row, data),
  };
}

/**
 * Records with what became of them: everything that `recordOf` needs. Its one parameter, before all
 * others, is the ordinal up to which corrections are known.
 */
export const recordsKnownAt = `SELECT * FROM (
  SELECT sent.ordinal, sent.reversedOn, sent.statedOn, sent.reversedDeclaredId,
    sent.statedDeclaredId, coalesce(newest.correctedDeclaredId, sent.declaredId) AS declaredId,
    sent.siteId, sent.recordId, sent.enterpriseId, sent.type,
    sent.recordedAt, sent.revision, sent.channel, sent.contentDigest, sent.targetRecordId,
    voids.voidedByRecordId, voids.voidedAtOrdinal, voids.restoredAtOrdinal, voids.reason,
    newest.correctedByRecordId,
    coalesce(newest.correctedOn, sent.occurredOn) AS occurredOn,
    coalesce(newest.correctedData, sent.data) AS data
  FROM records AS sent
  LEFT JOIN voids ON voids.siteId = sent.siteId AND voids.recordId = sent.recordId
    AND voids.voidedAtOrdinal = (SELECT max(told.voidedAtOrdinal) FROM voids AS told
      WHERE told.siteId = sent.siteId AND told.recordId = sent.recordId
        AND told.voidedAtOrdinal <= ?1)
  LEFT JOIN corrections AS newest ON newest.siteId = sent.siteId
    AND newest.recordId = sent.recordId
    AND newest.ordinal = (SELECT max(known.ordinal) FROM corrections AS known
      WHERE known.siteId = sent.siteId AND known.recordId = sent.recordId AND known.ordinal <= ?1)
) AS records`;
