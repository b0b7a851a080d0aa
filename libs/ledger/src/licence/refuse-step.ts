import type { KeyedRows, Refusal } from '@lodestone/kernel';
import type { SubmittedLicenceRecord } from './licence-commands';
import type { LicenceRecord } from './licence.events';
import type { LicenceRefusal } from './licence-refusals';
import { licenceRecordRowOf, type LicenceRow } from './licence.rows';
import {
  refuseAmendment,
  refuseAttachments,
  refuseClients,
  refuseQuantities,
  refuseValidity,
} from './refuse-terms';
import { stateOf, stepsFrom } from './standing-after';

type Refused = Refusal<LicenceRefusal> | undefined;

/** Whether this can happen to the file as it stands. */
export const refuseStep = (
  said: SubmittedLicenceRecord,
  row: LicenceRow,
  own: KeyedRows,
): Refused =>
  refuseByState(said.type, row) ?? refuseDay(said, row) ?? refuseContent(said, row, own);

/** What belongs to an application that is not decided. */
const ofReview: ReadonlySet<LicenceRecord['type']> = new Set([
  'LicenceAccepted',
  'LicenceSupplementRequested',
  'LicenceSupplementGiven',
  'LicenceClockStopped',
  'LicenceClockResumed',
  'LicenceGranted',
  'LicenceRefused',
]);

function refuseByState(type: LicenceRecord['type'], { standing }: LicenceRow): Refused {
  const state = stateOf(standing);
  const steps = stepsFrom[state];
  if (steps.includes(type)) return undefined;
  const { decidedByRecordId, stop } = standing;
  if (decidedByRecordId !== undefined && ofReview.has(type)) {
    return { code: 'licence-decided-already', detail: { state, decidedByRecordId } };
  }
  if (type === 'LicenceClockStopped' && stop) {
    const { recordId: stopRecordId, reason } = stop;
    return { code: 'licence-clock-stopped-already', detail: { stopRecordId, reason } };
  }
  if (type === 'LicenceClockResumed' && standing.phase === 'in-review') {
    return { code: 'licence-clock-running', detail: { state } };
  }
  return { code: 'licence-step-impossible', detail: { state, type, steps } };
}

/** The clock is counted along the records: none of them moves the file on a day before another. */
const refuseDay = (
  { type, occurredOn }: SubmittedLicenceRecord,
  { lastOn }: LicenceRow,
): Refused =>
  type === 'LicenceUseReported' || lastOn <= occurredOn
    ? undefined
    : { code: 'licence-day-impossible', detail: { occurredOn, lastOn }, pointer: '/occurredOn' };

function refuseContent(said: SubmittedLicenceRecord, row: LicenceRow, own: KeyedRows): Refused {
  switch (said.type) {
    case 'LicenceSupplementGiven':
      return refuseAnswer(said.requestRecordId, own) ?? refuseAttachments(said.attachments, own);
    case 'LicenceGranted':
      return refuseQuantities(said.quantities ?? [], row.terms) ?? refuseValidity(said, row.route);
    case 'LicenceAmendmentApplied':
      return (
        refuseClients(row.route, said.terms) ??
        refuseAmendment(row.terms, said.terms) ??
        refuseAttachments(said.attachments, own)
      );
    case 'LicenceUseReported':
      return refuseAttachments(said.attachments, own);
    default:
      return undefined;
  }
}

function refuseAnswer(requestRecordId: string | undefined, own: KeyedRows): Refused {
  if (requestRecordId === undefined) return undefined;
  const asked = licenceRecordRowOf(own, requestRecordId);
  if (asked?.type === 'LicenceSupplementRequested') return undefined;
  const pointer = '/requestRecordId';
  return { code: 'licence-request-not-found', detail: { requestRecordId }, pointer };
}
