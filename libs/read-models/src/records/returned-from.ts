import { sumOfGrams, type Ordinal } from '@lodestone/kernel';
import {
  declaredIdOf,
  parseLineId,
  parseWorldId,
  type Act,
  type CompositionPpm,
  type Exported,
  type ImportLanded,
  type ReturnedFrom,
  type SoldDeal,
  type SoldToClient,
} from '@lodestone/ledger';
import { existing } from '@lodestone/projections';
import { isVoidedAt, recordColumns, recordsKnownAt, type RecordRow } from './record';
import type { RecordsReading } from './record-tables';
import type { NamedKind } from './returns';

/** By which ordinal the record that asks was told, and up to where the answer knows. */
type Moment = Readonly<{ told: Ordinal; knownAt: Ordinal }>;

/** The deal that an import returns from, where it is one of the importer's and stands by then. */
export function returnedDealOf(
  reading: RecordsReading,
  { data }: ImportLanded,
  moment: Moment,
): ReturnedFrom | undefined {
  const { returnedDealId: name = '', importerId } = data;
  const named = parseLineId(name);
  const deal = named && standingOf(reading, named, moment.knownAt);
  if (!deal || !isDeal(deal.act)) return undefined;
  if (![deal.row.enterpriseId, declaredIdOf(deal.act)].includes(importerId)) return undefined;
  const takes = deal.act.data.goods[named.n - 1]?.takes;
  if (!takes) return undefined;
  return {
    occurredOn: deal.act.data.occurredOn,
    materials: materialsOf(takes),
    mostPpm: mostPpmOf(takes),
    massGrams: sumOfGrams(takes),
    returnedGrams: gramsTakenOf(reading, { kind: 'deal', name, byId: importerId }, moment),
  };
}

/** The import that an export takes back, where it is the exporter's, or of who exports for it. */
export function returnedImportOf(
  reading: RecordsReading,
  { data }: Exported,
  moment: Moment,
): ReturnedFrom | undefined {
  const { returnedImportRecordId: name = '', exporterId, siteOperatorId } = data;
  const named = parseWorldId(name);
  const found = named && standingOf(reading, named, moment.knownAt);
  if (found?.act.type !== 'ImportLanded') return undefined;
  const { importerId, occurredOn, makes } = found.act.data;
  if (![exporterId, siteOperatorId].includes(importerId)) return undefined;
  return {
    occurredOn,
    materials: materialsOf(makes),
    mostPpm: mostPpmOf(makes),
    massGrams: sumOfGrams(makes),
    returnedGrams: gramsTakenOf(reading, { kind: 'import', name }, moment),
  };
}

/** A sale abroad of which goods wait for their exports, where it stands. */
export function soldDealOf(
  reading: RecordsReading,
  name: string,
  moment: Moment,
): SoldDeal | undefined {
  const named = parseLineId(name);
  const sale = named && standingOf(reading, named, moment.knownAt);
  if (!named || sale?.act.type !== 'SoldToClient') return undefined;
  const takes = sale.act.data.goods[named.n - 1]?.takes;
  if (!takes) return undefined;
  const takenGrams = gramsTakenOf(reading, { kind: 'sale', name }, moment);
  return { massGrams: sumOfGrams(takes), takenGrams };
}

const materialsOf = (lots: ReadonlyArray<Readonly<{ material: string }>>): readonly string[] => [
  ...new Set(lots.map(({ material }) => material)),
];

function mostPpmOf(lots: ReadonlyArray<Readonly<{ ppm: CompositionPpm }>>): CompositionPpm {
  const most: Record<string, number> = {};
  for (const [element, ppm] of lots.flatMap((lot) => Object.entries(lot.ppm))) {
    most[element] = Math.max(most[element] ?? 0, ppm);
  }
  return most;
}

const isDeal = (act: Act): act is SoldToClient | Exported =>
  act.type === 'SoldToClient' || act.type === 'Exported';

function standingOf(
  reading: RecordsReading,
  { siteId, recordId }: Readonly<{ siteId: string; recordId: string }>,
  knownAt: Ordinal,
): Readonly<{ row: RecordRow; act: Act }> | undefined {
  const [row] = reading.select(
    recordColumns,
    `${recordsKnownAt} WHERE siteId = ? AND recordId = ? AND ordinal <= ?`,
    knownAt,
    siteId,
    recordId,
    knownAt,
  );
  if (!row || isVoidedAt(row, knownAt)) return undefined;
  return { row, act: { type: row.type, data: row.data } as Act };
}

/** Grams that an exporter drew on an item of a licence by this record and those told before it. */
export const gramsDrawnOf = (
  reading: RecordsReading,
  { licenceNumber, item, byId }: Readonly<{ licenceNumber: string; item: number; byId: string }>,
  moment: Moment,
): number =>
  gramsTakenOf(reading, { kind: 'licence-item', name: `${licenceNumber}/${item}`, byId }, moment);

/** By this record and those that were told before it; no more than a number can say. */
function gramsTakenOf(
  reading: RecordsReading,
  { kind, name, byId = '' }: Readonly<{ kind: NamedKind; name: string; byId?: string }>,
  { told, knownAt }: Moment,
): number {
  const [sum] = reading.select(
    { massGrams: 'integer' },
    `SELECT CAST(min(total(massGrams), 9007199254740991) AS INTEGER) AS massGrams FROM returns
     WHERE kind = ? AND name = ? AND (? = '' OR byId = ?) AND told <= ? AND ordinal <= ?`,
    kind,
    name,
    byId,
    byId,
    told,
    knownAt,
  );
  return existing(sum, 'a sum has a value').massGrams;
}
