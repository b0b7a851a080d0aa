import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

/** About counting stock and regrouping lots. */
export const stockRefusals = {
  'lot-counted-twice': answer(
    422,
    ['The same lot is counted twice.', '同一批次重复盘点。'],
    ['Give one count for each lot.', '每个批次只填写一次盘点。'],
    ['Lot {lotId} is counted twice.', '批次 {lotId} 重复盘点。'],
  ),
  'loss-exceeds-lot': answer(
    422,
    ['More is missing than is left of the lot.', '盘亏量超过批次余量。'],
    [
      'Look at the count: what was taken after that day was still there on that day.',
      '请核对盘点：盘点日之后领用的部分当日仍在库。',
    ],
    [
      'Of lot {lotId} {lossGrams} g are missing, and {leftGrams} g are left.',
      '批次 {lotId} 盘亏 {lossGrams} 克，余量为 {leftGrams} 克。',
    ],
  ),
  'gain-lot-missing': answer(
    422,
    [
      'More is there than in the books: what was found becomes a lot.',
      '实物多于账面，盘盈须成为新批次。',
    ],
    [
      'Give gainLotId: what was found borrows no clean origin.',
      '请填写 gainLotId：盘盈不得沿用原批次来源。',
    ],
    [
      'Of lot {lotId} {gainGrams} g more are there than in the books.',
      '批次 {lotId} 盘盈 {gainGrams} 克。',
    ],
  ),
  'gain-lot-not-allowed': answer(
    422,
    ['Nothing was found, so nothing becomes a lot.', '没有盘盈，不得产生新批次。'],
    ['Leave gainLotId out.', '请勿填写 gainLotId。'],
    ['Of lot {lotId} not more is there than in the books.', '批次 {lotId} 没有盘盈。'],
  ),
  'unit-counted-twice': answer(
    422,
    ['The same unit is counted twice.', '同一装置重复盘点。'],
    ['Give one count for each unit.', '每个装置只填写一次盘点。'],
    ['Unit {unitId} is counted twice.', '装置 {unitId} 重复盘点。'],
  ),
  'regrouping-takes-many': answer(
    422,
    ['Only a merge takes from several lots.', '只有合并可以领用多个批次。'],
    ['Record one regrouping for each lot.', '请为每个批次分别登记。'],
  ),
  'regrouping-makes-many': answer(
    422,
    ['A merge makes one lot.', '合并只产生一个批次。'],
    ['Merge first, then split.', '请先合并，再拆分。'],
  ),
  'regrouping-of-unlike-lots': answer(
    422,
    [
      'Lots of other material, grade, owner or status are not merged.',
      '物料、牌号、所有权人或状态不同的批次不得合并。',
    ],
    ['Merge like with like; change the others first.', '请合并同类批次，或先变更其余批次。'],
    [
      'Lot {lotId} ({material}) is not like the first one.',
      '批次 {lotId}（{material}）与首个批次不同。',
    ],
  ),
  'regrouping-mass-differs': answer(
    422,
    ['What is made weighs other than what is taken.', '产生的重量与领用的重量不等。'],
    ['Let the grams agree; a difference is a stock-take.', '请使重量相等；差异请登记盘点。'],
    [
      '{takenGrams} g are taken and {madeGrams} g are made.',
      '领用 {takenGrams} 克，产生 {madeGrams} 克。',
    ],
  ),
  'regrouping-changes-other-field': answer(
    422,
    ['This kind of regrouping does not change that.', '此类重组不得变更该字段。'],
    [
      'Leave the field out, or choose the kind that changes it.',
      '请勿填写该字段，或改用相应的重组类型。',
    ],
    ['The kind "{kind}" does not change {field}.', '“{kind}” 类重组不得变更 {field}。'],
  ),
  'regrouping-changes-nothing': answer(
    422,
    ['This kind of regrouping changes something of each lot.', '此类重组须变更每个批次。'],
    [
      'Say the new owner, status or material; or split instead.',
      '请填写新的所有权人、状态或物料，或改用拆分。',
    ],
    ['The kind "{kind}" changes nothing of lot {lotId}.', '“{kind}” 类重组未变更批次 {lotId}。'],
  ),
  'scrap-not-scrap': answer(
    422,
    ['What is written off becomes a scrap material.', '报废后的物料须为废料。'],
    ['Name a material of the class "scrap".', '请填写废料类物料代码。'],
    ['{material} is no scrap.', '{material} 不是废料。'],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
