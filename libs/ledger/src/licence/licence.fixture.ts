import type { ApplyForLicence, RecordLicence, SubmittedLicenceRecord } from './licence-commands';
import type { Attachment, LicenceClient, LicenceItem, LicenceTerms } from './licence.events';

export const certificate: Attachment = {
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
  sizeBytes: 1_000,
  title: 'end-user-certificate',
};

export const client = (change: Partial<LicenceClient> = {}): LicenceClient => ({
  endUserRef: 'motors',
  endUserCountryCode: 'DE',
  endUseCode: 'traction-motors',
  importingCountryCode: 'DE',
  finalDestinationCountryCode: 'DE',
  ...change,
});

export const item = (change: Partial<LicenceItem> = {}): LicenceItem => ({
  goodsCode: '8505111000',
  controlCode: '1C905',
  material: 'ndfeb-magnet',
  grade: 'N42SH',
  massGrams: 1_000,
  ...change,
});

export const termsOf = (change: Partial<LicenceTerms> = {}): LicenceTerms => ({
  portCode: 'CNTXG',
  clients: [client()],
  items: [item(), item({ grade: 'N48H', massGrams: 500 })],
  ...change,
});

export const apply = (change: Partial<ApplyForLicence['data']> = {}): ApplyForLicence => ({
  type: 'ApplyForLicence',
  data: {
    licenceId: 'L-1',
    exporterId: 'MAG',
    occurredOn: '2025-04-10',
    route: 'single',
    terms: termsOf(),
    attachments: [certificate],
    ...change,
  },
});

export const tell = (
  recordId: string,
  said: SubmittedLicenceRecord,
  change: Partial<RecordLicence['data']> = {},
): RecordLicence => ({
  type: 'RecordLicence',
  data: { licenceId: 'L-1', recordId, said, ...change },
});

export const accept = tell('accept', { type: 'LicenceAccepted', occurredOn: '2025-04-17' });

export const ask = tell('ask', {
  type: 'LicenceSupplementRequested',
  occurredOn: '2025-04-25',
  asked: ['magnet-position'],
});

export const answer = (recordId = 'answer', change: object = {}): RecordLicence =>
  tell(recordId, {
    type: 'LicenceSupplementGiven',
    occurredOn: '2025-04-30',
    requestRecordId: 'ask',
    attachments: [],
    ...change,
  });

export const stop = (recordId = 'stop'): RecordLicence =>
  tell(recordId, {
    type: 'LicenceClockStopped',
    occurredOn: '2025-05-12',
    reason: 'on-site-check',
  });

export const resume = (recordId = 'resume'): RecordLicence =>
  tell(recordId, { type: 'LicenceClockResumed', occurredOn: '2025-05-26' });

export const grant = (recordId = 'grant', change: object = {}): RecordLicence =>
  tell(recordId, {
    type: 'LicenceGranted',
    occurredOn: '2025-06-20',
    licenceNumber: '25-0417',
    validFrom: '2025-06-20',
    expiresOn: '2026-06-19',
    reports: [{ kind: 'arrival', withinDays: 90 }],
    ...change,
  });

export const refuse = (recordId = 'refuse'): RecordLicence =>
  tell(recordId, {
    type: 'LicenceRefused',
    occurredOn: '2025-06-20',
    reasons: ['end-user-evidence'],
  });

export const change = (terms: LicenceTerms, recordId = 'change'): RecordLicence =>
  tell(recordId, {
    type: 'LicenceAmendmentApplied',
    occurredOn: '2025-07-01',
    terms,
    attachments: [],
  });

export const measure = (
  type: 'LicencePaused' | 'LicenceReinstated' | 'LicenceWithdrawn' | 'LicenceRevoked',
  recordId: string = type,
): RecordLicence => tell(recordId, { type, occurredOn: '2025-08-01', reason: 'investigation' });

/** Up to the licence. */
export const untilGranted = [apply(), accept, grant()];
