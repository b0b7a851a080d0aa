import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from './refusal-answer';

/** About sales, exports and receipts. */
export const tradeRefusals = {
  'receiving-site-not-found': answer(
    422,
    ['The receiving site is not in the directory.', '名录中没有该收货场所。'],
    [
      'Look at the directory; a client off the chain is declared as "buyer".',
      '请查阅名录；链外客户请以 buyer 申报。',
    ],
  ),
  'receiving-site-own': answer(
    422,
    ['A sale to oneself is no sale.', '不得向本企业的场所销售。'],
    ['Name a site of another enterprise.', '请填写其他企业的场所。'],
  ),
  'successor-lot-missing': answer(
    422,
    ['A sale abroad names the lot that waits for export.', '对外销售须指明待出口批次。'],
    ['Give successorLotId on each take.', '请为每行领用填写 successorLotId。'],
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
    ['There is no such sale abroad at this site.', '该场所没有此对外销售交易。'],
    ['Look at the deal of the sale: siteId/recordId/n.', '请核对销售交易编号：siteId/recordId/n。'],
  ),
  'lot-not-of-sale-deal': answer(
    422,
    ['This lot does not wait for that deal.', '该批次不属于所指交易。'],
    ['Take the successor lots of that sale.', '请领用该销售的待出口批次。'],
  ),
  'movement-received-twice': answer(
    422,
    ['The same line is received twice.', '同一发货行重复收货。'],
    ['Give one receipt for each line.', '每个发货行只登记一次收货。'],
  ),
  'movement-not-found': answer(
    422,
    ['Nothing of this name was sent to this site.', '没有发往该场所的此发货行。'],
    ['Look at movementId and sentLotId.', '请核对 movementId 与 sentLotId。'],
  ),
  'movement-already-received': answer(
    409,
    ['This line was received before.', '该发货行已收货。'],
    ['Void the earlier receipt, if it is wrong.', '如有误，请作废此前的收货记录。'],
  ),
  'occurred-before-dispatch': answer(
    422,
    ['It is dated before the goods were sent.', '收货日期早于发货日期。'],
    ['Mend the date, or ask the sender.', '请更正日期，或与发货方核对。'],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
