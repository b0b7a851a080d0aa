import { sourceIn, sources } from '../laws/sources';
import type { Activity } from '../activities';
import { isKeptStatus, type Status } from '../statuses';
import { codeTable, type Coded } from '../code-table';

export type DispatchPurposeEntry = Coded &
  Readonly<{
    /** The site that receives is of the same enterprise: always, never, or as it may be. */
    receiverIsSameEnterprise: 'always' | 'never' | 'either';
    /** The receiving site must be registered for it, or the dispatch is flagged. */
    receivingActivity: Activity | null;
    /** What the lots that arrive are; `null` keeps the status that they left with. */
    arrivesAs: Status | null;
    /** Bond or reserve that it takes lots out of; what is in the other one stays in it. */
    releases?: Status;
    /** Bond or reserve whose goods may go so without being released: they are to leave the country. */
    takesKept?: readonly Status[];
    /** What becomes of the matter there: a site that cannot do that with it is flagged. */
    matterIs: 'worked' | 'kept' | 'passed-on';
    /** It brings home what is the receiver's. */
    goesToOwner?: true;
    /** Goods that are sold abroad may go so: they stay sold, and those of their deal. */
    takesSold: boolean;
    source: string;
  }>;

const design = sources.design;
const law = sourceIn('rare-earth-regulations', '16');
const trade = sourceIn('dual-use-regulations', '19, 48');
const ours = `${sources.accounts}; the wording is ours`;

/**
 * Why goods go to another site without a sale. Whatever the purpose, the owner stays the same
 * (postings.md §1.8): a toll lot at the processor is the customer's.
 */
export const dispatchPurposes = [
  {
    code: 'own-site',
    en: 'To another site of the enterprise',
    zh: '本企业场所间调拨',
    receiverIsSameEnterprise: 'always',
    receivingActivity: null,
    arrivesAs: null,
    matterIs: 'kept',
    takesSold: true,
    source: design,
  },
  {
    code: 'toll',
    en: 'To be worked for hire',
    zh: '委托加工',
    receiverIsSameEnterprise: 'never',
    receivingActivity: null,
    arrivesAs: null,
    matterIs: 'worked',
    takesSold: false,
    source: design,
  },
  {
    code: 'toll-return',
    en: 'Back from working for hire',
    zh: '委托加工返回',
    receiverIsSameEnterprise: 'never',
    receivingActivity: null,
    arrivesAs: null,
    goesToOwner: true,
    matterIs: 'kept',
    takesSold: false,
    source: ours,
  },
  {
    code: 'reserve',
    en: 'Into reserve',
    zh: '入储',
    receiverIsSameEnterprise: 'either',
    receivingActivity: 'reserve',
    arrivesAs: 'reserve',
    matterIs: 'passed-on',
    takesSold: false,
    source: law,
  },
  {
    code: 'reserve-release',
    en: 'Out of reserve',
    zh: '出储',
    receiverIsSameEnterprise: 'either',
    receivingActivity: null,
    arrivesAs: 'free',
    releases: 'reserve',
    matterIs: 'kept',
    takesSold: false,
    source: law,
  },
  {
    code: 'bonded',
    en: 'Into bond',
    zh: '入保税仓',
    receiverIsSameEnterprise: 'either',
    receivingActivity: 'bonded-warehousing',
    arrivesAs: 'bonded',
    matterIs: 'passed-on',
    takesSold: true,
    source: trade,
  },
  {
    code: 'bonded-release',
    en: 'Out of bond',
    zh: '出保税仓',
    receiverIsSameEnterprise: 'either',
    receivingActivity: null,
    arrivesAs: 'free',
    releases: 'bonded',
    matterIs: 'kept',
    takesSold: true,
    source: trade,
  },
  {
    code: 'port',
    en: 'To a port, to leave the country from there',
    zh: '运往口岸待出口',
    receiverIsSameEnterprise: 'either',
    receivingActivity: null,
    arrivesAs: null,
    takesKept: ['bonded'],
    matterIs: 'passed-on',
    takesSold: true,
    source: trade,
  },
  {
    code: 'storage',
    en: 'To a warehouse of others',
    zh: '第三方仓储',
    receiverIsSameEnterprise: 'never',
    receivingActivity: null,
    arrivesAs: null,
    matterIs: 'kept',
    takesSold: true,
    source: ours,
  },
  {
    code: 'analysis',
    en: 'To a laboratory',
    zh: '送检',
    receiverIsSameEnterprise: 'either',
    receivingActivity: null,
    arrivesAs: null,
    matterIs: 'passed-on',
    takesSold: false,
    source: trade,
  },
  {
    code: 'repair',
    en: 'To be repaired or exchanged',
    zh: '送修或换货',
    receiverIsSameEnterprise: 'either',
    receivingActivity: null,
    arrivesAs: null,
    matterIs: 'kept',
    takesSold: false,
    source: trade,
  },
  {
    code: 'exhibition',
    en: 'To be shown',
    zh: '参展',
    receiverIsSameEnterprise: 'either',
    receivingActivity: null,
    arrivesAs: null,
    matterIs: 'passed-on',
    takesSold: false,
    source: trade,
  },
  {
    code: 'consignment',
    en: 'On consignment, to be sold where it lies',
    zh: '寄售',
    receiverIsSameEnterprise: 'never',
    receivingActivity: null,
    arrivesAs: null,
    matterIs: 'kept',
    takesSold: false,
    source: ours,
  },
] as const satisfies readonly DispatchPurposeEntry[];

export type DispatchPurpose = (typeof dispatchPurposes)[number]['code'];

const table = codeTable<DispatchPurposeEntry, DispatchPurpose>(dispatchPurposes);

export const dispatchPurposeOf = table.find;
export const isDispatchPurpose = table.has;

/** What a lot is when it arrives: sold goods stay sold, and bond and reserve what they are. */
export function statusOnArrival(status: string, purpose: string): string {
  const { arrivesAs, releases }: Partial<DispatchPurposeEntry> = dispatchPurposeOf(purpose) ?? {};
  if (status === 'sold' || !arrivesAs) return status;
  return isKeptStatus(status) && status !== releases ? status : arrivesAs;
}
