import {
  accepted,
  refused,
  unchanged,
  type Command,
  type Decision,
  type DecisionInput,
  type KeyedRows,
} from '@lodestone/kernel';
import { schemaVersions } from '../event-schemas';
import { flowsOf, type Flows } from './flows';
import { recogniseRecord, recordRefusals } from './recognise-record';
import {
  lotRowOf,
  receivedKey,
  recordKey,
  usesOf,
  type ReceivedRow,
  type RecordRow,
  type UseRow,
} from './site.rows';
import { isAct, siteStream, type Act, type RecordVoided, type Restatement } from './site.events';

export type VoidRecord = Command<
  'VoidRecord',
  Readonly<{ siteId: string; recordId: string; targetRecordId: string; reason: string }>
>;

export const voidRecordRefusals = [
  ...recordRefusals,
  'target-not-found',
  'target-not-an-act',
  'target-already-voided',
  'record-built-on',
] as const;

/** At most this many blockers are named, newest first, with their count (design §3). */
const blockersNamed = 100;

/** Takes a record back. Refused while something stands on it (postings.md V1). */
export function voidRecord(
  { data }: VoidRecord,
  { own, other, target, circumstances }: DecisionInput,
): Decision<RecordVoided, (typeof voidRecordRefusals)[number]> {
  const recognised = recogniseRecord(own, data, circumstances);
  if (recognised.known === 'recorded') return unchanged(recognised.revision);
  if (recognised.known === 'refused') {
    return { outcome: 'refused', refusal: recognised.refusal };
  }
  const { siteId, recordId, targetRecordId, reason } = data;
  const detail = { targetRecordId };
  const row = own.get<RecordRow>(recordKey(targetRecordId));
  if (!row) return refused('target-not-found', detail, '/targetRecordId');
  if (!target || !isAct(target.event)) {
    return refused('target-not-an-act', { ...detail, type: row.type }, '/targetRecordId');
  }
  if (row.state === 'voided') return refused('target-already-voided', detail, '/targetRecordId');

  const act = target.event;
  const flows = flowsOf(act);
  const blockers = blockersOf(act, flows, own, other);
  if (blockers.length > 0) {
    const blockerIds = blockers.slice(0, blockersNamed);
    return refused('record-built-on', { ...detail, blockers: blockers.length, blockerIds });
  }
  return accepted({
    type: 'RecordVoided',
    data: {
      siteId,
      recordId,
      targetRecordId,
      reason,
      reversed: { type: act.type, schemaVersion: schemaVersions[act.type], data: act.data },
      restated: restatementsOf(flows, own),
    },
  });
}

/**
 * Live records that took from a lot it made, then live receipts of what it sent. Newest first within
 * the own stream; `siteId/recordId` where the blocker is another site's.
 */
function blockersOf(
  act: Act,
  { makes, sends }: Flows,
  own: KeyedRows,
  other: DecisionInput['other'],
): readonly string[] {
  const uses = makes
    .flatMap(({ lotId }) => own.scan<UseRow>(usesOf(lotId)).map(([, use]) => use))
    .sort((a, b) => b.revision - a.revision)
    .map(({ recordId }) => recordId);

  const receivingSiteId = act.type === 'SoldToClient' ? act.data.receivingSiteId : undefined;
  const receipts =
    receivingSiteId === undefined
      ? []
      : sends
          .flatMap(({ movementId, lot }) => {
            const rows = other(siteStream(receivingSiteId));
            const receipt = rows.get<ReceivedRow>(receivedKey(movementId, lot.lotId));
            return receipt ? [receipt] : [];
          })
          .sort((a, b) => b.revision - a.revision)
          .map(({ recordId }) => `${receivingSiteId}/${recordId}`);

  return [...new Set([...uses, ...receipts])];
}

/** What comes back to a lot comes back at today's composition (postings.md V2). */
const restatementsOf = ({ takes }: Flows, own: KeyedRows): readonly Restatement[] =>
  takes.flatMap(({ lotId, ownerId, status, material, massGrams, ppm, assayRecordId }) => {
    const lot = lotRowOf(own, lotId);
    if (!lot || lot.assayRecordId === assayRecordId) return [];
    return [
      {
        lotId,
        ownerId,
        status,
        material,
        massGrams,
        fromPpm: ppm,
        toPpm: lot.ppm,
        firstOn: lot.firstOn,
      },
    ];
  });
