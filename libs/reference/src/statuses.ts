import { codeTable, type Coded } from './code-table';

/**
 * The four statuses of a lot on hand (postings.md §2). `sold` awaits the export that its sale
 * promised; `reserve` and `bonded` follow Order 785 Art. 16 and Order 792 Art. 48.
 */
export const statuses = [
  { code: 'free', en: 'Free', zh: '可用' },
  { code: 'sold', en: 'Sold, not yet exported', zh: '已售待出口' },
  { code: 'reserve', en: 'In reserve', zh: '储备' },
  { code: 'bonded', en: 'In bond', zh: '保税' },
] as const satisfies readonly Coded[];

export type Status = (typeof statuses)[number]['code'];

const table = codeTable<Coded, Status>(statuses);

export const statusOf = table.find;
export const isStatus = table.has;
