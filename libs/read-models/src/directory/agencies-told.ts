import type { RecordedEvent } from '@lodestone/kernel';
import type { AgencyActCode, AgencyGranted, AgencyRevoked } from '@lodestone/ledger';
import { json, type Rows } from '@lodestone/projections';

/** Who let whom act for it, and which records ended that, each in the order of telling. */
export const agencyTables = {
  agencies: {
    columns: {
      enterpriseId: 'text',
      recordId: 'text',
      agentId: 'text',
      acts: json<readonly AgencyActCode[]>(),
      effectiveOn: 'text',
      recordedAt: 'text',
    },
    indexes: { enterprise: ['enterpriseId'], agent: ['agentId'] },
  },
  agencyEnds: {
    columns: {
      enterpriseId: 'text',
      grantRecordId: 'text',
      recordId: 'text',
      effectiveOn: 'text',
      recordedAt: 'text',
    },
    indexes: { grant: ['enterpriseId', 'grantRecordId'] },
  },
} as const;

type AgencyRows = Rows<typeof agencyTables>;

export function addAgency(
  { event: { data }, metadata: { recordedAt } }: RecordedEvent<AgencyGranted>,
  rows: AgencyRows,
): void {
  const { enterpriseId, recordId, agentId, acts, effectiveOn } = data;
  rows.append('agencies', { enterpriseId, recordId, agentId, acts, effectiveOn, recordedAt });
}

export function addAgencyEnd(
  { event: { data }, metadata: { recordedAt } }: RecordedEvent<AgencyRevoked>,
  rows: AgencyRows,
): void {
  const { enterpriseId, recordId, grantRecordId, effectiveOn } = data;
  rows.append('agencyEnds', { enterpriseId, grantRecordId, recordId, effectiveOn, recordedAt });
}
