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
    ['The count misses more than is left of the lot.', '盘亏量超过批次余量。'],
    [
      'Check the count: grams that were taken after that day were still there on that day.',
      '请核对盘点：盘点日之后出库的部分当日仍在库。',
    ],
    [
      'The count of lot {lotId} misses {lossGrams} g, and {leftGrams} g are left.',
      '批次 {lotId} 盘亏 {lossGrams} 克，余量为 {leftGrams} 克。',
    ],
  ),
  'gain-lot-missing': answer(
    422,
    [
      'There is more than the books say: the surplus becomes a new lot.',
      '实物多于账面，盘盈须成为新批次。',
    ],
    [
      'Give gainLotId: a surplus does not take over the origin of the counted lot.',
      '请填写 gainLotId：盘盈不得沿用原批次来源。',
    ],
    [
      'Of lot {lotId} there are {gainGrams} g more than the books say.',
      '批次 {lotId} 盘盈 {gainGrams} 克。',
    ],
  ),
  'gain-lot-not-allowed': answer(
    422,
    ['There is no surplus, so no new lot is made.', '没有盘盈，不得产生新批次。'],
    ['Leave gainLotId out.', '请勿填写 gainLotId。'],
    ['Of lot {lotId} there is no more than the books say.', '批次 {lotId} 没有盘盈。'],
  ),
  'unit-counted-twice': answer(
    422,
    ['The same unit is counted twice.', '同一装置重复盘点。'],
    ['Give one count for each unit.', '每个装置只填写一次盘点。'],
    ['Unit {unitId} is counted twice.', '装置 {unitId} 重复盘点。'],
  ),
  'regrouping-takes-many': answer(
    422,
    ['Only a merge takes from several lots.', '只有合并可以涉及多个原批次。'],
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
      'Lots that differ in material, grade, owner, status or deal cannot be merged.',
      '物料、牌号、所有权人、状态或所属交易不同的批次不得合并。',
    ],
    [
      'Merge lots that are alike: sold ones with those of their own deal.',
      '请合并同类批次：已售批次仅可与同一交易的批次合并。',
    ],
    [
      'Lot {lotId} ({material}) differs from the first one in {field}.',
      '批次 {lotId}（物料为{material}）与首个批次的 {field} 不同。',
    ],
  ),
  'regrouping-mass-differs': answer(
    422,
    [
      'The lots that are made do not weigh as much as the lots that are taken.',
      '重组前后的重量不等。',
    ],
    [
      'Make the grams agree; record a difference as a stock-take.',
      '请使重量相等；差异请登记盘点。',
    ],
    [
      '{takenGrams} g are taken and {madeGrams} g are made.',
      '重组前为 {takenGrams} 克，重组后为 {madeGrams} 克。',
    ],
  ),
  'regrouping-changes-other-field': answer(
    422,
    ['This kind of regrouping does not change this field.', '此类重组不得变更该字段。'],
    [
      'Leave the field out, or choose the kind that changes it.',
      '请勿填写该字段，或改用相应的重组类型。',
    ],
    ['The kind "{kind}" does not change {field}.', '{kind}类重组不得变更 {field}。'],
  ),
  'regrouping-changes-nothing': answer(
    422,
    ['This kind of regrouping changes something of each lot.', '此类重组须变更每个批次。'],
    [
      'Give the new owner, status or material; or record a split instead.',
      '请填写新的所有权人、状态或物料，或改用拆分。',
    ],
    ['The kind "{kind}" changes nothing of lot {lotId}.', '{kind}类重组未变更批次 {lotId}。'],
  ),
  'gain-without-analysis': answer(
    422,
    [
      'More was found than measuring explains, and nobody has analysed it.',
      '盘盈超出测量误差，且未经检测。',
    ],
    [
      'Give the analysis of what was found: "gain" of a lot, "analysis" of a unit, by a method that measures. Or correct the record that brought too little into the books.',
      '请填写盘盈物料的检测结果（批次填 gain，装置填 analysis，须为实测方法），或更正入账不足的记录。',
    ],
    ['There is more of it than measuring explains.', '实存多于测量误差所能解释的数量。'],
  ),
  'matter-cannot-be-scrap': answer(
    422,
    [
      'Ore and mineral products cannot be scrap, and a compound only as the residue of a step: scrap is what is left of metal, alloy or magnets, and holds no more of any element than these.',
      '原矿和矿产品不能成为废料，化合物只能作为工序残料成为废料；废料来自金属、合金或磁材，各元素含量不得多于其来源。',
    ],
    [
      'If it is written off where it lies, leave the material as it is: what a step leaves of a compound is said by the record of that step. If a step makes it, take all that the scrap came from, or say it as a product or as waste ("wastes").',
      '就地报废的：请保留原物料，化合物的工序残料由该工序的记录申报。工序产出的：请将废料的全部来源列入投入，或改报为产品或废弃物（wastes）。',
    ],
    ['Lot {lotId} is {material}.', '批次 {lotId} 的物料为{material}。'],
  ),
  'scrap-not-scrap': answer(
    422,
    ['A lot that is written off becomes a scrap material.', '报废后的物料须为废料。'],
    ['Name a material of the class "scrap".', '请填写废料类物料代码。'],
    ['{material} is not a scrap material.', '{material}不是废料。'],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
