import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

/** About sales and exports. */
export const tradeRefusals = {
  'receiving-site-own': answer(
    422,
    ['An enterprise does not sell to itself.', '不得向本企业的场所销售。'],
    [
      'Name a site of another enterprise; to a site of your own, dispatch the goods. To buy goods that lie here on consignment, name their owner as sellerId and this site as receivingSiteId.',
      '请填写其他企业的场所；本企业场所之间请登记调拨。购入寄存于本场所的寄售货物时，请以其所有权人填写 sellerId，并以本场所填写 receivingSiteId。',
    ],
    [
      '{siteId} is a site of the seller, or your own: an enterprise does not sell to itself.',
      '{siteId} 为销售方或本企业的场所，不得向其销售。',
    ],
  ),
  'successor-lot-missing': answer(
    422,
    [
      'A sale of goods that stay at the site names the lots that they become.',
      '货物留在原场所的销售须指明其成为的批次。',
    ],
    [
      'Give successorLotId on each take: abroad it is the lot that waits for export, of consigned goods the lot of the buyer.',
      '请为每个出库批次填写 successorLotId：对外销售为待出口批次，寄售为买方批次。',
    ],
  ),
  'successor-lot-not-allowed': answer(
    422,
    ['Only a sale abroad has a successor lot.', '只有对外销售才有待出口批次。'],
    ['Leave successorLotId out.', '请勿填写 successorLotId。'],
  ),
  'sale-deal-not-allowed': answer(
    422,
    ['A sale does not fulfil another sale.', '销售不得关联另一销售。'],
    ['Leave saleDealId out.', '请勿填写 saleDealId。'],
  ),
  'sale-and-stock-mixed': answer(
    422,
    ['An export takes either from sales or from stock.', '一次出口须全部来自销售或全部来自库存。'],
    ['Record two exports.', '请分两次登记出口。'],
  ),
  'sale-deal-not-found': answer(
    422,
    ['There is no such sale abroad at this site.', '该场所没有此笔对外销售。'],
    [
      'Check the id of the goods line of the sale: siteId/recordId/n.',
      '请核对该笔销售的编号：siteId/recordId/n。',
    ],
    ['There is no sale abroad {saleDealId} at this site.', '该场所没有对外销售 {saleDealId}。'],
  ),
  'lot-not-of-sale-deal': answer(
    422,
    ['This lot does not wait for that deal.', '该批次不属于所指销售。'],
    ['Take from the successor lots of that sale.', '请从该笔销售的待出口批次中出库。'],
    ['Lot {lotId} does not wait for {saleDealId}.', '批次 {lotId} 不属于销售 {saleDealId}。'],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
