import { canonicalJson } from '@lodestone/kernel';
import type { DealColumns } from './deal-lines';
import type { VolumeRows } from './transaction-volumes';

/** One line that is on its way back: whose it is, when it was turned away, and how much. */
export type Returned = Readonly<{
  siteId: string;
  recordId: string;
  sense: 1 | -1;
  occurredOn: string;
  /** A return leg keeps the owner that the goods had. */
  ownerId: string;
  massGrams: number;
  elementMicrograms: Readonly<Record<string, string>>;
}>;

type Told = Readonly<{ dealId: string; returnMovementId: string; returned: Returned }>;

/** Stands, or is taken back, where the deal stands. */
export function addReturn({ dealId, returnMovementId, returned }: Told, rows: VolumeRows): void {
  const movement = rows.get('movements', dealId);
  // What comes back of a dispatch without a sale was never sold.
  if (!movement) return;
  append({ dealId, columns: movement.columns, returned }, rows);
  if (returned.sense === 1) rows.put('returns', { dealId, returnMovementId, returned });
  else rows.delete('returns', dealId, returnMovementId);
}

/**
 * What came back of a deal goes with it when it is put right, as if the sale had been told so from
 * the start: each return stands where the deal does, and is taken back from there.
 */
export function moveDeal(dealId: string, columns: DealColumns, rows: VolumeRows): void {
  const known = rows.get('movements', dealId);
  rows.put('movements', { dealId, columns });
  if (!known || canonicalJson(known.columns) === canonicalJson(columns)) return;
  for (const { returned } of rows.scan('returns', { dealId })) {
    append({ dealId, columns: known.columns, returned: takenBack(returned) }, rows);
    append({ dealId, columns, returned }, rows);
  }
}

type Return = Readonly<{ dealId: string; columns: DealColumns; returned: Returned }>;

function append({ dealId, columns, returned }: Return, rows: VolumeRows): void {
  const { currency: _, ...rest } = columns;
  const none = { pieces: 0, deals: 0, valueMinor: {} };
  rows.append('lines', { ...rest, ...returned, ...none, kind: 'returned', dealId });
}

const takenBack = ({ massGrams, elementMicrograms, ...returned }: Returned): Returned => ({
  ...returned,
  sense: -1,
  massGrams: -massGrams,
  elementMicrograms: Object.fromEntries(
    Object.entries(elementMicrograms).map(([element, text]) => [element, String(-BigInt(text))]),
  ),
});
