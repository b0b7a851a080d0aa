import { codeTable, type Coded, type Sourced } from '../code-table';

export type TransportModeEntry = Coded &
  Sourced &
  Readonly<{
    /** The digit of the customs declaration form (运输方式). */
    customsDigit: string;
  }>;

const unverified = { source: 'domain.md §1.7 (GAOPENG), §1.10 (GKU)', verified: false } as const;

/** How goods cross the border. The digits are from secondary copies of the customs table. */
export const transportModes = [
  { code: 'sea', en: 'By water', zh: '水路运输', customsDigit: '2', ...unverified },
  { code: 'rail', en: 'By rail', zh: '铁路运输', customsDigit: '3', ...unverified },
  { code: 'road', en: 'By road', zh: '公路运输', customsDigit: '4', ...unverified },
  { code: 'air', en: 'By air', zh: '航空运输', customsDigit: '5', ...unverified },
  { code: 'post', en: 'By post', zh: '邮件运输', customsDigit: '6', ...unverified },
  {
    code: 'carried',
    en: 'Carried by a traveller',
    zh: '旅客携带',
    customsDigit: 'L',
    ...unverified,
  },
  { code: 'other', en: 'In another way', zh: '其他方式运输', customsDigit: '9', ...unverified },
] as const satisfies readonly TransportModeEntry[];

export type TransportMode = (typeof transportModes)[number]['code'];

const table = codeTable<TransportModeEntry, TransportMode>(transportModes);

export const transportModeOf = table.find;
export const isTransportMode = table.has;
