import { accepted, type Decision, type DecisionInput } from '@lodestone/kernel';
import { refuseWithoutAdjustment } from '../deals/adjustments';
import { undoAct } from '../fold/undo-act';
import { flowsOf } from '../flows';
import { RowsOver } from '../rows-over';
import type { RecordVoided } from '../../records/site.events';
import type { VoidRecord } from '../submitted';
import { openRefusals } from '../crossings/refuse-open';
import { leaveMadeLots } from '../crossings/refuse-leaving';
import { yieldingLines } from './freeing';
import { voidRepair } from './void-repair';
import { refuseUnit, unitRefusals } from '../units/unit-book';
import { blockersOfVoid } from './blockers-of';
import { blockedBy, embedded, recogniseTarget, targetRefusals } from './recognise-target';
import { restatedByVoid } from './restatements';

export const voidRecordRefusals = [
  ...targetRefusals,
  'record-built-on',
  ...openRefusals,
  ...unitRefusals,
  'credit-exceeds-deal-value',
] as const;

/** Takes a record back. Refused while something stands on it (postings.md V1). */
export function voidRecord(
  { data }: VoidRecord,
  given: DecisionInput,
): Decision<RecordVoided, (typeof voidRecordRefusals)[number]> {
  const recognised = recogniseTarget(data, given);
  if ('answer' in recognised) {
    const { answer, repair } = recognised;
    return (repair && voidRepair(data, repair, given)) ?? answer;
  }
  const { row, act } = recognised.target;
  const { own } = given;
  const yielding = yieldingLines(act, row.revision, given);
  const blockers = blockersOfVoid(act, row.revision, { ...given, yielding });
  if (blockers.length > 0) return { outcome: 'refused', refusal: blockedBy(data, blockers) };

  const leaving = leaveMadeLots({ before: act }, given);
  if ('refusal' in leaving) return { outcome: 'refused', refusal: leaving.refusal };

  const { siteId, recordId, targetRecordId, reason } = data;
  const after = new RowsOver(own);
  undoAct(after, act, { recordId: targetRecordId, revision: row.revision });
  for (const { unitId, isCount } of flowsOf(act).units) {
    const refusal = isCount ? undefined : refuseUnit(after, unitId, act.data.occurredOn);
    if (refusal) return { outcome: 'refused', refusal: { ...refusal, pointer: '/targetRecordId' } };
  }
  const uncovered = refuseWithoutAdjustment(act, { recordId: targetRecordId }, own);
  if (uncovered) {
    return { outcome: 'refused', refusal: { ...uncovered, pointer: '/targetRecordId' } };
  }
  return accepted({
    type: 'RecordVoided',
    data: {
      siteId,
      recordId,
      targetRecordId,
      reason,
      reversed: embedded(act),
      restated: restatedByVoid(act, own),
      ...leaving,
    },
  });
}
