import { sources } from '../laws/sources';
import { codeTable, type Coded } from '../code-table';

export type ReceiptOutcomeEntry = Coded &
  Readonly<{
    /** What was accepted, against what is still under way on the movement line. */
    accepted: 'exactly' | 'less' | 'more' | 'any';
    /** Nothing more can be received on the line; what is missing is `transit-difference`. */
    closesLine: boolean;
    /** What was not accepted goes back: a return leg opens (postings.md §3). */
    opensReturn: boolean;
    needsReason: 'none' | 'discrepancy' | 'refusal';
    source: string;
  }>;

const source = `${sources.design}; ${sources.emcs}`;

/**
 * How a movement line arrived. A refusal may be of all or of a part: what the same record accepts
 * of the line is received, the rest returns (postings.md §3, 1,400 taken and 600 refused).
 */
export const receiptOutcomes = [
  {
    code: 'whole',
    en: 'Received whole',
    zh: '全部收到',
    accepted: 'exactly',
    closesLine: true,
    opensReturn: false,
    needsReason: 'none',
    source,
  },
  {
    code: 'part',
    en: 'Received in part, the rest is under way',
    zh: '部分收到，其余在途',
    accepted: 'less',
    closesLine: false,
    opensReturn: false,
    needsReason: 'none',
    source,
  },
  {
    code: 'short',
    en: 'Received short, nothing more will come',
    zh: '短少',
    accepted: 'less',
    closesLine: true,
    opensReturn: false,
    needsReason: 'discrepancy',
    source,
  },
  {
    code: 'over',
    en: 'Received over',
    zh: '溢收',
    accepted: 'more',
    closesLine: true,
    opensReturn: false,
    needsReason: 'discrepancy',
    source,
  },
  {
    code: 'damaged',
    en: 'Received damaged, and accepted',
    zh: '破损接收',
    accepted: 'any',
    closesLine: true,
    opensReturn: false,
    needsReason: 'discrepancy',
    source,
  },
  {
    code: 'refused',
    en: 'Refused, in whole or in part',
    zh: '拒收（全部或部分）',
    accepted: 'less',
    closesLine: true,
    opensReturn: true,
    needsReason: 'refusal',
    source,
  },
] as const satisfies readonly ReceiptOutcomeEntry[];

export type ReceiptOutcome = (typeof receiptOutcomes)[number]['code'];

const table = codeTable<ReceiptOutcomeEntry, ReceiptOutcome>(receiptOutcomes);

export const receiptOutcomeOf = table.find;
export const isReceiptOutcome = table.has;
