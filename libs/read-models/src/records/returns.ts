import { versionsIn, type SiteRecord } from '@lodestone/ledger';
import { existing } from '@lodestone/projections';
import type { RecordRows } from './record-tables';

/** What came back of a deal, by whom, as signed lines: what is put right comes and goes. */
export const returnsTable = {
  columns: {
    dealId: 'text',
    importerId: 'text',
    /** The ordinal at which the import became known that the line is of. */
    told: 'integer',
    massGrams: 'integer',
  },
  indexes: { deal: ['dealId', 'importerId'] },
} as const;

/** The record itself stands in its table by then. */
export function addReturns(event: SiteRecord, rows: RecordRows): void {
  const { before, after } = versionsIn(event);
  for (const [act, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    if (act?.type !== 'ImportLanded' || act.data.returnedDealId === undefined) continue;
    const { siteId, recordId, returnedDealId: dealId, importerId, makes } = act.data;
    const [record] = rows.scan('records', { siteId, recordId });
    const { ordinal: told } = existing(record, 'a version is of a record');
    const massGrams = sign * makes.reduce((sum, lot) => sum + lot.massGrams, 0);
    rows.append('returns', { dealId, importerId, told, massGrams });
  }
}
