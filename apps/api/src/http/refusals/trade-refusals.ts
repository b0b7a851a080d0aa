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
    [
      'There is no such sale abroad whose goods lie here.',
      '没有此笔对外销售，或其货物不在该场所。',
    ],
    [
      'Check the id of the goods line of the sale: siteId/recordId/n.',
      '请核对该笔销售的编号：siteId/recordId/n。',
    ],
    [
      'There is no sale abroad {saleDealId} whose goods lie here.',
      '没有货物在该场所的对外销售 {saleDealId}。',
    ],
  ),
  'lot-not-of-sale-deal': answer(
    422,
    ['This lot does not wait for that deal.', '该批次不属于所指销售。'],
    ['Take from the successor lots of that sale.', '请从该笔销售的待出口批次中出库。'],
    ['Lot {lotId} does not wait for {saleDealId}.', '批次 {lotId} 不属于销售 {saleDealId}。'],
  ),
  'deals-mixed': answer(
    422,
    [
      'Sold goods are not worked together with those of another deal, or of none.',
      '已售货物不得与其他销售的货物或未售货物一并加工。',
    ],
    ['Record one act for the goods of each deal.', '请按每笔销售分别登记。'],
    [
      'Lot {lotId} is not of the same deal as what else is taken.',
      '批次 {lotId} 与其余出库批次不属同一笔销售。',
    ],
  ),
  'rework-changes-other-field': answer(
    422,
    [
      'What sold goods are made into stays sold, and whose it was.',
      '已售货物加工后仍为已售，货主不变。',
    ],
    [
      'Leave status and owner out, or give the sale up first (SaleGivenUp).',
      '请勿填写状态和货主，或先登记放弃销售余量（SaleGivenUp）。',
    ],
    [
      'Lot {lotId}: working sold goods does not change {field}.',
      '批次 {lotId}：加工已售货物不得改变 {field}。',
    ],
  ),
  'deal-not-found': answer(
    422,
    ['There is no such deal at this site.', '该场所没有此笔交易。'],
    [
      'Check the id of the goods line: siteId/recordId/n; a paper is recorded at the site of its deal.',
      '请核对货物行编号：siteId/recordId/n；票据须在其交易所属场所登记。',
    ],
    ['There is no deal {dealId} at this site.', '该场所没有交易 {dealId}。'],
  ),
  'adjustment-currency-differs': answer(
    422,
    ['The paper is in another currency than its deal.', '票据币种与交易币种不同。'],
    ['Give the amount in the currency of the deal.', '请以交易的币种填写金额。'],
    [
      'The paper is in {currency}, and deal {dealId} in {dealCurrency}.',
      '票据币种为 {currency}，交易 {dealId} 币种为 {dealCurrency}。',
    ],
  ),
  'adjustment-contradicts-kind': answer(
    422,
    [
      'A credit note takes value away, a debit note adds some, and no paper changes nothing.',
      '贷项通知单减少金额，借项通知单增加金额，调整金额不得为零。',
    ],
    ['Mend the sign of the amount, or the kind.', '请更正金额的正负号或票据种类。'],
    ['A {kind} of {adjustmentMinor} contradicts itself.', '{kind} 与金额 {adjustmentMinor} 不符。'],
  ),
  'occurred-before-deal': answer(
    422,
    ['The paper is dated before its deal.', '票据日期早于交易日期。'],
    ['Mend the date, or correct that of the deal first.', '请更正日期，或先更正交易的日期。'],
    ['Deal {dealId} is of {dealOn}.', '交易 {dealId} 的日期为 {dealOn}。'],
  ),
  'credit-exceeds-deal-value': answer(
    422,
    ['More would be credited than the deal is worth.', '冲减金额超过交易价值。'],
    [
      'Credit what is left at most, or void another paper about this deal first.',
      '冲减不得超过余额，或先作废该笔交易的其他票据。',
    ],
    [
      'Of deal {dealId} only {leftMinor} are left, in minor units: {adjustmentMinor} exceeds that.',
      '交易 {dealId} 仅余 {leftMinor}（最小货币单位），不足以计入 {adjustmentMinor}。',
    ],
  ),
  'correction-changes-deal': answer(
    422,
    ['A correction does not move a paper to another deal.', '更正不得将票据改归另一笔交易。'],
    ['Void the record and record it anew.', '请作废该记录后重新登记。'],
    ['The record is about deal {dealId}.', '该记录属于交易 {dealId}。'],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
