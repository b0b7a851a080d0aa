import type { AnyRefusal } from '@lodestone/ledger';
import { answer, type RefusalAnswer } from '../refusal-answer';

const assayAgain = [
  'Assay the input again, declare a stock-take gain, or correct the earlier record.',
  '请重新检测投入物、登记盘盈，或更正此前的记录。',
] as const;

/** What stoichiometry and conservation do not allow (postings.md §4), with the figures. */
export const balanceRefusals = {
  'composition-exceeds-whole': answer(
    422,
    ['The parts are more than the whole.', '各组分之和超过总量。'],
    ['The ppm may sum to 1,000,000 at most.', 'ppm 合计不得超过 1,000,000。'],
    ['The parts of {material} sum to {ppm} ppm.', '{material}各组分合计 {ppm} ppm。'],
  ),
  'richer-than-pure-compound': answer(
    422,
    ['The lot is richer than the pure compound can be.', '含量高于纯化合物的理论值。'],
    [
      'Give ppm of the element, not of its oxide; or assay again.',
      '请按元素而非氧化物填报 ppm，或重新检测。',
    ],
    [
      'As oxides the rare earths of {material} come to {oxidePpm} ppm; {allowedPpm} are allowed.',
      '{material}中稀土折合氧化物为 {oxidePpm} ppm，允许值为 {allowedPpm}。',
    ],
  ),
  'diffusion-composition-copied': answer(
    422,
    [
      'A diffused magnet has a composition of its own, not its blank’s.',
      '扩散后的磁体须有自己的成分，不得照抄毛坯。',
    ],
    ['Assay the magnet after diffusion.', '请检测扩散后的磁体。'],
    [
      'Lot {lotId} has its blank’s composition; a diffused magnet has its own.',
      '批次 {lotId} 照抄了毛坯成分；扩散后的磁体须有自己的成分。',
    ],
  ),
  'more-rare-earth-out-than-in': answer(
    422,
    ['More rare earth comes out than went in.', '产出的稀土多于投入。'],
    assayAgain,
    [
      '{outMicrograms} µg of rare earth come out, and {inMicrograms} µg went in: more than measuring explains.',
      '产出稀土 {outMicrograms} µg，投入 {inMicrograms} µg，超出测量误差。',
    ],
  ),
  'more-of-element-out-than-in': answer(
    422,
    ['More of one element comes out than went in.', '某元素的产出多于投入。'],
    assayAgain,
    [
      '{outMicrograms} µg of {element} come out, and {inMicrograms} µg went in: more than measuring explains.',
      '产出 {element} {outMicrograms} µg，投入 {inMicrograms} µg，超出测量误差。',
    ],
  ),
  'unit-dated-before-count': answer(
    422,
    ['The record is dated on or before a count of the unit.', '发生日期不晚于该装置的盘点日期。'],
    ['Void the count first, or correct the date.', '请先作废盘点，或更正日期。'],
    ['Unit {unitId} was counted on {countedOn}.', '装置 {unitId} 已于 {countedOn} 盘点。'],
  ),
  'status-not-released': answer(
    422,
    [
      'What is made of matter in bond or in reserve is in it as well, until an act releases it.',
      '保税或储备物料的产出仍属保税或储备，须经解除方可变更。',
    ],
    [
      'Leave the status out. Release the matter first: regroup it with another status, or send it by a release.',
      '请勿填写状态；须先以状态变更或出库解除。',
    ],
    [
      'Lot {lotId} is made of what is {status}, and is said to be {said}.',
      '批次 {lotId} 由状态为 {status} 的物料制成，却填报为 {said}。',
    ],
  ),
  'unit-held': answer(
    409,
    [
      'More was found in the unit than measuring explains: nothing is drawn until an authority releases it.',
      '该装置盘盈超出测量误差，未经主管部门解除前不得出料。',
    ],
    [
      'Ask the authority to release the count, or void it if it was wrong.',
      '请申请主管部门解除该盘点的封存；如盘点有误，请作废。',
    ],
    ['Unit {unitId} is held by {heldByRecordId}.', '装置 {unitId} 已因 {heldByRecordId} 封存。'],
  ),
  'unit-below-nothing': answer(
    422,
    ['The unit would hold less than nothing.', '装置内的存量将为负。'],
    [
      'Record first what was fed, or count the unit; or void a later drawing.',
      '请先登记投料，或盘点该装置，或作废后续出料记录。',
    ],
    [
      'Unit {unitId} would hold {contentMicrogramsAfter} µg of {element}.',
      '装置 {unitId} 的 {element} 存量将为 {contentMicrogramsAfter} µg。',
    ],
  ),
} as const satisfies Partial<Record<AnyRefusal, RefusalAnswer>>;
