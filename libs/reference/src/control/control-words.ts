import { codeTable, type Coded } from '../code-table';

/** What can be said of whether goods are a controlled item, the gravest first. */
export const controlVerdicts = [
  { code: 'controlled', en: 'Controlled: needs a licence', zh: '属于管制物项，须取得许可' },
  { code: 'undetermined', en: 'Cannot be said from what is known', zh: '依现有信息无法判定' },
  {
    code: 'cleared-in-practice',
    en: 'Controlled by the wording; usually cleared without a licence, by practice and not by law',
    zh: '文义上属于管制物项；惯例上通常免证通关（非法律规定）',
  },
  { code: 'not-controlled', en: 'Not controlled', zh: '不属于管制物项' },
] as const satisfies readonly Coded[];

export type ControlVerdict = (typeof controlVerdicts)[number]['code'];

/** On what a verdict rests. */
export const controlReasons = [
  { code: 'items-met', en: 'Items of a control list are met', zh: '符合管制清单条目' },
  {
    code: 'below-practice',
    en: 'Items are met, by no more than practice lets pass',
    zh: '符合管制清单条目，但含量不超过惯例限值',
  },
  { code: 'no-item-met', en: 'No item of a control list is met', zh: '不符合任何管制清单条目' },
  {
    code: 'degree-outside',
    en: 'So deeply processed that it is generally outside',
    zh: '已深加工，一般不在管制范围内',
  },
  {
    code: 'degree-not-explained',
    en: 'Magnets built into something, before the ministry said what that means',
    zh: '磁体已装入组件，而主管部门当时尚未作出解释',
  },
  {
    code: 'assay-older-than-diffusion',
    en: 'The assay is older than the last diffusion and does not count',
    zh: '检测早于最后一次晶界扩散，不予采信',
  },
  {
    code: 'wording-silent',
    en: 'The wording of the list does not say whether it is meant',
    zh: '清单文义未明确是否包括此类物料',
  },
  {
    code: 'rules-not-said',
    en: 'A suspension has run out, and nobody has said what holds since',
    zh: '暂停期已满，其后适用情况尚无规定',
  },
  { code: 'no-rules', en: 'The rulebook is empty', zh: '规则库为空' },
] as const satisfies readonly Coded[];

export type ControlReason = (typeof controlReasons)[number]['code'];

/** What would change a verdict, or settle it. */
export const controlEvidence = [
  {
    code: 'assay-of-finished-state',
    en: 'An assay of the finished magnet, made after the last diffusion',
    zh: '在最后一次晶界扩散之后对成品磁体的检测',
  },
  {
    code: 'measured-assay',
    en: 'A measurement in place of a calculation or a certificate of the supplier',
    zh: '以实测代替计算值或供应商质量证明',
  },
  {
    code: 'third-party-assay',
    en: 'An assay by a laboratory that the customs recognise',
    zh: '海关认可实验室出具的检测报告',
  },
  {
    code: 'processing-degree',
    en: 'How far the goods are made: magnets built into an assembly are generally outside',
    zh: '货物的加工程度：已装入组件的磁体一般不在管制范围内',
  },
  {
    code: 'net-mass',
    en: 'The net mass, which shows that there is more in an assembly than magnets',
    zh: '净重（证明组件中不只有磁体）',
  },
  {
    code: 'identification',
    en: 'An identification by the customs or the ministry',
    zh: '海关或主管部门的鉴别结论',
  },
  {
    code: 'rulebook-notice',
    en: 'A notice of the authority in the rulebook',
    zh: '主管部门在规则库中的公告记录',
  },
] as const satisfies readonly Coded[];

export type ControlEvidence = (typeof controlEvidence)[number]['code'];

export const controlVerdictOf = codeTable<Coded, ControlVerdict>(controlVerdicts).find;
export const controlReasonOf = codeTable<Coded, ControlReason>(controlReasons).find;
export const controlEvidenceOf = codeTable<Coded, ControlEvidence>(controlEvidence).find;
