import type { Coded } from '../code-table';
import { sourceIn } from '../laws/sources';

const dualUse = (article: string) =>
  ({ source: sourceIn('dual-use-regulations', article), verified: true }) as const;

const ours = { source: 'the codes of this ledger (docs/events.md)', verified: false } as const;

/** Lists of importers and end users that an authority keeps. */
export const clientLists = [
  { code: 'watch-list', en: 'Watch list', zh: '关注名单', ...dualUse('26') },
  { code: 'control-list', en: 'Control list', zh: '管控名单', ...dualUse('28,29') },
] as const satisfies readonly Coded[];

export type ClientList = (typeof clientLists)[number]['code'];

/** What is ordered of somebody on the control list. */
export const controlMeasures = [
  { code: 'ban', en: 'Trade in controlled items is banned', zh: '禁止交易', ...dualUse('29') },
  { code: 'restrict', en: 'It is restricted', zh: '限制交易', ...dualUse('29') },
  { code: 'suspend', en: 'It is suspended', zh: '责令中止出口', ...dualUse('29') },
] as const satisfies readonly Coded[];

export type ControlMeasure = (typeof controlMeasures)[number]['code'];

/** Why a client was put on a list, or taken off it. */
export const listingReasons = [
  { code: 'check-refused', en: 'It did not help with a check', zh: '不配合核查', ...ours },
  {
    code: 'end-use-broken',
    en: 'It broke what it promised about end user or end use',
    zh: '违反最终用户或用途承诺',
    ...ours,
  },
  { code: 'national-security', en: 'National security', zh: '可能危害国家安全和利益', ...ours },
  { code: 'terrorism', en: 'Used for terrorism', zh: '用于恐怖主义目的', ...ours },
  { code: 'measures-taken', en: 'It has put things right', zh: '已采取措施', ...ours },
  { code: 'period-ended', en: 'The time of the listing is over', zh: '期限届满', ...ours },
  { code: 'listed-in-error', en: 'It was listed in error', zh: '列入有误', ...ours },
] as const satisfies readonly Coded[];

export type ListingReason = (typeof listingReasons)[number]['code'];
