import type { Activity } from './activities';
import { codeTable, type Coded } from './code-table';

export type StatusEntry = Coded &
  Readonly<{
    /** It stays through every step, sale and movement until an act releases it. */
    isKept: boolean;
    /** What a site is registered for at which goods stay so; `null` where they may lie anywhere. */
    keptAt: Activity | null;
    source: string;
  }>;

const books = 'docs/events.md';

/**
 * The four statuses of a lot on hand. `sold` awaits the export that its sale promised. What is in
 * reserve is for the State to release (Order 785 Art. 16), what is in bond for the customs (Customs
 * Law Art. 37): matter of both kinds is what it was, whatever is made of it.
 */
export const statuses = [
  { code: 'free', en: 'Free', zh: '可用', isKept: false, keptAt: null, source: books },
  {
    code: 'sold',
    en: 'Sold, not yet exported',
    zh: '已售待出口',
    isKept: false,
    keptAt: null,
    source: books,
  },
  {
    code: 'reserve',
    en: 'In reserve',
    zh: '储备',
    isKept: true,
    keptAt: 'reserve',
    source: 'Order 785 Art. 16',
  },
  {
    code: 'bonded',
    en: 'In bond',
    zh: '保税',
    isKept: true,
    keptAt: 'bonded-warehousing',
    source: 'Customs Law Art. 37',
  },
] as const satisfies readonly StatusEntry[];

export type Status = (typeof statuses)[number]['code'];

const table = codeTable<StatusEntry, Status>(statuses);

export const statusOf = table.find;
export const isStatus = table.has;
export const isKeptStatus = (code: string | undefined): boolean =>
  code !== undefined && statusOf(code)?.isKept === true;
