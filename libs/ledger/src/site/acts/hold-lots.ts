import {
  accepted,
  refused,
  unchanged,
  unreachable,
  type Decision,
  type DecisionInput,
  type KeyedRows,
} from '@lodestone/kernel';
import { isAuthorityId } from '../../ids';
import { recogniseRecord, recordRefusals } from '../recognise-record';
import { lotRowOf, recordKey, type RecordRow } from '../site.rows';
import type { LotHeld, LotReleased, Notice, RecordHeader } from '../../records/site.events';
import type { RecordNotice, SubmittedHold, SubmittedRelease } from '../submitted';
import { refuseAbsent } from './take-lots';

export const recordNoticeRefusals = [
  ...recordRefusals,
  'lot-not-found',
  'lot-voided',
  'target-not-found',
  'hold-not-found',
  'hold-by-authority',
] as const;

type NoticeRefusal = (typeof recordNoticeRefusals)[number];

/** A record that posts nothing: a hold, its release, a month that is declared complete. */
export function recordNotice(
  { data }: RecordNotice,
  { own, circumstances }: Pick<DecisionInput, 'own' | 'circumstances'>,
): Decision<Notice, NoticeRefusal> {
  const { siteId, recordId, byEnterpriseId, notice } = data;
  const { occurredOn, occurredAt } = notice;
  const identity = { siteId, recordId, occurredOn };
  const recognised = recogniseRecord(own, { ...identity, byEnterpriseId }, circumstances);
  if (recognised.known === 'recorded') return unchanged(recognised.revision);
  if (recognised.known === 'refused') return { outcome: 'refused', refusal: recognised.refusal };
  const header = { ...identity, ...(occurredAt === undefined ? {} : { occurredAt }) };
  switch (notice.type) {
    case 'LotHeld':
      return hold(own, header, notice);
    case 'LotReleased':
      return release(own, header, notice);
    case 'PeriodClosed':
      // It refuses nothing afterwards: a late record is stored and flagged (design §3, *Flags*).
      return accepted({ type: 'PeriodClosed', data: { ...header, month: notice.month } });
    default:
      return unreachable(notice);
  }
}

function hold(
  rows: KeyedRows,
  header: RecordHeader,
  { lotIds, reason }: SubmittedHold,
): Decision<LotHeld, NoticeRefusal> {
  const named = [...new Set(lotIds)];
  for (const [index, lotId] of named.entries()) {
    const absent = refuseAbsent(lotRowOf(rows, lotId), lotId);
    if (absent) return refused(absent.code, absent.detail, `/lotIds/${index}`);
  }
  return accepted({ type: 'LotHeld', data: { ...header, lotIds: named, reason } });
}

function release(
  rows: KeyedRows,
  header: RecordHeader,
  { targetRecordId, reason }: SubmittedRelease,
): Decision<LotReleased, NoticeRefusal> {
  const detail = { targetRecordId };
  const target = rows.get<RecordRow>(recordKey(targetRecordId));
  if (!target) return refused('target-not-found', detail, '/targetRecordId');
  if (!target.holds) return refused('hold-not-found', detail, '/targetRecordId');
  // The one that sealed a lot unseals it: an enterprise does not release what an authority holds, nor
  // what it found itself and nobody can explain.
  const isOfEnterprise = target.type === 'LotHeld' && !isAuthorityId(targetRecordId);
  if (!isOfEnterprise && !isAuthorityId(header.recordId)) {
    return refused('hold-by-authority', detail, '/targetRecordId');
  }
  return accepted({
    type: 'LotReleased',
    data: {
      ...header,
      targetRecordId,
      lotIds: target.holds,
      ...(target.heldUnits ? { unitIds: target.heldUnits } : {}),
      reason,
    },
  });
}
