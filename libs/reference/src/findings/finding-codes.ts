import { codeTable, type Coded } from '../code-table';

/**
 * What only a history shows. A code is part of the id of every finding, and so kept for ever; the
 * order is that in which an officer would read them.
 */
export const findingCodes = [
  {
    code: 'contradicted',
    en: 'Two sites say different things of the same goods',
    zh: '两个场所对同一批货物的记录相互矛盾',
  },
  {
    code: 'assay-contradicts-sender',
    en: 'A receiver analysed goods anew, and contradicts what was sent',
    zh: '收货方事后重新检测，结果与发货方数据相互矛盾',
  },
  {
    code: 'movement-never-received',
    en: 'Goods were sent, and nobody has received them',
    zh: '货物已发出但始终无人签收',
  },
  {
    code: 'movement-overdue',
    en: 'Goods are on their way longer than usual',
    zh: '货物在途时间超过惯常天数',
  },
  {
    code: 'pair-differences-one-sign',
    en: 'A receiver differs from a sender always to the same side',
    zh: '收货方与发货方的差异始终偏向同一方向',
  },
  {
    code: 'element-balance-open',
    en: 'An element balance does not close at a count',
    zh: '盘点时元素平衡不闭合',
  },
  {
    code: 'recovery-outside-band',
    en: 'Recovery between two counts is outside the usual band',
    zh: '两次盘点之间的回收率超出通常范围',
  },
  {
    code: 'owner-below-nothing',
    en: 'More was drawn for an owner than was fed for it',
    zh: '为某所有者产出的量多于其投入量',
  },
  {
    code: 'unit-above-design',
    en: 'A unit holds more than it was ever built for',
    zh: '设备内存量超过设计容量',
  },
  {
    code: 'unit-never-empty',
    en: 'A unit that works in batches is never empty',
    zh: '间歇式设备从未清空',
  },
  {
    code: 'unit-not-counted',
    en: 'A unit that runs on was not counted',
    zh: '连续运行的设备长期未盘点',
  },
  {
    code: 'count-differences-nil',
    en: 'Counts never differ from the books',
    zh: '盘点结果始终与账面完全一致',
  },
  {
    code: 'count-differences-one-sign',
    en: 'Counts differ from the books always to the same side',
    zh: '盘点差异始终偏向同一方向',
  },
  {
    code: 'step-differences-nil',
    en: 'A step that loses matter never loses any',
    zh: '应有损耗的工序始终没有损耗',
  },
  {
    code: 'mine-above-capacity',
    en: 'A mine brings more than it was built for',
    zh: '矿山年产出量超过登记的产能',
  },
  {
    code: 'invoice-repeated',
    en: 'One invoice number stands on several records',
    zh: '同一发票号码出现在多条记录中',
  },
  {
    code: 'declaration-repeated',
    en: 'One customs declaration number stands on several records',
    zh: '同一报关单号出现在多条记录中',
  },
  {
    code: 'deal-exceeded',
    en: 'More left under a sale than was sold',
    zh: '某笔销售项下的出库量超过所售数量',
  },
  {
    code: 'return-exceeds-import',
    en: 'More goes back than was imported',
    zh: '退运出口量超过原进口量',
  },
  {
    code: 'uscc-shared',
    en: 'One unified social credit code stands for several enterprises',
    zh: '多家企业使用同一统一社会信用代码',
  },
  {
    code: 'uscc-missing',
    en: 'A Chinese enterprise without a unified social credit code',
    zh: '中国企业没有统一社会信用代码',
  },
  {
    code: 'client-exports-jump',
    en: 'Exports to one client jump',
    zh: '对同一客户的出口量突增',
  },
  {
    code: 'many-small-parcels',
    en: 'Many small parcels to one country in a month',
    zh: '一个月内向同一国家寄送大量小件',
  },
] as const satisfies readonly Coded[];

export type FindingCode = (typeof findingCodes)[number]['code'];

const table = codeTable<Coded, FindingCode>(findingCodes);

export const findingCodeOf = table.find;
export const isFindingCode = table.has;
