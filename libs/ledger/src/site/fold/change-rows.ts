import type { WritableKeyedRows } from '@lodestone/kernel';
import { lotKey, sentKey, type LotRow, type SentRow } from '../site.rows';

/** A row that the history must have made: a broken history is a fault. */
export function existing<Row>(row: Row | undefined, name: string): Row {
  if (row === undefined) throw new Error(`the history of this site never made '${name}'`);
  return row;
}

export function changeLot(
  rows: WritableKeyedRows,
  lotId: string,
  change: (lot: LotRow) => LotRow,
): void {
  const key = lotKey(lotId);
  rows.set(key, change(existing(rows.get<LotRow>(key), lotId)));
}

export function changeSent(
  rows: WritableKeyedRows,
  { movementId, lotId }: Readonly<{ movementId: string; lotId: string }>,
  change: (sent: SentRow) => SentRow,
): void {
  const key = sentKey(movementId, lotId);
  rows.set(key, change(existing(rows.get<SentRow>(key), movementId)));
}
