import type { LicenceRecordType } from './licence-record.dto';

const certificate = {
  sha256: '6f1ed002ab5595859014ebf0951522d9a1f0c4c8d7f6a3b2e1d0c9b8a7968574',
  mediaType: 'application/pdf',
  sizeBytes: 482_113,
  title: 'end-user-certificate',
} as const;

const report = {
  sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  mediaType: 'application/pdf',
  sizeBytes: 96_204,
  title: 'test-report',
} as const;

const terms = {
  tradeMode: '0110',
  portCode: 'CNTXG',
  transportMode: '2',
  paymentMode: 'letter-of-credit',
  clients: [
    {
      endUser: {
        name: 'Kölner Antriebe GmbH',
        countryCode: 'DE',
        identifiers: [{ scheme: 'vat', issuer: 'DE', value: 'DE136695976' }],
        endUse: 'Traction motors of electric cars',
      },
      endUseCode: 'traction-motors',
      importingCountryCode: 'DE',
      finalDestinationCountryCode: 'DE',
      contractNumber: 'KA-2025-118',
      contractedOn: '2025-03-18',
    },
  ],
  items: [
    {
      goodsCode: '8505111000',
      controlCode: '1C905',
      material: 'ndfeb-magnet',
      grade: 'N42SH',
      massGrams: 1_200_000,
      valueMinor: '5520000',
      currency: 'EUR',
    },
  ],
} as const;

/** An application as it is sent. */
export const applicationExample = {
  occurredOn: '2025-04-10',
  route: 'single',
  terms,
  attachments: [certificate, report],
} as const;

/** What happens to a file: by the exporter, or by an authority. */
export const licenceExamples = {
  LicenceAccepted: { type: 'LicenceAccepted', occurredOn: '2025-04-17' },
  LicenceSupplementRequested: {
    type: 'LicenceSupplementRequested',
    occurredOn: '2025-04-25',
    asked: ['magnet-position', 'transaction-history'],
    words: 'Please show where in the motor the magnets are.',
  },
  LicenceSupplementGiven: {
    type: 'LicenceSupplementGiven',
    occurredOn: '2025-04-30',
    requestRecordId: 'ASK-1',
    attachments: [
      { ...report, sha256: certificate.sha256.replaceAll('6', '4'), title: 'magnet-position' },
    ],
  },
  LicenceClockStopped: {
    type: 'LicenceClockStopped',
    occurredOn: '2025-05-12',
    reason: 'on-site-check',
  },
  LicenceClockResumed: { type: 'LicenceClockResumed', occurredOn: '2025-05-26' },
  LicenceGranted: {
    type: 'LicenceGranted',
    occurredOn: '2025-06-20',
    licenceNumber: '25-0417-0012',
    validFrom: '2025-06-20',
    expiresOn: '2026-06-19',
    reports: [
      { kind: 'transport', withinDays: 30 },
      { kind: 'arrival', withinDays: 90 },
    ],
  },
  LicenceRefused: {
    type: 'LicenceRefused',
    occurredOn: '2025-06-20',
    reasons: ['end-user-evidence'],
  },
  LicenceAmendmentApplied: {
    type: 'LicenceAmendmentApplied',
    occurredOn: '2025-07-01',
    terms: { ...terms, portCode: 'CNSHA' },
    attachments: [],
  },
  LicenceAmended: { type: 'LicenceAmended', occurredOn: '2025-07-15' },
  LicenceAmendmentRefused: {
    type: 'LicenceAmendmentRefused',
    occurredOn: '2025-07-15',
    reasons: ['papers-missing'],
  },
  LicencePaused: { type: 'LicencePaused', occurredOn: '2025-08-01', reason: 'investigation' },
  LicenceReinstated: { type: 'LicenceReinstated', occurredOn: '2025-08-15', reason: 'cleared' },
  LicenceSurrendered: {
    type: 'LicenceSurrendered',
    occurredOn: '2025-09-01',
    reason: 'new-application',
  },
  LicenceWithdrawn: { type: 'LicenceWithdrawn', occurredOn: '2025-09-01', reason: 'facts-changed' },
  LicenceRevoked: {
    type: 'LicenceRevoked',
    occurredOn: '2025-09-01',
    reason: 'obtained-by-deceit',
  },
  LicenceUseReported: {
    type: 'LicenceUseReported',
    occurredOn: '2025-07-10',
    kind: 'transport',
    exportRecordId: 'TJ-WORKS/EXP-0420',
    attachments: [],
  },
} as const satisfies Readonly<Record<LicenceRecordType, object>>;
