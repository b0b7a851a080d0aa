import { codeTable, type Coded } from '../code-table';

/** Why the rest of a sale abroad will not be exported (SaleGivenUp). The wording is ours. */
export const givingUpReasons = [
  { code: 'buyer-cancelled', en: 'The buyer cancelled', zh: '买方取消' },
  { code: 'seller-cancelled', en: 'The seller cancelled', zh: '卖方取消' },
  { code: 'by-agreement', en: 'Both agreed that less is delivered', zh: '双方协商减量' },
  { code: 'not-paid', en: 'The buyer did not pay', zh: '买方未付款' },
  { code: 'licence-refused', en: 'The export licence was refused', zh: '出口许可未获批准' },
  { code: 'licence-expired', en: 'The export licence ran out', zh: '出口许可过期' },
  { code: 'export-prohibited', en: 'The export was prohibited', zh: '禁止出口' },
  { code: 'goods-unfit', en: 'The goods were not as agreed', zh: '货物不符合约定' },
  { code: 'replaced', en: 'Another sale takes its place', zh: '由另一笔销售代替' },
] as const satisfies readonly Coded[];

export type GivingUpReason = (typeof givingUpReasons)[number]['code'];

const table = codeTable<Coded, GivingUpReason>(givingUpReasons);

export const givingUpReasonOf = table.find;
export const isGivingUpReason = table.has;
