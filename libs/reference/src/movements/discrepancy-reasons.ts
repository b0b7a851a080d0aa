import { sources } from '../laws/sources';
import type { ReceiptOutcome } from './receipt-outcomes';
import { codeTable, type Coded } from '../code-table';

export type DiscrepancyReasonEntry = Coded &
  Readonly<{
    /** The outcomes that it can explain. */
    outcomes: readonly ReceiptOutcome[];
    /** The number of the reason in an EMCS report of receipt; `null` where it has none. */
    emcs: number | null;
    /** EPCIS disposition. */
    epcis: 'mismatch_quantity' | 'damaged' | 'non_conformant' | 'stolen';
    source: string;
  }>;

const emcs = sources.emcs;
const ours = `${sources.seedToSale}; ${sources.drugTracing}; the wording is ours`;

/**
 * Why what arrived is not what was sent. Those with a number are the EMCS list (as AEB
 * lists it); the others part what that list throws together, because a scale is no thief.
 */
export const discrepancyReasons = [
  {
    code: 'shortage',
    en: 'Shortage, cause not known',
    zh: '短少，原因不明',
    outcomes: ['short'],
    emcs: 1,
    epcis: 'mismatch_quantity',
    source: emcs,
  },
  {
    code: 'excess',
    en: 'Excess, cause not known',
    zh: '溢余，原因不明',
    outcomes: ['over'],
    emcs: 2,
    epcis: 'mismatch_quantity',
    source: emcs,
  },
  {
    code: 'goods-damaged',
    en: 'Goods damaged',
    zh: '货物破损',
    outcomes: ['short', 'damaged'],
    emcs: 3,
    epcis: 'damaged',
    source: emcs,
  },
  {
    code: 'seal-broken',
    en: 'Seal broken',
    zh: '封志破损',
    outcomes: ['short', 'over', 'damaged'],
    emcs: 4,
    epcis: 'non_conformant',
    source: emcs,
  },
  {
    code: 'scale-difference',
    en: 'Difference between two scales',
    zh: '磅差',
    outcomes: ['short', 'over'],
    emcs: null,
    epcis: 'mismatch_quantity',
    source: ours,
  },
  {
    code: 'moisture-change',
    en: 'Moisture gained or lost on the way',
    zh: '途中水分变化',
    outcomes: ['short', 'over'],
    emcs: null,
    epcis: 'mismatch_quantity',
    source: ours,
  },
  {
    code: 'package-missing',
    en: 'A package is missing',
    zh: '缺件',
    outcomes: ['short'],
    emcs: null,
    epcis: 'mismatch_quantity',
    source: ours,
  },
  {
    code: 'package-surplus',
    en: 'A package too many',
    zh: '多件',
    outcomes: ['over'],
    emcs: null,
    epcis: 'mismatch_quantity',
    source: ours,
  },
  {
    code: 'spilt-on-the-way',
    en: 'Spilt on the way',
    zh: '途中洒漏',
    outcomes: ['short', 'damaged'],
    emcs: null,
    epcis: 'damaged',
    source: ours,
  },
  {
    code: 'stolen-on-the-way',
    en: 'Stolen on the way',
    zh: '途中被盗',
    outcomes: ['short'],
    emcs: null,
    epcis: 'stolen',
    source: ours,
  },
  {
    code: 'got-wet',
    en: 'Got wet or oxidised',
    zh: '受潮或氧化',
    outcomes: ['short', 'over', 'damaged'],
    emcs: null,
    epcis: 'damaged',
    source: ours,
  },
  {
    code: 'contaminated',
    en: 'Contaminated',
    zh: '受污染',
    outcomes: ['damaged'],
    emcs: null,
    epcis: 'non_conformant',
    source: ours,
  },
  {
    code: 'sample-drawn',
    en: 'A sample was drawn on the way',
    zh: '途中取样',
    outcomes: ['short'],
    emcs: null,
    epcis: 'mismatch_quantity',
    source: ours,
  },
] as const satisfies readonly DiscrepancyReasonEntry[];

export type DiscrepancyReason = (typeof discrepancyReasons)[number]['code'];

const table = codeTable<DiscrepancyReasonEntry, DiscrepancyReason>(discrepancyReasons);

export const discrepancyReasonOf = table.find;
export const isDiscrepancyReason = table.has;
