import {
  refused,
  unchanged,
  type Decision,
  type DecisionInput,
  type DomainEvent,
  type Refusal,
} from '@lodestone/kernel';
import { worldId } from '../../ids';
import { schemaVersions } from '../../event-schemas';
import {
  isOfAnother,
  recogniseRecord,
  recordRefusals,
  type RecordRefusal,
} from '../recognise-record';
import {
  isRepair,
  standingAct,
  type Act,
  type EmbeddedAct,
  type EmbeddedRepair,
  type RecordCorrected,
  type RecordVoided,
} from '../../records/site.events';
import { recordKey, type RecordRow, type SiteRow } from '../site.rows';
import type { Blocker } from './blockers-of';

/** What is asked of every void and correction, in order of precedence. */
export const targetRefusals = [
  ...recordRefusals,
  'target-not-found',
  'target-not-an-act',
  'target-already-voided',
] as const;

export type TargetRefusal = RecordRefusal | (typeof targetRefusals)[number];

export type Target = Readonly<{
  site: SiteRow;
  row: RecordRow;
  /** The version that stands. */
  act: Act;
}>;

type Answered = Decision<never, TargetRefusal>;

/** A void or correction that is itself to be taken back; only one that yields may be. */
export type RepairTarget = Readonly<{
  row: RecordRow;
  repair: EmbeddedRepair;
}>;

/** The act that a void or correction is about, or the answer that ends the question. */
export function recogniseTarget(
  data: Readonly<{
    siteId: string;
    recordId: string;
    targetRecordId: string;
    byEnterpriseId?: string;
  }>,
  { own, targetAt, circumstances }: Pick<DecisionInput, 'own' | 'targetAt' | 'circumstances'>,
):
  Readonly<{ target: Target }> | Readonly<{ answer: Answered; repair?: RepairTarget | undefined }> {
  const recognised = recogniseRecord(own, data, circumstances);
  if (recognised.known === 'recorded') return { answer: unchanged(recognised.revision) };
  if (recognised.known === 'refused') {
    return { answer: { outcome: 'refused', refusal: recognised.refusal } };
  }
  const { targetRecordId, byEnterpriseId } = data;
  const { site } = recognised;
  const detail = { targetRecordId };
  const no = (code: TargetRefusal, more: Refusal['detail'] = {}) => ({
    answer: refused(code, { ...detail, ...more }, '/targetRecordId'),
  });
  const row = own.get<RecordRow>(recordKey(targetRecordId));
  if (!row || isOfAnother(row, { site, byEnterpriseId })) return no('target-not-found');
  const target = targetAt(row.latestRevision);
  const act = target && standingAct(target.event);
  // A void or a correction is not taken back: correct again, or record anew.
  if (!act || act.data.recordId !== targetRecordId) {
    const repair = target && repairIn(target.event, targetRecordId);
    return {
      ...no('target-not-an-act', { type: row.type }),
      ...(repair && row.state === 'live' ? { repair: { row, repair } } : {}),
    };
  }
  if (row.state === 'voided') return no('target-already-voided');
  return { target: { site, row, act } };
}

/** The void of a void or correction is for ever. */
function repairIn(event: DomainEvent, recordId: string): EmbeddedRepair | undefined {
  const { type } = event;
  if (type !== 'RecordVoided' && type !== 'RecordCorrected') return undefined;
  const { data } = event as RecordVoided | RecordCorrected;
  if (data.recordId !== recordId || isRepair(data.reversed)) return undefined;
  const schemaVersion = schemaVersions[type];
  return { type, schemaVersion, data } as EmbeddedRepair;
}

/** At most this many blockers are named, newest first, with their count (design §3). */
const blockersNamed = 100;

/** `siteId/recordId` where the blocker is another site's. */
export const blockedBy = (
  { siteId, targetRecordId }: Readonly<{ siteId: string; targetRecordId: string }>,
  blockers: readonly Blocker[],
): Refusal<'record-built-on'> => ({
  code: 'record-built-on',
  detail: {
    targetRecordId,
    blockers: blockers.length,
    blockerIds: blockers
      .slice(0, blockersNamed)
      .map((blocker) =>
        blocker.siteId === siteId ? blocker.recordId : worldId(blocker.siteId, blocker.recordId),
      ),
  },
});

export const embedded = ({ type, data }: Act): EmbeddedAct => ({
  type,
  schemaVersion: schemaVersions[type],
  data,
});
