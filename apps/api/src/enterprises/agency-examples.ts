import type { AgencyType } from './agency.dto';

/** Who may act for an enterprise: said by itself. */
export const agencyExamples = {
  AgencyGranted: {
    type: 'AgencyGranted',
    effectiveOn: '2025-01-01',
    agentId: 'BT-RE',
    acts: ['sale', 'export'],
  },
  AgencyRevoked: {
    type: 'AgencyRevoked',
    effectiveOn: '2025-10-01',
    grantRecordId: 'AGENCY-2025',
  },
} as const satisfies Readonly<Record<AgencyType, object>>;
