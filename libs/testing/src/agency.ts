import type { AgencyActCode, RecordAgency } from '@lodestone/ledger';

type Grant = Readonly<{
  agentId: string;
  acts?: readonly AgencyActCode[];
  effectiveOn?: string;
}>;

/** An enterprise lets another act for it. */
export const grantAgency = (
  enterpriseId: string,
  recordId: string,
  { agentId, acts = ['sale', 'export'], effectiveOn = '2025-01-01' }: Grant,
): RecordAgency => ({
  type: 'RecordAgency',
  data: {
    enterpriseId,
    recordId,
    event: { type: 'AgencyGranted', data: { enterpriseId, recordId, effectiveOn, agentId, acts } },
  },
});

/** From that day on it does no longer. */
export const revokeAgency = (
  enterpriseId: string,
  recordId: string,
  { grantRecordId, effectiveOn }: Readonly<{ grantRecordId: string; effectiveOn: string }>,
): RecordAgency => ({
  type: 'RecordAgency',
  data: {
    enterpriseId,
    recordId,
    event: { type: 'AgencyRevoked', data: { enterpriseId, recordId, effectiveOn, grantRecordId } },
  },
});
