import { grantAgency, revokeAgency } from '../agency';
import type { AnyCommand } from '../memory-ledger';

/** Some may act for some, for a while: what is sold and exported in a history has leave, or has none. */
export const agencies: readonly AnyCommand[] = [
  grantAgency('E1', 'to-e2', { agentId: 'E2' }),
  grantAgency('E3', 'to-e1', { agentId: 'E1', acts: ['sale'], effectiveOn: '2025-01-15' }),
  revokeAgency('E3', 'end', { grantRecordId: 'to-e1', effectiveOn: '2025-03-01' }),
];
