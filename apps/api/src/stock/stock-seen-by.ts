import type {
  ChangedLot as ReadChangedLot,
  StockLot as ReadStockLot,
} from '@lodestone/read-models';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import type { ChangedLot, StockLot } from './stock.answers';

/**
 * Whoever operates the site sees a lot as the site's books have it, without the record of another
 * site that gave its composition: that may be a supplier's supplier. Whoever owns it elsewhere sees the goods,
 * and nothing of the books of that site.
 */
export function lotSeenBy(viewer: Viewer, lot: ReadStockLot): StockLot | undefined {
  const { assayRecordId, madeByRecordId: _m, holds: _h, dealId: _d, ...goods } = lot;
  const isOfSite = assayRecordId.startsWith(`${lot.siteId}/`);
  return asSeenBy<StockLot>(viewer, {
    kind: 'stock',
    ownerId: lot.operatorId,
    declaredToId: lot.ownerId,
    whole: lot,
    own: () => (isOfSite ? lot : withoutAssay(lot)),
    part: () => goods,
  });
}

const withoutAssay = ({ assayRecordId: _, ...lot }: ReadStockLot): StockLot => lot;

export function changedLotSeenBy(viewer: Viewer, lot: ReadChangedLot): ChangedLot | undefined {
  const { changes: _, ...goods } = lot;
  return asSeenBy<ChangedLot>(viewer, {
    kind: 'stock',
    ownerId: lot.operatorId,
    declaredToId: lot.ownerId,
    whole: lot,
    part: () => goods,
  });
}
