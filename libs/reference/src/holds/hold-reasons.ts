import { sourceIn, sources } from '../laws/sources';
import { codeTable, type Coded } from '../code-table';

export type HoldReasonEntry = Coded &
  Readonly<{
    /** Who may place it. What an authority held, only an authority releases. */
    placedBy: 'authority' | 'enterprise' | 'either';
    source: string;
  }>;

const art18 = sourceIn('rare-earth-regulations', '18');
const ours = `${sources.seedToSale}; ${sources.drugTracing}; the wording is ours`;

/** Why a lot must not be taken from (LotHeld). A hold posts nothing (postings.md §3). */
export const holdReasons = [
  {
    code: 'seized',
    en: 'Goods seized by inspectors',
    zh: '查封扣押货物',
    placedBy: 'authority',
    source: art18,
  },
  {
    code: 'premises-sealed',
    en: 'Premises sealed by inspectors',
    zh: '查封场所',
    placedBy: 'authority',
    source: art18,
  },
  {
    code: 'inspection',
    en: 'Inspection under way',
    zh: '检查进行中',
    placedBy: 'authority',
    source: art18,
  },
  {
    code: 'suspected-illegal-mining',
    en: 'Suspected illegal mining or separation',
    zh: '涉嫌非法开采或冶炼分离',
    placedBy: 'authority',
    source: sourceIn('rare-earth-regulations', '13, 23'),
  },
  {
    code: 'customs-challenge',
    en: 'Challenged by customs',
    zh: '海关质疑',
    placedBy: 'authority',
    source: sourceIn('dual-use-regulations', '22'),
  },
  {
    code: 'customs-identification',
    en: 'Being identified for customs',
    zh: '海关鉴别',
    placedBy: 'authority',
    source: sourceIn('dual-use-regulations', '22'),
  },
  {
    code: 'end-use-doubt',
    en: 'Doubt about end user or end use',
    zh: '最终用户或最终用途存疑',
    placedBy: 'either',
    source: sourceIn('dual-use-regulations', '25'),
  },
  {
    code: 'court-order',
    en: 'Order of a court',
    zh: '法院裁定',
    placedBy: 'authority',
    source: ours,
  },
  {
    code: 'pending-analysis',
    en: 'Waiting for analysis',
    zh: '待检',
    placedBy: 'enterprise',
    source: sources.seedToSale,
  },
  {
    code: 'off-specification',
    en: 'Outside specification',
    zh: '不合格待处理',
    placedBy: 'enterprise',
    source: ours,
  },
  {
    code: 'pending-verification',
    en: 'Data or papers being verified',
    zh: '数据或单证核验中',
    placedBy: 'enterprise',
    source: sources.drugTracing,
  },
  {
    code: 'counterparty-mismatch',
    en: 'Does not agree with the counterparty',
    zh: '与对方记录不符',
    placedBy: 'either',
    source: sources.drugTracing,
  },
  {
    code: 'ownership-disputed',
    en: 'Ownership disputed',
    zh: '权属争议',
    placedBy: 'either',
    source: ours,
  },
  { code: 'recall', en: 'Recalled', zh: '召回', placedBy: 'enterprise', source: ours },
  { code: 'pledged', en: 'Pledged', zh: '质押', placedBy: 'enterprise', source: ours },
] as const satisfies readonly HoldReasonEntry[];

export type HoldReason = (typeof holdReasons)[number]['code'];

const table = codeTable<HoldReasonEntry, HoldReason>(holdReasons);

export const holdReasonOf = table.find;
export const isHoldReason = table.has;
