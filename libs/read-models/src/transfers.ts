import { operatorOn, type SiteTransferred } from '@lodestone/ledger';
import { existing, type KeyedTable, type Rows } from '@lodestone/projections';

/** Sites that changed hands, in the order of telling; a read model has the table `sites` beside it. */
export const transfersTable = {
  columns: { siteId: 'text', effectiveOn: 'text', toEnterpriseId: 'text' },
  indexes: { site: ['siteId'], operator: ['toEnterpriseId'] },
} as const;

type SiteRows = Rows<{
  sites: KeyedTable & Readonly<{ columns: Readonly<{ enterpriseId: 'text' }> }>;
  transfers: typeof transfersTable;
}>;

export const transferRowOf = ({
  siteId,
  effectiveOn,
  toEnterpriseId,
}: SiteTransferred['data']) => ({ siteId, effectiveOn, toEnterpriseId });

/** Whose a record of that day is that becomes known now. */
export function operatorNow(rows: SiteRows, siteId: string, day: string): string {
  const { enterpriseId } = existing(
    rows.get('sites', siteId),
    'a site is opened before it records',
  );
  return operatorOn({ enterpriseId, transfers: rows.scan('transfers', { siteId }) }, day);
}
