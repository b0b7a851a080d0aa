import { sources } from '../laws/sources';
import { codeTable, type Coded } from '../code-table';

export type DestinationChangeReasonEntry = Coded &
  Readonly<{
    source: string;
  }>;

const emcs = sources.emcs;
const source = `${sources.emcs}; the wording is ours`;

/** Why goods under way were sent to another site, or back (DestinationChanged, design.md §3). */
export const destinationChangeReasons = [
  { code: 'refused-before-arrival', en: 'Refused before arrival', zh: '到货前拒收', source: emcs },
  { code: 'sold-on', en: 'Sold to somebody else while under way', zh: '途中转售', source },
  {
    code: 'buyer-asked',
    en: 'The buyer asked for another of his sites',
    zh: '买方要求变更',
    source,
  },
  {
    code: 'recipient-cannot-receive',
    en: 'The recipient cannot take delivery',
    zh: '收货方无法收货',
    source: emcs,
  },
  { code: 'misdirected', en: 'Sent to the wrong site', zh: '发错场所', source },
  { code: 'split-on-the-way', en: 'Consignment split on the way', zh: '途中拆分', source: emcs },
  {
    code: 'export-stopped',
    en: 'Export stopped or licence not granted',
    zh: '出口中止或未获许可',
    source,
  },
  { code: 'ordered-by-authority', en: 'Ordered by an authority', zh: '主管部门要求', source },
  { code: 'return-to-sender', en: 'Called back by the sender', zh: '发货方召回', source },
  { code: 'route-blocked', en: 'Road, port or border closed', zh: '道路、港口或口岸关闭', source },
] as const satisfies readonly DestinationChangeReasonEntry[];

export type DestinationChangeReason = (typeof destinationChangeReasons)[number]['code'];

const table = codeTable<DestinationChangeReasonEntry, DestinationChangeReason>(
  destinationChangeReasons,
);

export const destinationChangeReasonOf = table.find;
export const isDestinationChangeReason = table.has;
