import type { WritableKeyedRows } from '@lodestone/kernel';
import { flowsOf } from '../flows';
import type { Act } from '../../records/site.events';
import { receivedKey, useKey, type ReceivedRow, type RecordPlace } from '../site.rows';
import { leaveDeals } from '../deals/deal-rows';
import { leaveUnit } from '../units/unit-book';
import { changeLot, changeSent, existing } from './change-rows';
import { withAssays } from './perform-act';
import { undoRedirection } from './redirect-line';

/**
 * Brings the rows to what they would be if the act had never stood; only its ids stay used
 * (postings.md decision 6, L1). Lots that are `kept` are left to the version that follows.
 */
export function undoAct(
  rows: WritableKeyedRows,
  act: Act,
  by: RecordPlace,
  kept: ReadonlySet<string> = new Set(),
): void {
  const flows = flowsOf(act);
  const { revision } = by;

  for (const { lotId, massGrams } of flows.makes) {
    changeLot(rows, lotId, (lot) =>
      kept.has(lotId)
        ? { ...lot, massGrams: lot.massGrams - massGrams }
        : { ...lot, massGrams: 0, state: 'voided' },
    );
  }
  for (const lotId of flows.holds) {
    changeLot(rows, lotId, (lot) => ({
      ...lot,
      holds: lot.holds.filter((hold) => hold.revision !== revision),
    }));
  }
  for (const { lotId, massGrams } of flows.takes) {
    changeLot(rows, lotId, (lot) => ({ ...lot, massGrams: lot.massGrams + massGrams }));
    rows.delete(useKey(lotId, revision));
  }
  for (const { movementId, lot } of flows.sends) {
    changeSent(rows, { movementId, lotId: lot.lotId }, (sent) => ({ ...sent, state: 'voided' }));
  }
  for (const { movementId, lotId } of flows.receives) {
    const key = receivedKey(movementId, lotId);
    const { receipts } = existing(rows.get<ReceivedRow>(key), movementId);
    const rest = receipts.filter((receipt) => receipt.revision !== revision);
    if (rest.length === 0) rows.delete(key);
    else rows.set(key, { receipts: rest } satisfies ReceivedRow);
  }
  for (const { lotId } of flows.counts) {
    rows.delete(useKey(lotId, revision));
    changeLot(rows, lotId, (lot) => ({
      ...lot,
      counts: lot.counts.filter((count) => count.revision !== revision),
    }));
  }
  for (const { lotId } of flows.assays) {
    changeLot(rows, lotId, (lot) =>
      withAssays(
        lot,
        lot.assays.filter((assay) => assay.revision !== revision),
      ),
    );
  }
  for (const redirect of flows.redirects) undoRedirection(rows, redirect, by);
  for (const unit of flows.units) leaveUnit(rows, unit, by);
  leaveDeals(rows, act, by);
}
