import type { GoodsLine } from '../records/lines';
import type { Exported, SaleGivenUp, SoldToClient } from '../records/site.events';
import { becomeSold, becomeWhereTheyLie, isSoldWhereItLies } from '../records/sold-where-it-lies';
import { lotLine, posted, taken } from './act-lines';
import type { PostingLine } from './posting-line';

export function linesOfSale(act: SoldToClient): readonly PostingLine[] {
  const { receivingSiteId, buyerId = '' } = act.data;
  const isOnSite = isSoldWhereItLies(act.data);
  return act.data.goods.flatMap((goods) =>
    goods.takes.flatMap((take, index) => {
      const { successorLotId, ...lot } = take;
      const deal = dealColumns(goods, index);
      if (receivingSiteId !== undefined && !isOnSite) {
        const movement = {
          lotId: goods.dealId,
          movementId: goods.dealId,
          sentLotId: lot.lotId,
        };
        const sent = lotLine('in-transit', 'balance', lot, lot.massGrams);
        const outer = { ...sent, ...movement, otherSiteId: receivingSiteId, ...deal };
        return [taken(act, lot), posted(act, outer)];
      }
      if (successorLotId !== undefined) {
        const of = { postingRule: act.data.postingRule, status: lot.status };
        const as = isOnSite ? becomeWhereTheyLie(buyerId, of) : becomeSold(of);
        const successor = { ...lot, lotId: successorLotId, ...as };
        const made = lotLine('stock', 'made', successor, lot.massGrams);
        return [taken(act, lot), posted(act, { ...made, ...deal })];
      }
      const delivered = lotLine('delivered', 'balance', lot, lot.massGrams);
      return [taken(act, lot), posted(act, { ...delivered, ...deal })];
    }),
  );
}

export const linesOfExport = (act: Exported, goods: GoodsLine): readonly PostingLine[] =>
  goods.takes.flatMap((lot, index) => {
    const exported = lotLine('exported', 'balance', lot, lot.massGrams);
    return [taken(act, lot), posted(act, { ...exported, ...dealColumns(goods, index) })];
  });

/** The same goods, free again, or in bond or reserve as they were. What was sold stays sold, so no line of it has a deal. */
export const linesOfGivingUp = (act: SaleGivenUp): readonly PostingLine[] =>
  act.data.takes.flatMap(({ successorLotId: lotId, ...lot }) => {
    const status = (act.data.postingRule === 2 && lot.soldFromStatus) || 'free';
    const again = { ...lot, lotId, status };
    return [taken(act, lot), posted(act, lotLine('stock', 'made', again, lot.massGrams))];
  });

/** The deal stands on the outer line of every take; its pieces on the first only. */
const dealColumns = ({ dealId, pieces }: GoodsLine, index: number) => ({
  dealId,
  ...(index === 0 && pieces !== undefined ? { pieces } : {}),
});
