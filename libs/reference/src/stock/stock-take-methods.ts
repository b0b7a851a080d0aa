import { sources } from '../laws/sources';
import { codeTable, type Coded, type Sourced } from '../code-table';

export type StockTakeMethodEntry = Coded &
  Sourced &
  Readonly<{
    /** Whether it can count a lot, a unit (a balance in process), or either. */
    counts: 'lot' | 'unit' | 'either';
  }>;

const postings = sources.accounts;
const ours = 'general knowledge';

/** How what is there was counted. A unit is counted as volume times concentration (postings.md §6). */
export const stockTakeMethods = [
  {
    code: 'weighed',
    en: 'Weighed',
    zh: '称重',
    counts: 'either',
    source: postings,
    verified: false,
  },
  {
    code: 'pieces-times-unit-mass',
    en: 'Pieces times mass of a piece',
    zh: '件数乘单重',
    counts: 'lot',
    source: ours,
    verified: false,
  },
  {
    code: 'packages-times-net-mass',
    en: 'Sealed packages times net mass',
    zh: '封装件数乘净重',
    counts: 'lot',
    source: ours,
    verified: false,
  },
  {
    code: 'volume-times-concentration',
    en: 'Volume times concentration',
    zh: '体积乘浓度',
    counts: 'unit',
    source: postings,
    verified: true,
  },
  {
    code: 'emptied-and-weighed',
    en: 'Emptied and weighed',
    zh: '清空称重',
    counts: 'unit',
    source: ours,
    verified: false,
  },
  {
    code: 'volume-times-bulk-density',
    en: 'Volume times bulk density',
    zh: '体积乘堆密度',
    counts: 'either',
    source: ours,
    verified: false,
  },
  {
    code: 'stockpile-survey',
    en: 'Survey of a stockpile',
    zh: '堆场测量',
    counts: 'lot',
    source: ours,
    verified: false,
  },
  {
    code: 'belt-scale',
    en: 'Belt scale',
    zh: '皮带秤',
    counts: 'lot',
    source: ours,
    verified: false,
  },
  {
    code: 'draught-survey',
    en: 'Draught survey of a vessel',
    zh: '水尺计重',
    counts: 'lot',
    source: ours,
    verified: false,
  },
] as const satisfies readonly StockTakeMethodEntry[];

export type StockTakeMethod = (typeof stockTakeMethods)[number]['code'];

const table = codeTable<StockTakeMethodEntry, StockTakeMethod>(stockTakeMethods);

export const stockTakeMethodOf = table.find;
export const isStockTakeMethod = table.has;
