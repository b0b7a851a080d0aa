import { sources } from '../laws/sources';
import type { MaterialClass } from '../materials';
import { codeTable, type Coded } from '../code-table';

export type RegroupKindEntry = Coded &
  Readonly<{
    takes: 'one' | 'several';
    makes: 'one' | 'several';
    /** What the successors may have that the lots before them had not. */
    changes: 'nothing' | 'owner' | 'status' | 'material';
    /** The composition is computed to whole parts per million: `rounding` (postings.md N3). */
    rounds: boolean;
    /** The successors may lie in a class that their material gives: only scrap. */
    madeClass: MaterialClass | null;
    source: string;
  }>;

const source = sources.design;

/** The identity steps: lots change hands or shape on paper, and nothing changes in them. */
export const regroupKinds = [
  {
    code: 'split',
    en: 'Split',
    zh: '拆分',
    takes: 'one',
    makes: 'several',
    changes: 'nothing',
    rounds: false,
    madeClass: null,
    source,
  },
  {
    code: 'merge',
    en: 'Merged',
    zh: '合并',
    takes: 'several',
    makes: 'one',
    changes: 'nothing',
    rounds: true,
    madeClass: null,
    source,
  },
  {
    code: 'title',
    en: 'Title passed, in place',
    zh: '所有权转移',
    takes: 'several',
    makes: 'several',
    changes: 'owner',
    rounds: false,
    madeClass: null,
    source,
  },
  {
    code: 'status',
    en: 'Status changed',
    zh: '状态变更',
    takes: 'several',
    makes: 'several',
    changes: 'status',
    rounds: false,
    madeClass: null,
    source,
  },
  {
    code: 'scrap',
    en: 'Scrapped',
    zh: '报废',
    takes: 'several',
    makes: 'several',
    changes: 'material',
    rounds: false,
    madeClass: 'scrap',
    source,
  },
] as const satisfies readonly RegroupKindEntry[];

export type RegroupKind = (typeof regroupKinds)[number]['code'];

const table = codeTable<RegroupKindEntry, RegroupKind>(regroupKinds);

export const regroupKindOf = table.find;
export const isRegroupKind = table.has;
