import type { Ordinal } from '@lodestone/kernel';

export type RecordState = 'live' | 'voided';

/** A record as it was sent, and whether it stood at the ordinal that was asked for. */
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
  /** Of a void: what it voided. */
  targetRecordId?: string;
  state: RecordState;
  voidedByRecordId?: string;
  data: unknown;
}>;

export type RecordRow = Readonly<{
  siteId: string;
  recordId: string;
  enterpriseId: string;
  type: string;
  occurredOn: string | null;
  recordedAt: string;
  ordinal: Ordinal;
  revision: number;
  channel: string;
  contentDigest: string | null;
  targetRecordId: string | null;
  voidedByRecordId: string | null;
  voidedAtOrdinal: Ordinal | null;
  reason: string | null;
  data: string;
}>;

export function recordOf(row: RecordRow, knownAt: Ordinal): RecordedAct {
  const { occurredOn, contentDigest, targetRecordId, voidedByRecordId, voidedAtOrdinal } = row;
  const isVoided = voidedAtOrdinal !== null && voidedAtOrdinal <= knownAt;
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
    data: JSON.parse(row.data) as unknown,
  };
}

/** Records with what became of them: everything that `recordOf` needs. */
export const recordsWithVoids = 'SELECT * FROM records LEFT JOIN voids USING (siteId, recordId)';
