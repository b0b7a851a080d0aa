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
  EnterpriseRenamed: {
    type: 'EnterpriseRenamed',
    effectiveOn: '2025-08-01',
    name: '包头稀土集团有限公司',
    nameLatin: 'Baotou Rare Earth Group Co., Ltd.',
  },
  EnterpriseMerged: {
    type: 'EnterpriseMerged',
    effectiveOn: '2026-01-01',
    intoEnterpriseId: 'TJ-MAG',
  },
} as const satisfies Readonly<Record<StandingType, object>>;
