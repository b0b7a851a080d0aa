import { unreachable } from '@lodestone/kernel';
import type { CompositionPpm } from '../measuring/composition';
import type { GoodsLine } from '../records/lines';
import type { Act, Exported, SoldToClient } from '../records/site.events';

/** What is said of matter: its name, and what is in it. */
export type SaidLot = Readonly<{
  lotId: string;
  material: string;
  grade?: string;
  ppm: CompositionPpm;
}>;

/**
 * The lots of which an act says anew what they are, or hands to somebody as what they are. An identity
 * step says nothing that was not said before, but for what it calls scrap; nor does a count, but for
 * what it found and had analysed.
 */
export function lotsSaidIn(act: Act): readonly SaidLot[] {
  switch (act.type) {
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'ImportLanded':
    case 'ScrapCollected':
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
      return act.data.makes;
    case 'Received':
      return act.data.receipts.flatMap(({ made, surplus }) => [made ?? [], surplus ?? []].flat());
    case 'LotAssayed':
      return [{ ...act.data.lot, ppm: act.data.toPpm }];
    case 'Dispatched':
      return act.data.lines.map(({ taken }) => taken);
    case 'SoldToClient':
    case 'Exported':
      return takesOf(act);
    case 'StockTaken':
      // Without an analysis its figures are those of the lot, and nobody said them.
      return act.data.lots.flatMap(({ gain }) => (gain?.analysis ? [gain] : []));
    case 'LotsRegrouped':
      return act.data.kind === 'scrap' ? act.data.makes : [];
    case 'SaleGivenUp':
    case 'DealValueAdjusted':
    case 'DestinationChanged':
    case 'Discarded':
    case 'Lost':
      return [];
    default:
      return unreachable(act);
  }
}

/** The lots behind a sale or an export, each once. */
function takesOf({ data }: SoldToClient | Exported): readonly SaidLot[] {
  const lots = data.goods.flatMap(({ takes }) => takes);
  return [...new Map(lots.map((lot) => [lot.lotId, lot])).values()];
}

/** Lines of goods, of what has any. */
export const goodsIn = (act: Act): readonly GoodsLine[] =>
  act.type === 'SoldToClient' || act.type === 'Exported' ? act.data.goods : [];
