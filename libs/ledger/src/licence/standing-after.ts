import type { ClockStopReason, LicenceState } from '@lodestone/reference';
import type { LicenceEvent, LicenceRecord } from './licence.events';

/** Of the states only those that records make: that a licence ran out or was used up no record says. */
export type RecordedState = Exclude<LicenceState, 'exhausted' | 'expired'>;

/** How a file stands after its records so far. */
export type LicenceStanding = Readonly<{
  phase:
    | 'submitted'
    | 'in-review'
    | 'refused'
    | 'granted'
    | 'paused'
    | 'surrendered'
    | 'withdrawn'
    | 'revoked';
  /** The question that waits for an answer: the last one. */
  requestRecordId?: string;
  /** What stopped the clock. */
  stop?: Readonly<{ recordId: string; reason: ClockStopReason }>;
  /** The change that waits for a decision. */
  amendmentRecordId?: string;
  /** What decided on the application. */
  decidedByRecordId?: string;
}>;

export const submitted: LicenceStanding = { phase: 'submitted' };

/**
 * Which records a state allows (Order 792 Art. 15 to 18): the whole machine. What a state does not
 * name does not happen in it.
 */
export const stepsFrom: Readonly<Record<RecordedState, ReadonlyArray<LicenceRecord['type']>>> = {
  submitted: ['LicenceAccepted', 'LicenceSupplementRequested', 'LicenceSupplementGiven'],
  'supplement-requested': ['LicenceSupplementRequested', 'LicenceSupplementGiven'],
  'in-review': [
    'LicenceSupplementRequested',
    'LicenceSupplementGiven',
    'LicenceClockStopped',
    'LicenceGranted',
    'LicenceRefused',
  ],
  questioned: [
    'LicenceSupplementRequested',
    'LicenceSupplementGiven',
    'LicenceClockStopped',
    'LicenceRefused',
  ],
  suspended: ['LicenceSupplementRequested', 'LicenceSupplementGiven', 'LicenceClockResumed'],
  refused: [],
  granted: [
    'LicenceAmendmentApplied',
    'LicencePaused',
    'LicenceSurrendered',
    'LicenceWithdrawn',
    'LicenceRevoked',
    'LicenceUseReported',
  ],
  amending: [
    'LicenceAmended',
    'LicenceAmendmentRefused',
    'LicenceSurrendered',
    'LicenceWithdrawn',
    'LicenceRevoked',
    'LicenceUseReported',
  ],
  paused: [
    'LicenceReinstated',
    'LicenceSurrendered',
    'LicenceWithdrawn',
    'LicenceRevoked',
    'LicenceUseReported',
  ],
  // What left under it before still has to be reported.
  surrendered: ['LicenceUseReported'],
  withdrawn: ['LicenceUseReported'],
  revoked: ['LicenceUseReported'],
};

export function stateOf(standing: LicenceStanding): RecordedState {
  const { phase, requestRecordId, stop, amendmentRecordId } = standing;
  if (phase === 'submitted') return requestRecordId ? 'supplement-requested' : 'submitted';
  if (phase === 'in-review') {
    if (stop) return 'suspended';
    return requestRecordId ? 'questioned' : 'in-review';
  }
  return phase === 'granted' && amendmentRecordId ? 'amending' : phase;
}

/** What the record makes of it. Whether it may happen has been asked before. */
export function standingAfter(standing: LicenceStanding, event: LicenceEvent): LicenceStanding {
  switch (event.type) {
    case 'LicenceApplied':
      return submitted;
    case 'LicenceAccepted':
      return { ...standing, phase: 'in-review' };
    case 'LicenceSupplementRequested':
      return { ...standing, requestRecordId: event.data.recordId };
    case 'LicenceSupplementGiven':
      return answered(standing, event.data.requestRecordId);
    case 'LicenceClockStopped': {
      const { recordId, reason } = event.data;
      return { ...standing, stop: { recordId, reason } };
    }
    case 'LicenceClockResumed': {
      const { stop: _stop, ...running } = standing;
      return running;
    }
    case 'LicenceGranted':
      return { phase: 'granted', decidedByRecordId: event.data.recordId };
    case 'LicenceRefused':
      return { phase: 'refused', decidedByRecordId: event.data.recordId };
    case 'LicenceAmendmentApplied':
      return { ...standing, amendmentRecordId: event.data.recordId };
    case 'LicenceAmended':
    case 'LicenceAmendmentRefused':
      return phased(standing, 'granted');
    case 'LicencePaused':
      return phased(standing, 'paused');
    case 'LicenceReinstated':
      return phased(standing, 'granted');
    case 'LicenceSurrendered':
      return phased(standing, 'surrendered');
    case 'LicenceWithdrawn':
      return phased(standing, 'withdrawn');
    case 'LicenceRevoked':
      return phased(standing, 'revoked');
    case 'LicenceUseReported':
      return standing;
  }
}

/** What is given unasked, or to a question that another one followed, answers nothing that waits. */
function answered(standing: LicenceStanding, requestRecordId?: string): LicenceStanding {
  if (requestRecordId !== standing.requestRecordId) return standing;
  const { requestRecordId: _answered, ...rest } = standing;
  return rest;
}

/** After the decision nothing waits but what the new phase waits for. */
const phased = (
  { decidedByRecordId }: LicenceStanding,
  phase: LicenceStanding['phase'],
): LicenceStanding => ({ phase, ...(decidedByRecordId ? { decidedByRecordId } : {}) });
