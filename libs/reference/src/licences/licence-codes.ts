import { codeTable, type Coded } from '../code-table';
import { sourceIn } from '../laws/sources';

const dualUse = (article: string) =>
  ({ source: sourceIn('dual-use-regulations', article), verified: true }) as const;

/** How far a licence reaches (Order 792 Art. 15 and 19). */
export const licenceRoutes = [
  {
    code: 'single',
    en: 'Single licence: one end user, one export, ends with it',
    zh: '单项许可',
    ...dualUse('15'),
  },
  {
    code: 'general',
    en: 'General licence: named end users, many exports',
    zh: '通用许可',
    ...dualUse('15'),
  },
  {
    code: 'registration',
    en: 'Registration before each export',
    zh: '登记填报出口凭证',
    ...dualUse('19'),
  },
] as const satisfies readonly Coded[];

export type LicenceRoute = (typeof licenceRoutes)[number]['code'];

/** For how many months a licence holds at most; of registrations the regulations name no time. */
export const licenceMonthsMax: Readonly<Partial<Record<LicenceRoute, number>>> = {
  single: 12,
  general: 36,
};

/** Working days within which is decided (Order 792 Art. 17 and 18). */
export const licenceDaysMax = { application: 45, amendment: 20 } as const;

/** What an export may be registered for in the place of a licence (Order 792 Art. 19). */
export const registrationPurposes = [
  { code: 'repair', en: 'Repair, and what comes back from it', zh: '维修', ...dualUse('19') },
  { code: 'exhibition', en: 'Exhibition', zh: '展览', ...dualUse('19') },
  {
    code: 'civil-aircraft-parts',
    en: 'Parts for civil aircraft',
    zh: '民用航空器零部件',
    ...dualUse('19'),
  },
] as const satisfies readonly Coded[];

export type RegistrationPurpose = (typeof registrationPurposes)[number]['code'];

const asked2025 = {
  source: 'what MOFCOM asked for in 2025, as exporters and the press reported',
  verified: false,
} as const;

/** What a paper of an application is, and what a supplement can be asked for. */
export const attachmentTitles = [
  { code: 'application-form', en: 'Application form', zh: '申请表', ...dualUse('16') },
  {
    code: 'identity-papers',
    en: 'Identity of the legal representative, managers and handler',
    zh: '法定代表人、主要经营管理人及经办人身份证明',
    ...dualUse('16'),
  },
  { code: 'contract', en: 'Contract or agreement', zh: '合同或协议', ...dualUse('16') },
  {
    code: 'technical-description',
    en: 'Technical description',
    zh: '技术说明',
    ...dualUse('16'),
  },
  { code: 'test-report', en: 'Test report', zh: '检测报告', ...dualUse('16') },
  {
    code: 'end-user-certificate',
    en: 'Certificate of end user and end use',
    zh: '最终用户和最终用途证明',
    ...dualUse('16'),
  },
  {
    code: 'compliance-programme',
    en: 'Internal compliance programme',
    zh: '出口管制内部合规制度',
    ...dualUse('16'),
  },
  {
    code: 'licence-use-record',
    en: 'How licences were used so far',
    zh: '许可证使用情况',
    ...dualUse('16'),
  },
  {
    code: 'channels-and-end-users',
    en: 'Stable channels and end users',
    zh: '相对固定的销售渠道和最终用户',
    ...dualUse('16'),
  },
  { code: 'risk-assessment', en: 'Risk assessment report', zh: '风险评估报告', ...dualUse('26') },
  {
    code: 'client-introduction',
    en: 'Introduction of importer and end user',
    zh: '进口商与最终用户介绍',
    ...asked2025,
  },
  { code: 'company-introduction', en: 'Introduction of the company', zh: '公司介绍', ...asked2025 },
  {
    code: 'production-images',
    en: 'Pictures of the production',
    zh: '生产现场照片',
    ...asked2025,
  },
  {
    code: 'product-images',
    en: 'Pictures or models of the finished product',
    zh: '成品照片或三维模型',
    ...asked2025,
  },
  {
    code: 'magnet-position',
    en: 'Where in the product the magnet is',
    zh: '磁体在成品中的位置',
    ...asked2025,
  },
  {
    code: 'transaction-history',
    en: 'Former trade between supplier and client',
    zh: '供需双方既往交易',
    ...asked2025,
  },
  { code: 'process-flow', en: 'Process flow', zh: '工艺流程', ...asked2025 },
  {
    code: 'yearly-production',
    en: 'Production of three years before and three to come',
    zh: '前三年与后三年年产量',
    ...asked2025,
  },
  { code: 'other', en: 'Another paper', zh: '其他', ...dualUse('16') },
] as const satisfies readonly Coded[];

export type AttachmentTitle = (typeof attachmentTitles)[number]['code'];

/** What stops the clock: this time does not count (Order 792 Art. 17). */
export const clockStopReasons = [
  { code: 'identification', en: 'Identification of the item', zh: '鉴别', ...dualUse('17') },
  { code: 'expert-review', en: 'Review by experts', zh: '专家评审', ...dualUse('17') },
  {
    code: 'on-site-check',
    en: 'On-site check of the end user',
    zh: '对最终用户实地核查',
    ...dualUse('17'),
  },
] as const satisfies readonly Coded[];

export type ClockStopReason = (typeof clockStopReasons)[number]['code'];

/** Why no time is set for the decision. */
export const limitWaivers = [
  {
    code: 'state-approval',
    en: 'The State Council or the Central Military Commission approves',
    zh: '须报国务院、中央军委批准',
    ...dualUse('17'),
  },
  {
    code: 'watch-list',
    en: 'An end user is on the watch list',
    zh: '最终用户列入关注名单',
    ...dualUse('26'),
  },
] as const satisfies readonly Coded[];

export type LimitWaiver = (typeof limitWaivers)[number]['code'];

const ours = { source: 'the codes of this ledger (docs/events.md)', verified: false } as const;

/** Why a licence was not granted, or an amendment of one. */
export const licenceRefusalReasons = [
  {
    code: 'end-user-evidence',
    en: 'Not enough evidence of the end user',
    zh: '最终用户证据不足',
    ...ours,
  },
  { code: 'end-use-doubtful', en: 'The end use is doubtful', zh: '最终用途存疑', ...ours },
  { code: 'military-use', en: 'A military end user or end use', zh: '军事最终用户或用途', ...ours },
  { code: 'listed-party', en: 'A listed party takes part', zh: '涉及列管主体', ...ours },
  { code: 'national-security', en: 'National security', zh: '国家安全和利益', ...ours },
  { code: 'papers-false', en: 'Papers are false', zh: '材料不实', ...ours },
  { code: 'papers-missing', en: 'Papers are still missing', zh: '材料未补正', ...ours },
  { code: 'not-controlled', en: 'No licence is needed', zh: '无须许可', ...ours },
] as const satisfies readonly Coded[];

export type LicenceRefusalReason = (typeof licenceRefusalReasons)[number]['code'];

/** Why an authority paused a licence, let it hold again, withdrew or revoked it. */
export const licenceMeasureReasons = [
  { code: 'facts-changed', en: 'The facts have changed', zh: '客观情况变化', ...ours },
  { code: 'rules-changed', en: 'The rules have changed', zh: '规定变化', ...ours },
  { code: 'obtained-by-deceit', en: 'It was obtained by deceit', zh: '以欺骗等手段取得', ...ours },
  { code: 'terms-broken', en: 'Its terms were broken', zh: '违反许可条件', ...ours },
  {
    code: 'end-use-changed',
    en: 'End user or end use has changed, or was forged',
    zh: '最终用户或用途改变或伪造',
    ...ours,
  },
  { code: 'listed-party', en: 'A party was listed', zh: '相关主体被列管', ...ours },
  { code: 'investigation', en: 'An investigation', zh: '调查', ...ours },
  { code: 'cleared', en: 'Nothing is left against it', zh: '已消除疑点', ...ours },
] as const satisfies readonly Coded[];

export type LicenceMeasureReason = (typeof licenceMeasureReasons)[number]['code'];

/** Why an exporter gave a licence back. */
export const surrenderReasons = [
  {
    code: 'new-application',
    en: 'A new application takes its place',
    zh: '重新申请',
    ...dualUse('18'),
  },
  { code: 'not-needed', en: 'It is not needed any more', zh: '不再需要', ...ours },
  { code: 'contract-ended', en: 'The contract has ended', zh: '合同终止', ...ours },
] as const satisfies readonly Coded[];

export type SurrenderReason = (typeof surrenderReasons)[number]['code'];

/** What an exporter reports after an export (Order 792 Art. 18). */
export const useReportKinds = [
  { code: 'transport', en: 'Actual transport', zh: '实际运输', ...dualUse('18') },
  { code: 'arrival', en: 'Arrival', zh: '抵达', ...dualUse('18') },
  { code: 'installation', en: 'Installation', zh: '安装', ...dualUse('18') },
  { code: 'use', en: 'Use', zh: '使用', ...dualUse('18') },
] as const satisfies readonly Coded[];

export type UseReportKind = (typeof useReportKinds)[number]['code'];

/** Where a file of an application stands. */
export const licenceStates = [
  { code: 'submitted', en: 'Submitted, not yet accepted', zh: '已提交，待受理' },
  { code: 'supplement-requested', en: 'Sent back with questions', zh: '待补正' },
  { code: 'in-review', en: 'In review', zh: '审查中' },
  { code: 'questioned', en: 'In review, questions are open', zh: '审查中，待补充' },
  { code: 'suspended', en: 'In review, the clock stands', zh: '审查中，时限中止' },
  { code: 'refused', en: 'Refused', zh: '不予许可' },
  { code: 'granted', en: 'Granted', zh: '已许可' },
  { code: 'amending', en: 'Paused while a change is decided', zh: '变更审查中，暂停使用' },
  { code: 'paused', en: 'Paused', zh: '已中止' },
  { code: 'exhausted', en: 'Used up', zh: '已用完' },
  { code: 'expired', en: 'Run out', zh: '已过期' },
  { code: 'surrendered', en: 'Given back', zh: '已交回' },
  { code: 'withdrawn', en: 'Withdrawn', zh: '已撤回' },
  { code: 'revoked', en: 'Revoked', zh: '已撤销' },
] as const satisfies readonly Coded[];

export type LicenceState = (typeof licenceStates)[number]['code'];

export const licenceStateOf = codeTable(licenceStates).find;
