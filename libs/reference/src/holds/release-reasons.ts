import { sourceIn, sources } from '../laws/sources';
import { codeTable, type Coded } from '../code-table';

export type ReleaseReasonEntry = Coded &
  Readonly<{
    releasedBy: 'authority' | 'enterprise' | 'either';
    source: string;
  }>;

const source = `${sourceIn('rare-earth-regulations', '18')}; ${sources.seedToSale}; the wording is ours`;

/** Why a hold ended (LotReleased). */
export const releaseReasons = [
  {
    code: 'nothing-found',
    en: 'Nothing was found',
    zh: '未发现问题',
    releasedBy: 'authority',
    source,
  },
  {
    code: 'seizure-lifted',
    en: 'Seizure or seal lifted',
    zh: '解除查封扣押',
    releasedBy: 'authority',
    source: sourceIn('rare-earth-regulations', '18'),
  },
  {
    code: 'customs-released',
    en: 'Released by customs',
    zh: '海关放行',
    releasedBy: 'authority',
    source: sourceIn('dual-use-regulations', '22'),
  },
  {
    code: 'penalty-settled',
    en: 'Penalty settled',
    zh: '处罚执行完毕',
    releasedBy: 'authority',
    source: sourceIn('rare-earth-regulations', '21–25'),
  },
  {
    code: 'forfeited',
    en: 'Forfeited: to be moved or destroyed on order',
    zh: '没收，待依令处置',
    releasedBy: 'authority',
    source: sourceIn('rare-earth-regulations', '21–23'),
  },
  {
    code: 'court-lifted',
    en: 'Order of a court lifted',
    zh: '法院解除裁定',
    releasedBy: 'authority',
    source,
  },
  {
    code: 'analysis-passed',
    en: 'Analysis passed',
    zh: '检验合格',
    releasedBy: 'enterprise',
    source: sources.seedToSale,
  },
  {
    code: 'accepted-as-is',
    en: 'Accepted as it is, or regraded',
    zh: '让步接收或改判',
    releasedBy: 'enterprise',
    source,
  },
  {
    code: 'records-corrected',
    en: 'Records corrected',
    zh: '记录已更正',
    releasedBy: 'either',
    source: sources.drugTracing,
  },
  {
    code: 'end-use-confirmed',
    en: 'End user and end use confirmed',
    zh: '最终用户和用途已核实',
    releasedBy: 'either',
    source: sourceIn('dual-use-regulations', '25'),
  },
  { code: 'dispute-settled', en: 'Dispute settled', zh: '争议解决', releasedBy: 'either', source },
  {
    code: 'to-be-discarded',
    en: 'To be discarded or recycled',
    zh: '转报废或回收',
    releasedBy: 'enterprise',
    source,
  },
  {
    code: 'pledge-redeemed',
    en: 'Pledge redeemed',
    zh: '质押解除',
    releasedBy: 'enterprise',
    source,
  },
  { code: 'placed-in-error', en: 'Placed in error', zh: '误操作', releasedBy: 'either', source },
] as const satisfies readonly ReleaseReasonEntry[];

export type ReleaseReason = (typeof releaseReasons)[number]['code'];

const table = codeTable<ReleaseReasonEntry, ReleaseReason>(releaseReasons);

export const releaseReasonOf = table.find;
export const isReleaseReason = table.has;
