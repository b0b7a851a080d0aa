import type { Ordinal } from '@lodestone/kernel';
import type { Act, LotAssayed, LotsRegrouped, Received, Versions } from '@lodestone/ledger';
import { json, type KeyedTable, type RowOf, type Rows } from '@lodestone/projections';
import { foundBy } from '../rule';
import { rulesOfArrived } from '../rules';
import type { Change } from '../tell';

type Ppm = Readonly<Record<string, number>>;
type Figures = Readonly<{ ppm: Ppm; uncertaintyPpm?: Ppm }>;

/** What a lot was sent as, before it arrived: also of a part of it, while the matter is the same. */
export type Arrived = Readonly<{
  movementId: string;
  sentLotId: string;
  sendingSiteId: string;
  /** `siteId/recordId` of the receipt. */
  receiptId: string;
  material: string;
  massGrams: number;
  sent: Figures;
}>;

/** A lot that came from another site, and what it was found to be since, if anybody looked. */
export type ArrivedFacts = Readonly<{
  siteId: string;
  lotId: string;
  arrived: Arrived;
  /** The one told last of those that stand. */
  assay?: Figures & Readonly<{ recordId: string; occurredOn: string }>;
}>;

export const arrivedTables = {
  arrivedLots: {
    key: ['siteId', 'lotId'],
    columns: { siteId: 'text', lotId: 'text', arrived: json<Arrived>() },
  },
  arrivedAssays: {
    key: ['siteId', 'lotId', 'ordinal'],
    columns: {
      siteId: 'text',
      lotId: 'text',
      ordinal: 'integer',
      recordId: 'text',
      occurredOn: 'text',
      figures: json<Figures>(),
    },
  },
} as const satisfies Readonly<Record<string, KeyedTable>>;

type ArrivedRows = Rows<typeof arrivedTables>;
type LotRow = RowOf<(typeof arrivedTables)['arrivedLots']>;

export function keepArrived(
  versions: Versions,
  rows: ArrivedRows,
  ordinal: Ordinal,
): readonly Change[] {
  const { before, after } = versions;
  for (const { siteId, lotId } of before ? arrivedIn(before, rows) : []) {
    rows.delete('arrivedLots', siteId, lotId);
  }
  for (const row of after ? arrivedIn(after, rows) : []) rows.put('arrivedLots', row);
  const assay = [before, after].find((act) => act?.type === 'LotAssayed');
  return assay ? [keepAssay(versions, assay, rows, ordinal)] : [];
}

function arrivedIn(act: Act, rows: ArrivedRows): readonly LotRow[] {
  switch (act.type) {
    case 'Received':
      return receivedIn(act);
    case 'LotsRegrouped':
      return partsIn(act, rows);
    default:
      return [];
  }
}

const receivedIn = ({ data: { siteId, recordId, receipts } }: Received): readonly LotRow[] =>
  receipts.flatMap(({ movementId, sent, made }) => {
    if (!made) return [];
    const { ppm, uncertaintyPpm } = sent;
    const arrived: Arrived = {
      movementId,
      sentLotId: sent.lotId,
      sendingSiteId: sent.siteId,
      receiptId: `${siteId}/${recordId}`,
      material: sent.material,
      massGrams: made.massGrams,
      sent: { ppm, ...(uncertaintyPpm === undefined ? {} : { uncertaintyPpm }) },
    };
    return [{ siteId, lotId: made.lotId, arrived }];
  });

/** A lot that is split, or gets another owner or status, is what it was. */
function partsIn({ data }: LotsRegrouped, rows: ArrivedRows): readonly LotRow[] {
  const { siteId, takes, makes } = data;
  const [whole, other] = takes;
  const from = whole && !other ? rows.get('arrivedLots', siteId, whole.lotId) : undefined;
  if (!from) return [];
  return makes.map(({ lotId, massGrams }) => ({
    siteId,
    lotId,
    arrived: { ...from.arrived, massGrams },
  }));
}

function keepAssay(
  { before, after }: Versions,
  { data }: LotAssayed,
  rows: ArrivedRows,
  ordinal: Ordinal,
): Change {
  const { siteId } = data;
  const { lotId } = data.lot;
  const arrived = rows.get('arrivedLots', siteId, lotId)?.arrived;
  if (!arrived) return { before: [], after: [] };
  const found = () => foundBy(rulesOfArrived, factsOf({ siteId, lotId, arrived }, rows));
  const was = found();
  if (before) deleteAssay(rows, { siteId, lotId, recordId: data.recordId });
  if (after) rows.put('arrivedAssays', assayRow(data, ordinal));
  return { before: was, after: found() };
}

const factsOf = (lot: LotRow, rows: ArrivedRows): ArrivedFacts => {
  const { siteId, lotId } = lot;
  const newest = rows.scan('arrivedAssays', { siteId, lotId }).at(-1);
  if (!newest) return lot;
  const { recordId, occurredOn, figures } = newest;
  return { ...lot, assay: { recordId, occurredOn, ...figures } };
};

function assayRow({ siteId, recordId, occurredOn, ...data }: LotAssayed['data'], ordinal: Ordinal) {
  const {
    lot: { lotId },
    toPpm: ppm,
    analysis: { uncertaintyPpm },
  } = data;
  const figures = { ppm, ...(uncertaintyPpm === undefined ? {} : { uncertaintyPpm }) };
  return { siteId, lotId, ordinal, recordId, occurredOn, figures };
}

type Named = Readonly<{ siteId: string; lotId: string; recordId: string }>;

function deleteAssay(rows: ArrivedRows, { siteId, lotId, recordId }: Named): void {
  for (const each of rows.scan('arrivedAssays', { siteId, lotId })) {
    if (each.recordId === recordId) rows.delete('arrivedAssays', siteId, lotId, each.ordinal);
  }
}
