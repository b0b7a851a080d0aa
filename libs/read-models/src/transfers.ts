import type { SiteTransferred } from '@lodestone/ledger';

/** Sites that changed hands, in the order of telling. */
export const transfersTable = {
  columns: { siteId: 'text', effectiveOn: 'text', toEnterpriseId: 'text' },
  indexes: { site: ['siteId'], operator: ['toEnterpriseId'] },
} as const;

export const transferRowOf = ({
  siteId,
  effectiveOn,
  toEnterpriseId,
}: SiteTransferred['data']) => ({ siteId, effectiveOn, toEnterpriseId });
