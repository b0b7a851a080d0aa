import type { Coded } from './code-table';

/** Why an authority said that two clients are one, or took it back. No free text stands in events. */
export const mergeReasons = [
  {
    code: 'same-registration',
    en: 'The same registration, written differently',
    zh: '同一登记，写法不同',
  },
  { code: 'renamed', en: 'Renamed', zh: '更名' },
  { code: 'number-reissued', en: 'Its number was issued anew', zh: '编号重新核发' },
  { code: 'succession', en: 'Merged into or succeeded by the other', zh: '合并或承继' },
  { code: 'branch', en: 'A branch without legal personality', zh: '不具法人资格的分支机构' },
  { code: 'typing-mistake', en: 'A number was typed wrongly', zh: '编号录入错误' },
  { code: 'investigation', en: 'Found in an investigation', zh: '调查认定' },
  { code: 'asserted-in-error', en: 'Was asserted in error', zh: '认定有误' },
  { code: 'separated', en: 'They have become two', zh: '已分立' },
] as const satisfies readonly Coded[];

export type MergeReason = (typeof mergeReasons)[number]['code'];

/** Why one client is said to hold another, or no longer. */
export const ownershipReasons = [
  { code: 'shareholding', en: 'It holds shares or votes', zh: '持有股份或表决权' },
  { code: 'consolidated', en: 'It consolidates the accounts', zh: '合并财务报表' },
  { code: 'control-by-contract', en: 'It controls by contract', zh: '协议控制' },
  { code: 'sold', en: 'The holding was sold', zh: '股权已转让' },
  { code: 'dissolved', en: 'One of the two was dissolved', zh: '一方已注销' },
  { code: 'asserted-in-error', en: 'Was asserted in error', zh: '认定有误' },
] as const satisfies readonly Coded[];

export type OwnershipReason = (typeof ownershipReasons)[number]['code'];

/** Where an ownership link is written. */
export const ownershipSources = [
  { code: 'company-register', en: 'Company register', zh: '企业登记信息' },
  { code: 'lei-level-2', en: 'LEI relationship record (who owns whom)', zh: 'LEI 关系数据' },
  { code: 'annual-report', en: 'Annual report', zh: '年度报告' },
  { code: 'stock-exchange-notice', en: 'Stock exchange notice', zh: '交易所公告' },
  { code: 'own-declaration', en: 'Declared by the client', zh: '客户自行申报' },
  { code: 'court-or-authority', en: 'Decision of a court or authority', zh: '法院或监管机构文书' },
] as const satisfies readonly Coded[];

export type OwnershipSourceKind = (typeof ownershipSources)[number]['code'];

/** Why an identity has to be forgotten. */
export const forgettingReasons = [
  { code: 'court-order', en: 'Order of a court', zh: '法院裁定' },
  {
    code: 'authority-order',
    en: 'Order of a data protection authority',
    zh: '个人信息保护机关决定',
  },
  { code: 'request-granted', en: 'A request for erasure was granted', zh: '删除申请获准' },
  { code: 'retention-ended', en: 'The retention period is over', zh: '保存期限届满' },
  { code: 'declared-unlawfully', en: 'It was declared unlawfully', zh: '违法申报' },
] as const satisfies readonly Coded[];

export type ForgettingReason = (typeof forgettingReasons)[number]['code'];
