import type { Command } from '@lodestone/kernel';
import type {
  LicenceAccepted,
  LicenceAmended,
  LicenceAmendmentApplied,
  LicenceAmendmentRefused,
  LicenceApplied,
  LicenceClockResumed,
  LicenceClockStopped,
  LicenceGranted,
  LicencePaused,
  LicenceRecord,
  LicenceRefused,
  LicenceSupplementGiven,
  LicenceSupplementRequested,
  LicenceSurrendered,
  LicenceUseReported,
} from './licence.events';

/** An exporter asks for a licence: the event as it will be stored. */
export type ApplyForLicence = Command<'ApplyForLicence', LicenceApplied['data']>;

type Said<Event extends LicenceRecord, Stamped extends string = never> = Readonly<
  { type: Event['type'] } & Omit<Event['data'], 'licenceId' | 'recordId' | 'exporterId' | Stamped>
>;

/** How much of an item is granted; of one that is not named, all that was asked for. */
export type GrantedQuantity = Readonly<{ item: number; massGrams: number }>;

/** What is said of a file. What the ledger knows already it adds to the event itself. */
export type SubmittedLicenceRecord =
  | Said<LicenceAccepted>
  | Said<LicenceSupplementRequested>
  | Said<LicenceSupplementGiven>
  | Said<LicenceClockStopped>
  | Said<LicenceClockResumed, 'stopRecordId'>
  | (Said<LicenceGranted, 'route' | 'terms'> &
      Readonly<{ quantities?: readonly GrantedQuantity[] }>)
  | Said<LicenceRefused>
  | Said<LicenceAmendmentApplied>
  | Said<LicenceAmended, 'amendmentRecordId' | 'licenceNumber' | 'terms'>
  | Said<LicenceAmendmentRefused, 'amendmentRecordId'>
  | Said<LicenceSurrendered, 'licenceNumber'>
  | Readonly<
      {
        type: 'LicencePaused' | 'LicenceReinstated' | 'LicenceWithdrawn' | 'LicenceRevoked';
      } & Omit<LicencePaused['data'], 'licenceId' | 'recordId' | 'exporterId' | 'licenceNumber'>
    >
  | Said<LicenceUseReported>;

/** An authority, or the exporter, says what happens to a file. */
export type RecordLicence = Command<
  'RecordLicence',
  Readonly<{
    licenceId: string;
    recordId: string;
    /** The enterprise that says it; absent where an authority does. */
    byEnterpriseId?: string;
    said: SubmittedLicenceRecord;
  }>
>;

export type LicenceCommand = ApplyForLicence | RecordLicence;
