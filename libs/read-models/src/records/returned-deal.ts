import { sumOfGrams, type Ordinal } from '@lodestone/kernel';
import {
  declaredIdOf,
  parseLineId,
  type Exported,
  type ImportLanded,
  type ReturnedDeal,
  type SoldToClient,
} from '@lodestone/ledger';
import { existing } from '@lodestone/projections';
import { isVoidedAt, recordColumns, recordsKnownAt, type RecordRow } from './record';
import type { RecordsReading } from './record-tables';

/** The deal that an import returns from, where it is one of the importer's and stands by then. */
export function returnedDealOf(
  reading: RecordsReading,
  { data }: ImportLanded,
  { told, knownAt }: Readonly<{ told: Ordinal; knownAt: Ordinal }>,
): ReturnedDeal | undefined {
  const { returnedDealId: dealId = '', importerId } = data;
  const named = parseLineId(dealId);
  if (!named) return undefined;
  const deal = standingDeal(reading, named, knownAt);
  if (!deal || ![deal.row.enterpriseId, declaredIdOf(deal.act)].includes(importerId)) {
    return undefined;
  }
  const takes = deal.act.data.goods[named.n - 1]?.takes;
  if (!takes) return undefined;
  return {
    occurredOn: deal.act.data.occurredOn,
    materials: [...new Set(takes.map(({ material }) => material))],
    massGrams: sumOfGrams(takes),
    returnedGrams: returnedGrams(reading, { dealId, importerId, told, knownAt }),
  };
}

type Named = Readonly<{ siteId: string; recordId: string }>;

function standingDeal(
  reading: RecordsReading,
  { siteId, recordId }: Named,
  knownAt: Ordinal,
): Readonly<{ row: RecordRow; act: SoldToClient | Exported }> | undefined {
  const [row] = reading.select(
    recordColumns,
    `${recordsKnownAt} WHERE siteId = ? AND recordId = ? AND ordinal <= ?`,
    knownAt,
    siteId,
    recordId,
    knownAt,
  );
  if (!row || isVoidedAt(row, knownAt)) return undefined;
  const { type, data } = row;
  return type === 'SoldToClient' || type === 'Exported'
    ? { row, act: { type, data } as SoldToClient | Exported }
    : undefined;
}

type Asked = Readonly<{ dealId: string; importerId: string; told: Ordinal; knownAt: Ordinal }>;

/** By this return and those that were told before it; no more than a number can say. */
function returnedGrams(
  reading: RecordsReading,
  { dealId, importerId, told, knownAt }: Asked,
): number {
  const [sum] = reading.select(
    { massGrams: 'integer' },
    `SELECT CAST(min(total(massGrams), 9007199254740991) AS INTEGER) AS massGrams FROM returns
     WHERE dealId = ? AND importerId = ? AND told <= ? AND ordinal <= ?`,
    dealId,
    importerId,
    told,
    knownAt,
  );
  return existing(sum, 'a sum has a value').massGrams;
}
