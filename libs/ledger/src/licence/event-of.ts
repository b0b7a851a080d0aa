import { unreachable } from '@lodestone/kernel';
import type { SubmittedLicenceRecord } from './licence-commands';
import type { LicenceRecord } from './licence.events';
import type { LicenceRow } from './licence.rows';
import { grantedTerms } from './refuse-terms';

type Ids = Readonly<{ licenceId: string; recordId: string }>;

/** The record as it is stored: with what it rests on, so that it explains itself alone. */
export function eventOf(named: Ids, said: SubmittedLicenceRecord, row: LicenceRow): LicenceRecord {
  const { standing, terms, askedTerms = terms, exporterId, route } = row;
  const ids = { ...named, exporterId };
  const licenceNumber = row.licenceNumber ?? '';
  const amendmentRecordId = standing.amendmentRecordId ?? '';
  switch (said.type) {
    case 'LicenceClockResumed': {
      const { type, ...rest } = said;
      return { type, data: { ...ids, ...rest, stopRecordId: standing.stop?.recordId ?? '' } };
    }
    case 'LicenceGranted': {
      const { type, quantities = [], ...rest } = said;
      const granted = grantedTerms(terms, quantities);
      return { type, data: { ...ids, ...rest, route, terms: granted } };
    }
    case 'LicenceAmended': {
      const { type, ...rest } = said;
      const data = { ...ids, ...rest, amendmentRecordId, licenceNumber, terms: askedTerms };
      return { type, data };
    }
    case 'LicenceAmendmentRefused': {
      const { type, ...rest } = said;
      return { type, data: { ...ids, ...rest, amendmentRecordId } };
    }
    case 'LicencePaused':
    case 'LicenceReinstated':
    case 'LicenceWithdrawn':
    case 'LicenceRevoked':
    case 'LicenceSurrendered': {
      const { type, ...rest } = said;
      return { type, data: { ...ids, ...rest, licenceNumber } } as LicenceRecord;
    }
    case 'LicenceAccepted':
    case 'LicenceSupplementRequested':
    case 'LicenceSupplementGiven':
    case 'LicenceClockStopped':
    case 'LicenceRefused':
    case 'LicenceAmendmentApplied':
    case 'LicenceUseReported': {
      const { type, ...rest } = said;
      return { type, data: { ...ids, ...rest } } as LicenceRecord;
    }
    default:
      return unreachable(said);
  }
}
