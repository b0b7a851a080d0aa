import { codeTable, type Coded } from './code-table';

export type VoidReasonEntry = Coded &
  Readonly<{
    /** The reason of an EPCIS `errorDeclaration`. */
    epcis: 'did_not_occur' | 'incorrect_data';
  }>;

/** Why a record was voided or corrected. Acts hold no free text, so the list is closed. */
export const voidReasons = [
  { code: 'did-not-occur', en: 'It did not occur', zh: '业务未发生', epcis: 'did_not_occur' },
  { code: 'recorded-twice', en: 'Recorded twice', zh: '重复录入', epcis: 'did_not_occur' },
  {
    code: 'recorded-at-wrong-site',
    en: 'Recorded at the wrong site',
    zh: '场所录入错误',
    epcis: 'did_not_occur',
  },
  { code: 'deal-cancelled', en: 'The deal was cancelled', zh: '交易取消', epcis: 'did_not_occur' },
  {
    code: 'declaration-withdrawn',
    en: 'The customs declaration was withdrawn',
    zh: '报关单撤销',
    epcis: 'did_not_occur',
  },
  { code: 'wrong-mass', en: 'Wrong mass', zh: '重量错误', epcis: 'incorrect_data' },
  { code: 'wrong-composition', en: 'Wrong composition', zh: '成分错误', epcis: 'incorrect_data' },
  { code: 'wrong-material', en: 'Wrong material', zh: '物料错误', epcis: 'incorrect_data' },
  { code: 'wrong-grade', en: 'Wrong grade', zh: '牌号错误', epcis: 'incorrect_data' },
  { code: 'wrong-lot', en: 'Wrong lot', zh: '批次错误', epcis: 'incorrect_data' },
  { code: 'wrong-step', en: 'Wrong step', zh: '工序错误', epcis: 'incorrect_data' },
  { code: 'wrong-date', en: 'Wrong date', zh: '日期错误', epcis: 'incorrect_data' },
  {
    code: 'wrong-party',
    en: 'Wrong client, consignee or end user',
    zh: '客户、收货人或最终用户错误',
    epcis: 'incorrect_data',
  },
  { code: 'wrong-destination', en: 'Wrong destination', zh: '目的地错误', epcis: 'incorrect_data' },
  { code: 'wrong-goods-code', en: 'Wrong goods code', zh: '商品编号错误', epcis: 'incorrect_data' },
  {
    code: 'wrong-value',
    en: 'Wrong value or currency',
    zh: '金额或币种错误',
    epcis: 'incorrect_data',
  },
  { code: 'wrong-pieces', en: 'Wrong number of pieces', zh: '件数错误', epcis: 'incorrect_data' },
  {
    code: 'wrong-papers',
    en: 'Wrong contract, invoice, licence or declaration number',
    zh: '合同、发票、许可证或报关单号错误',
    epcis: 'incorrect_data',
  },
  {
    code: 'declaration-amended',
    en: 'The customs declaration was amended',
    zh: '报关单修改',
    epcis: 'incorrect_data',
  },
  {
    code: 'inspection-finding',
    en: 'An inspection found otherwise',
    zh: '检查结果不符',
    epcis: 'incorrect_data',
  },
  {
    code: 'order-to-correct',
    en: 'An authority ordered the correction',
    zh: '责令改正',
    epcis: 'incorrect_data',
  },
] as const satisfies readonly VoidReasonEntry[];

type VoidReasonRow = (typeof voidReasons)[number];

export type VoidReason = VoidReasonRow['code'];

const table = codeTable<VoidReasonEntry, VoidReason>(voidReasons);

export const voidReasonOf = table.find;
export const isVoidReason = table.has;

/** Why a record was corrected: it did occur, and something in it was wrong. Always a void reason. */
export const correctionReasons = voidReasons.filter(
  (reason): reason is Extract<VoidReasonRow, { epcis: 'incorrect_data' }> =>
    reason.epcis === 'incorrect_data',
);

export type CorrectionReason = (typeof correctionReasons)[number]['code'];

export const isCorrectionReason = codeTable<VoidReasonEntry, CorrectionReason>(
  correctionReasons,
).has;
