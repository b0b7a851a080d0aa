import type { FactsOfAct } from './facts';

/** Of a site that may do what it does, told in time. */
export const factsOf = (change: Partial<FactsOfAct> = {}): FactsOfAct => ({
  activities: ['separation', 'metal-smelting', 'magnet-making', 'recycling', 'export', 'import'],
  standings: [
    {
      type: 'EnterpriseDesignated',
      effectiveOn: '2024-10-01',
      activities: ['separation', 'mining'],
    },
  ],
  recordedOn: '2025-02-03',
  ...change,
});
