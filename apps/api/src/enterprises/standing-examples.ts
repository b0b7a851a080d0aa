import type { StandingType } from './standing.dto';

/** What an authority decides about an enterprise. */
export const standingExamples = {
  EnterpriseDesignated: {
    type: 'EnterpriseDesignated',
    effectiveOn: '2024-10-01',
    activities: ['separation'],
  },
  DesignationRevoked: {
    type: 'DesignationRevoked',
    effectiveOn: '2025-10-01',
    activities: ['separation'],
  },
  EnterpriseSuspended: { type: 'EnterpriseSuspended', effectiveOn: '2025-06-01' },
  EnterpriseReinstated: { type: 'EnterpriseReinstated', effectiveOn: '2025-07-01' },
} as const satisfies Readonly<Record<StandingType, object>>;
