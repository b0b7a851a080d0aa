import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

/** About goods on the way: dispatches, receipts, other destinations. */
export const movementRefusals = {
  'receiving-site-not-found': answer(
    422,
    ['The receiving site is not in the directory.', '名录中没有该收货场所。'],
    [
      'Look at the directory; a client off the chain is declared as "buyer".',
      '请查阅名录；链外客户请以 buyer 申报。',
    ],
  ),
  'dispatch-to-itself': answer(
    422,
    ['Goods are not sent to the site where they are.', '不得向货物所在场所发货。'],
    ['Name another site, or leave the goods where they are.', '请填写其他场所，或无需登记。'],
  ),
  'dispatch-to-another-enterprise': answer(
    422,
    ['The receiving site is another enterprise’s.', '收货场所属于其他企业。'],
    [
      'Record a sale, or dispatch for another purpose such as "toll".',
      '请登记销售，或以其他用途（如委托加工 toll）发货。',
    ],
    ['{receivingSiteId} is another enterprise’s site.', '{receivingSiteId} 为其他企业的场所。'],
  ),
  'target-sends-nothing': answer(
    422,
    ['This record sent nothing to another site.', '该记录没有发往其他场所的货物。'],
    ['Name the sale or dispatch that sent the goods.', '请填写发货的销售或调拨记录编号。'],
    ['{targetRecordId} sent nothing to another site.', '{targetRecordId} 没有发往其他场所的货物。'],
  ),
  'destination-unchanged': answer(
    422,
    ['The goods are going to that site already.', '货物本就发往该场所。'],
    ['There is nothing to do; or name another site.', '无需处理，或填写其他场所。'],
    [
      '{movementId} goes to {receivingSiteId} already.',
      '{movementId} 本就发往 {receivingSiteId}。',
    ],
  ),
  'receiving-site-of-another-client': answer(
    422,
    ['Sold goods can only go to a site of the same client.', '已售货物只能改发同一客户的场所。'],
    ['Void the sale and record one to the other client.', '请作废原销售，并向另一客户重新登记。'],
    [
      '{receivingSiteId} is not a site of the client who bought {movementId}.',
      '{receivingSiteId} 不是购买 {movementId} 的客户的场所。',
    ],
  ),
  'movement-received-twice': answer(
    422,
    ['The same line is received twice.', '同一发货行重复收货。'],
    ['Give one receipt for each line.', '每个发货行只登记一次收货。'],
    [
      '{movementId} of lot {sentLotId} is received twice.',
      '{movementId}（批次 {sentLotId}）重复收货。',
    ],
  ),
  'movement-not-found': answer(
    422,
    ['No goods line of this name was sent to this site.', '没有发往该场所的此发货行。'],
    [
      'Look at movementId and sentLotId, or ask the sender to name this site.',
      '请核对 movementId 与 sentLotId，或请发货方更改收货场所。',
    ],
  ),
  'movement-already-received': answer(
    409,
    ['This line was received before.', '该发货行已收货。'],
    ['Void the earlier receipt, if it is wrong.', '如有误，请作废此前的收货记录。'],
    ['{movementId} was received before.', '{movementId} 已收货。'],
  ),
  'movement-voided': answer(
    409,
    [
      'The sender says that this line does not come here any more.',
      '发货方已申报该发货行不再发往此处。',
    ],
    [
      'If the goods are there, ask the sender to record anew that they were sent, or to redirect the line to this site.',
      '如货物已到，请发货方重新登记发货，或将该发货行改发至本场所。',
    ],
    [
      '{movementId} was voided, corrected or sent elsewhere by {recordId}.',
      '{movementId} 已由 {recordId} 作废、更正或改发。',
    ],
  ),
  'occurred-before-dispatch': answer(
    422,
    ['The record is dated before the goods were sent.', '日期早于发货日期。'],
    ['Correct the date, or ask the sender.', '请更正日期，或与发货方核对。'],
    ['{movementId} was sent on {dispatchedOn}.', '{movementId} 于 {dispatchedOn} 发出。'],
  ),
  'return-not-refusable': answer(
    422,
    [
      'Goods that come back to their sender cannot be refused again.',
      '退回发货方的货物不得再次拒收。',
    ],
    ['Receive the goods; then discard them or send them again.', '请先收货，再作处置或重新发货。'],
    ['{movementId} is a return: it has to be received.', '{movementId} 为退货，须予收货。'],
  ),
  'part-exceeds-rest': answer(
    422,
    ['A partial receipt is less than what has still to arrive.', '部分收货须少于尚未到货量。'],
    [
      'Let the receipt close its line: leave "closes" out. A surplus is then a transit difference.',
      '请由本次收货结束该行：勿填写 closes；超出部分计入运输差异。',
    ],
    [
      'Of {movementId} {restGrams} g have still to arrive.',
      '{movementId} 尚有 {restGrams} 克未到。',
    ],
  ),
  'mass-exceeds-line': answer(
    422,
    [
      'More arrived, or was turned away, than was sent, beyond what weighing explains.',
      '到货或退回的数量多于发货数量，且超出称重误差。',
    ],
    [
      'Take in the rest of the line as it was sent, and what is beyond it as a surplus with an analysis of its own.',
      '请按发货余量收货，超出部分作为溢收单独立批并附检测结果。',
    ],
    [
      'Of {movementId} {arrivedGrams} g arrived, where {restGrams} g had still to arrive; weighing explains {allowedGrams} g more.',
      '{movementId} 到货 {arrivedGrams} 克，而该行余量为 {restGrams} 克；称重误差至多 {allowedGrams} 克。',
    ],
  ),
  'surplus-without-analysis': answer(
    422,
    [
      'The surplus is more than weighing explains, and nobody has analysed it.',
      '溢收超出称重误差，且未经检测。',
    ],
    [
      'Give the surplus "ppm" and "analysis" of its own, by a method that measures.',
      '请为溢收填写其自身的 ppm 与 analysis（须为实测方法）。',
    ],
    [
      'The surplus of {movementId} is {surplusGrams} g; weighing explains {allowedGrams} g.',
      '{movementId} 溢收 {surplusGrams} 克；称重误差至多 {allowedGrams} 克。',
    ],
  ),
  'surplus-not-over': answer(
    422,
    [
      'A surplus is what arrives beyond the whole rest of its line.',
      '溢收是该行余量全部到货之外的部分。',
    ],
    [
      'Give the rest of the line in massGrams and refused, and all that is beyond it as the surplus.',
      '请在 massGrams 与 refused 中填写该行余量，其余全部填入溢收。',
    ],
    [
      'Of {movementId} {arrivedGrams} g arrived beside the surplus, where {restGrams} g had still to arrive.',
      '{movementId} 除溢收外到货 {arrivedGrams} 克，而该行余量为 {restGrams} 克。',
    ],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
