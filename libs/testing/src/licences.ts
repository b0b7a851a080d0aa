import type {
  ApplyForLicence,
  LicenceClient,
  LicenceItem,
  RecordLicence,
  SubmittedLicenceRecord,
} from '@lodestone/ledger';

export const licenceClient = (change: Partial<LicenceClient> = {}): LicenceClient => ({
  endUserRef: 'motors',
  endUserCountryCode: 'DE',
  endUseCode: 'traction-motors',
  importingCountryCode: 'DE',
  finalDestinationCountryCode: 'DE',
  ...change,
});

export const licenceItem = (change: Partial<LicenceItem> = {}): LicenceItem => ({
  goodsCode: '2846901920',
  material: 'praseodymium-neodymium-oxide',
  grade: 'ungraded',
  massGrams: 1_000,
  ...change,
});

export const applyForLicence = (
  licenceId: string,
  exporterId: string,
  change: Partial<ApplyForLicence['data']> = {},
): ApplyForLicence => ({
  type: 'ApplyForLicence',
  data: {
    licenceId,
    exporterId,
    occurredOn: '2025-01-02',
    route: 'general',
    terms: { clients: [licenceClient()], items: [licenceItem()] },
    attachments: [],
    ...change,
  },
});

export const tellOfLicence = (
  licenceId: string,
  recordId: string,
  said: SubmittedLicenceRecord,
): RecordLicence => ({ type: 'RecordLicence', data: { licenceId, recordId, said } });

export const acceptLicence = (licenceId: string, occurredOn = '2025-01-06'): RecordLicence =>
  tellOfLicence(licenceId, 'accept', { type: 'LicenceAccepted', occurredOn });

/** Its number is its id with `NO-` before it. */
export const grantLicence = (
  licenceId: string,
  occurredOn = '2025-01-20',
  change: object = {},
): RecordLicence =>
  tellOfLicence(licenceId, 'grant', {
    type: 'LicenceGranted',
    occurredOn,
    licenceNumber: `NO-${licenceId}`,
    validFrom: occurredOn,
    expiresOn: '2025-12-31',
    reports: [{ kind: 'arrival', withinDays: 30 }],
    ...change,
  });
