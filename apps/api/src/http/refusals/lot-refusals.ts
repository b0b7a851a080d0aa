import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

/** About making lots and taking from them. */
export const lotRefusals = {
  'lot-made-twice': answer(
    422,
    ['The same lot is made twice.', '同一批次重复产生。'],
    ['Give each lot an id of its own.', '请为每个批次使用不同编号。'],
    ['Lot {lotId} is made twice.', '批次 {lotId} 重复产生。'],
  ),
  'lot-exists': answer(
    409,
    ['A lot of this id was made before.', '该批次编号已被使用。'],
    ['Choose another lot id: an id is used only once.', '请改用其他批次编号；编号不得重复使用。'],
    ['A lot {lotId} was made before.', '批次编号 {lotId} 已被使用。'],
  ),
  'origin-impossible': answer(
    422,
    ['Matter of this kind cannot come in this way.', '该类物料不可能由此来源取得。'],
    [
      'A mine brings ore, mineral products and what it leaches; a collection brings scrap. Record what it was made from and the step that made it, or where it was bought.',
      '采矿只产出原矿、矿产品和浸取产物，回收只收进废料；请登记其原料和制造工序，或登记购入来源。',
    ],
    ['{act} cannot bring lot {lotId}, {material}.', '{act} 不可能带来批次 {lotId}（{material}）。'],
  ),
  'lot-taken-twice': answer(
    422,
    ['The same lot is taken twice.', '同一批次重复出库。'],
    ['Add the two lines up into one.', '请合并为一行。'],
    ['Lot {lotId} is taken twice.', '批次 {lotId} 重复出库。'],
  ),
  'lot-not-found': answer(
    422,
    ['There is no such lot at this site.', '该场所没有此批次。'],
    [
      'Check the lot id, or first record where the lot came from.',
      '请核对批次编号，或先登记其来源。',
    ],
    ['There is no lot {lotId} at this site.', '该场所没有批次 {lotId}。'],
  ),
  'lot-voided': answer(
    422,
    ['The record that made this lot was voided.', '产生该批次的记录已作废。'],
    ['Take from the lot that was recorded instead.', '请改用重新登记的批次。'],
    ['The record that made lot {lotId} was voided.', '产生批次 {lotId} 的记录已作废。'],
  ),
  'lot-held': answer(
    409,
    ['This lot is held: nothing may be taken from it.', '该批次已被冻结，不得动用。'],
    [
      'Record a LotReleased whose "targetRecordId" is the record that holds it, then try again. If its id begins with "~", or it is a count or a receipt that found more than measuring explains, only the regulator can release it: ask for that, or take from another lot.',
      '请先登记解除冻结（LotReleased），其 targetRecordId 填冻结记录的编号，再重试。若该编号以“~”开头，或系盘点、收货发现超出测量误差的记录，仅监管机构可解除：请申请解除，或改用其他批次。',
    ],
    ['Lot {lotId} is held by {heldByRecordId}.', '批次 {lotId} 由 {heldByRecordId} 冻结。'],
  ),
  'lot-sold': answer(
    422,
    ['This lot is sold and waits for its export.', '该批次已售，待出口。'],
    [
      'Take from another lot, export it under its deal, or give the sale up first (SaleGivenUp).',
      '请改用其他批次，按该笔销售办理出口，或先登记放弃销售余量（SaleGivenUp）。',
    ],
    [
      'Lot {lotId} is sold and waits for the export of {dealId}.',
      '批次 {lotId} 已售，待按销售 {dealId} 办理出口。',
    ],
  ),
  'lot-empty': answer(
    422,
    ['Nothing is left of this lot.', '该批次已无余量。'],
    [
      'Assay a lot of which something is left; what was taken keeps its figures.',
      '请检测尚有余量的批次；已出库部分保留原数值。',
    ],
    ['Nothing is left of lot {lotId}.', '批次 {lotId} 已无余量。'],
  ),
  'occurred-before-lot': answer(
    422,
    ['The record is dated before the lot existed.', '发生日期早于批次产生日期。'],
    [
      'Mend the date, or void and redate the record that made the lot.',
      '请更正日期，或作废并重新登记产生该批次的记录。',
    ],
    ['Lot {lotId} is there from {firstOn}.', '批次 {lotId} 自 {firstOn} 起存在。'],
  ),
  'dated-before-count': answer(
    422,
    ['The record is dated on or before a count of the lot.', '发生日期不晚于该批次的盘点日期。'],
    ['Void the count first, or correct the date.', '请先作废盘点，或更正日期。'],
    ['Lot {lotId} was counted on {countedOn}.', '批次 {lotId} 已于 {countedOn} 盘点。'],
  ),
  'mass-exceeds-lot': answer(
    422,
    ['More is taken than the lot holds.', '出库量超过批次余量。'],
    [
      'Take at most what is left; if more is there, count the lot and declare the gain.',
      '出库量不得超过余量；如实物更多，请盘点并登记盘盈。',
    ],
    ['Lot {lotId} has {leftGrams} g left.', '批次 {lotId} 余量为 {leftGrams} 克。'],
  ),
  'lot-contradicted': answer(
    409,
    [
      'Another site said something else of these grams before: they cannot be taken.',
      '另一场所此前已对该部分物料作出不同申报，不得动用。',
    ],
    [
      'Void your own record that came later, or ask the other site to void its own.',
      '请作废本场所较晚的记录，或请对方作废其记录。',
    ],
    [
      '{yieldingRecordId} yields to {toRecordIds}: of lot {lotId}, {freeGrams} g are free.',
      '{yieldingRecordId} 须让位于 {toRecordIds}；批次 {lotId} 可动用 {freeGrams} 克。',
    ],
  ),
  'look-first': answer(
    409,
    [
      'These grams came in or back in the same batch: other sites have to be looked at in between.',
      '该部分物料由同批记录带入或退回，须先查看其他场所的记录。',
    ],
    [
      'Send the batch up to that record first, and what follows it afterwards.',
      '请先提交至该记录为止的部分，其后部分随后提交。',
    ],
    [
      'What {broughtByRecordId} brought can be taken when it is recorded, not in the same batch.',
      '{broughtByRecordId} 带来的物料须待其登记后方可动用，不得在同一批次中动用。',
    ],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
