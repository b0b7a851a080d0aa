import type { Ordinal } from '@lodestone/kernel';
import type { Dispatched, FactsOfAct, Mined, Received } from '@lodestone/ledger';
import { oreKindOfMaterial, type OreKind } from '@lodestone/reference';
import { isVoidedAt, recordColumns, recordsKnownAt } from './record';
import type { RecordsReading } from './record-tables';

/**
 * What other sites say to have received of a line, as was known by an ordinal: a receipt that was
 * taken back says nothing, and one that was put right says what it says now.
 */
export function receiptsTold(
  reading: RecordsReading,
  knownAt: Ordinal,
): NonNullable<FactsOfAct['receiptsOf']> {
  return (movementId, sentLotId) => {
    const leg = reading.get('returnLegs', movementId);
    const line = { movementId: leg?.ofMovementId ?? movementId, lotId: sentLotId };
    const receipts = reading
      .scan('lineStatements', line)
      .filter(({ type, ordinal }) => type === 'Received' && ordinal <= knownAt);
    const names = new Map(
      receipts.map(({ siteId, recordId }) => [`${siteId}/${recordId}`, { siteId, recordId }]),
    );
    return [...names].flatMap(([otherRecordId, { siteId, recordId }]) => {
      const record = `${recordsKnownAt} WHERE siteId = ? AND recordId = ?`;
      const [row] = reading.select(recordColumns, record, knownAt, siteId, recordId);
      if (!row || isVoidedAt(row, knownAt)) return [];
      const data = row.data as Received['data'];
      return data.receipts
        .filter((each) => each.movementId === movementId && each.sent.lotId === sentLotId)
        .map((each) => ({ otherRecordId, receivedOn: data.occurredOn, line: each }));
    });
  };
}

/** A mine that recorded so often and never said what it digs will not be asked any more. */
const askedOfMine = 20;

/** What a mine digs, the record that says so, and whose that is. */
export type MineKindTold = Readonly<{ oreKind: OreKind; recordId: string; enterpriseId: string }>;

/** The kind of ore that a site dug first, as it says now, and the record that says so. */
export function mineKindOf(
  reading: RecordsReading,
  siteId: string,
  knownAt: Ordinal,
): MineKindTold | undefined {
  const rows = reading.select(
    recordColumns,
    `${recordsKnownAt} WHERE siteId = ? AND type = 'Mined' ORDER BY ordinal LIMIT ?`,
    knownAt,
    siteId,
    askedOfMine,
  );
  for (const row of rows) {
    if (row.ordinal > knownAt || isVoidedAt(row, knownAt)) continue;
    const { makes } = row.data as Mined['data'];
    const [oreKind] = makes.flatMap(({ material }) => oreKindOfMaterial(material) ?? []);
    if (oreKind !== undefined) {
      const { recordId, enterpriseId } = row;
      return { oreKind, recordId, enterpriseId };
    }
  }
  return undefined;
}

/** Why a record sent goods without a sale, as it says now; of a sale nothing. */
export function purposeOf(
  reading: RecordsReading,
  { siteId, recordId }: Readonly<{ siteId: string; recordId: string }>,
  knownAt: Ordinal,
): string | undefined {
  const record = `${recordsKnownAt} WHERE siteId = ? AND recordId = ? AND ordinal <= ?`;
  const [row] = reading.select(recordColumns, record, knownAt, siteId, recordId, knownAt);
  return row?.type === 'Dispatched' ? (row.data as Dispatched['data']).purpose : undefined;
}
