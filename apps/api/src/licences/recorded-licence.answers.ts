import type {
  LicenceAccepted,
  LicenceAmended,
  LicenceAmendmentApplied,
  LicenceAmendmentRefused,
  LicenceApplied,
  LicenceClockResumed,
  LicenceClockStopped,
  LicenceEvent,
  LicenceGranted,
  LicencePaused,
  LicenceRefused,
  LicenceSupplementGiven,
  LicenceSupplementRequested,
  LicenceSurrendered,
  LicenceUseReported,
} from '@lodestone/ledger';
import {
  attachmentTitles,
  clockStopReasons,
  licenceMeasureReasons,
  licenceRefusalReasons,
  licenceRoutes,
  limitWaivers,
  registrationPurposes,
  surrenderReasons,
  useReportKinds,
} from '@lodestone/reference';
import { exactly } from '../http/same-type';
import {
  byType,
  day,
  list,
  named,
  object,
  of,
  oneOf,
  text,
  type Schema,
  type TypeOf,
} from '../http/schema';
import { RecordedHead } from '../submitting/recorded.answers';
import { Attachment, codesIn, LicenceTerms, ReportDue } from './licence-terms.answers';

const told = {
  licenceId: text('The licence, as the exporter calls it.', 'L-2025-07'),
  recordId: text('The record.', 'GRANT'),
  exporterId: text('Whose file it is.', 'TJ-MAG'),
  occurredOn: day('When it happened.', '2025-06-20'),
};
const wordsRef = text(
  'Ref of the words that were said beside it; they may have been forgotten.',
  'Qm8xV2sWfL7uHdE4oGpA9iRyN6tMkY3cJ0Zb5nqkT1r',
);
const attachments = list(Attachment, 'Papers, by their digests.');
const route = oneOf(codesIn(licenceRoutes), 'By which route.');
const terms = of(LicenceTerms, 'What it is for.');
const licenceNumber = text('The number by which exports name it.', '25-0417-0012');
const amendmentRecordId = text('The change that was asked for.', 'CHANGE-1');
const refusalReasons = list(oneOf(codesIn(licenceRefusalReasons)), 'Why.');

const { recordId: _of, ...toldFirst } = told;

const AppliedData = named(
  'LicenceAppliedData',
  exactly<LicenceApplied['data']>()(
    object(
      {
        ...toldFirst,
        route,
        'purpose?': oneOf(codesIn(registrationPurposes), 'Of a registration: what for.'),
        terms,
        attachments,
        'wordsRef?': wordsRef,
      },
      'An application for a licence.',
    ),
  ),
);

const AcceptedData = named(
  'LicenceAcceptedData',
  exactly<LicenceAccepted['data']>()(
    object(
      { ...told, 'limitWaiver?': oneOf(codesIn(limitWaivers), 'Why no time is set.') },
      'The file is taken on: its working days begin on the next day.',
    ),
  ),
);

const RequestedData = named(
  'LicenceSupplementRequestedData',
  exactly<LicenceSupplementRequested['data']>()(
    object(
      {
        ...told,
        asked: list(oneOf(codesIn(attachmentTitles)), 'What is asked for.'),
        'wordsRef?': wordsRef,
      },
      'A question to the exporter.',
    ),
  ),
);

const GivenData = named(
  'LicenceSupplementGivenData',
  exactly<LicenceSupplementGiven['data']>()(
    object(
      {
        ...told,
        'requestRecordId?': text('The question that is answered.', 'ASK-1'),
        attachments,
        'wordsRef?': wordsRef,
      },
      'What the exporter adds.',
    ),
  ),
);

const StoppedData = named(
  'LicenceClockStoppedData',
  exactly<LicenceClockStopped['data']>()(
    object(
      { ...told, reason: oneOf(codesIn(clockStopReasons), 'What for.') },
      'From the next day on no day counts.',
    ),
  ),
);

const ResumedData = named(
  'LicenceClockResumedData',
  exactly<LicenceClockResumed['data']>()(
    object(
      { ...told, stopRecordId: text('The record that stopped it.', 'STOP-1') },
      'From the next day on working days count again.',
    ),
  ),
);

const GrantedData = named(
  'LicenceGrantedData',
  exactly<LicenceGranted['data']>()(
    object(
      {
        ...told,
        route,
        licenceNumber,
        validFrom: day('The first day on which it holds.', '2025-06-20'),
        expiresOn: day('The last day on which it holds.', '2026-06-19'),
        terms,
        reports: list(ReportDue, 'What has to be reported after each export.'),
      },
      'A licence.',
    ),
  ),
);

const RefusedData = named(
  'LicenceRefusedData',
  exactly<LicenceRefused['data']>()(
    object({ ...told, reasons: refusalReasons, 'wordsRef?': wordsRef }, 'No licence is granted.'),
  ),
);

const AmendmentAppliedData = named(
  'LicenceAmendmentAppliedData',
  exactly<LicenceAmendmentApplied['data']>()(
    object({ ...told, terms, attachments, 'wordsRef?': wordsRef }, 'A change that is asked for.'),
  ),
);

const AmendedData = named(
  'LicenceAmendedData',
  exactly<LicenceAmended['data']>()(
    object({ ...told, amendmentRecordId, licenceNumber, terms }, 'The licence has other terms.'),
  ),
);

const AmendmentRefusedData = named(
  'LicenceAmendmentRefusedData',
  exactly<LicenceAmendmentRefused['data']>()(
    object(
      { ...told, amendmentRecordId, reasons: refusalReasons, 'wordsRef?': wordsRef },
      'The licence stays as it was.',
    ),
  ),
);

const MeasureData = named(
  'LicenceMeasureData',
  exactly<LicencePaused['data']>()(
    object(
      {
        ...told,
        licenceNumber,
        reason: oneOf(codesIn(licenceMeasureReasons), 'Why.'),
        'wordsRef?': wordsRef,
      },
      'A licence is paused, holds again, is withdrawn or revoked.',
    ),
  ),
);

const SurrenderedData = named(
  'LicenceSurrenderedData',
  exactly<LicenceSurrendered['data']>()(
    object(
      { ...told, licenceNumber, reason: oneOf(codesIn(surrenderReasons), 'Why.') },
      'The exporter gives the licence back.',
    ),
  ),
);

const UseReportedData = named(
  'LicenceUseReportedData',
  exactly<LicenceUseReported['data']>()(
    object(
      {
        ...told,
        kind: oneOf(codesIn(useReportKinds), 'What is reported.'),
        exportRecordId: text('The export.', 'TJ-WORKS/EXP-0420'),
        attachments,
        'wordsRef?': wordsRef,
      },
      'What became of an export.',
    ),
  ),
);

/** What is stored of a record of a licence, by its type. */
export const licenceDatas = {
  LicenceApplied: AppliedData,
  LicenceAccepted: AcceptedData,
  LicenceSupplementRequested: RequestedData,
  LicenceSupplementGiven: GivenData,
  LicenceClockStopped: StoppedData,
  LicenceClockResumed: ResumedData,
  LicenceGranted: GrantedData,
  LicenceRefused: RefusedData,
  LicenceAmendmentApplied: AmendmentAppliedData,
  LicenceAmended: AmendedData,
  LicenceAmendmentRefused: AmendmentRefusedData,
  LicencePaused: MeasureData,
  LicenceReinstated: MeasureData,
  LicenceSurrendered: SurrenderedData,
  LicenceWithdrawn: MeasureData,
  LicenceRevoked: MeasureData,
  LicenceUseReported: UseReportedData,
} as const satisfies Record<LicenceEvent['type'], Schema>;

export const RecordedLicence = named(
  'RecordedLicence',
  byType('Recorded', RecordedHead, licenceDatas),
);

export type RecordedLicence = TypeOf<typeof RecordedLicence>;
