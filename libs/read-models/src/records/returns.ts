import { sumOfGrams } from '@lodestone/kernel';
import { versionsIn, type Act, type Exported, type SiteRecord } from '@lodestone/ledger';
import { existing, textOf } from '@lodestone/projections';
import type { RecordRows } from './record-tables';

/** A deal that comes back, an import that goes back, a sale that exports fulfil, a licence that they draw on. */
export type NamedKind = 'deal' | 'import' | 'sale' | 'licence' | 'licence-item';

/** What records take of another by naming it, as signed lines: what is put right comes and goes. */
export const returnsTable = {
  columns: {
    kind: textOf<NamedKind>(),
    /** `siteId/recordId/n` of a deal or sale, `siteId/recordId` of an import, a number, or `number/item`. */
    name: 'text',
    /** Whose return it is: a stranger may name a deal, and takes nothing of it. */
    byId: 'text',
    /** The ordinal at which the record became known that the line is of. */
    told: 'integer',
    massGrams: 'integer',
  },
  indexes: { named: ['kind', 'name'] },
} as const;

/** The record itself stands in its table by then. */
export function addReturns(event: SiteRecord, rows: RecordRows): void {
  const { before, after } = versionsIn(event);
  for (const [act, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const { kind, name, byId, massGrams } of act ? takenOfOthersIn(act) : []) {
      const { siteId, recordId } = (act as Act).data;
      const [record] = rows.scan('records', { siteId, recordId });
      const { ordinal: told } = existing(record, 'a version is of a record');
      rows.append('returns', { kind, name, byId, told, massGrams: sign * massGrams });
    }
  }
}

type TakenOfOther = Readonly<{ kind: NamedKind; name: string; byId: string; massGrams: number }>;

function takenOfOthersIn({ type, data }: Act): readonly TakenOfOther[] {
  if (type === 'ImportLanded') {
    const { returnedDealId: name, importerId: byId, makes } = data;
    return name === undefined ? [] : [{ kind: 'deal', name, byId, massGrams: sumOfGrams(makes) }];
  }
  if (type === 'SaleGivenUp') {
    const { dealId: name, sellerId: byId, takes } = data;
    return [{ kind: 'sale', name, byId, massGrams: sumOfGrams(takes) }];
  }
  if (type !== 'Exported') return [];
  const { exporterId: byId, returnedImportRecordId, goods } = data;
  const ofSales = goods.flatMap(({ saleDealId: name, takes }): readonly TakenOfOther[] =>
    name === undefined ? [] : [{ kind: 'sale', name, byId, massGrams: sumOfGrams(takes) }],
  );
  const ofOthers = [...ofSales, ...drawnIn(data)];
  if (returnedImportRecordId === undefined) return ofOthers;
  const massGrams = goods.reduce((sum, { takes }) => sum + sumOfGrams(takes), 0);
  return [...ofOthers, { kind: 'import', name: returnedImportRecordId, byId, massGrams }];
}

/** Of each item that an export names, and of each licence in all. */
const drawnIn = ({ exporterId: byId, goods }: Exported['data']): readonly TakenOfOther[] =>
  goods
    .flatMap(({ licences = [] }) => licences)
    .flatMap(({ licenceNumber, item, massGrams }): readonly TakenOfOther[] => [
      { kind: 'licence', name: licenceNumber, byId, massGrams },
      { kind: 'licence-item', name: `${licenceNumber}/${item}`, byId, massGrams },
    ]);
