import { sources } from '../laws/sources';
import { codeTable, type Coded } from '../code-table';
import type { WasteMaterialCode } from '../materials';

export type DiscardKindEntry = Coded &
  Readonly<{
    /** A sample that proves something; the rest is waste. */
    isSample: boolean;
    /** The waste that it says the matter is; absent where it may be anything. */
    waste?: WasteMaterialCode;
    source: string;
  }>;

const source = sources.accounts;
const ours = `${sources.accounts}; the wording is ours`;

/**
 * What was measured and thrown away: the account `discarded` (postings.md §2). Tailings that are
 * kept as a resource are a lot and not discarded (postings.md §8.8).
 */
export const discardKinds = [
  { code: 'waste', en: 'Other waste', zh: '其他废弃物', isSample: false, source },
  { code: 'tailings', en: 'Tailings', zh: '尾矿', isSample: false, waste: 'tailings', source },
  { code: 'slag', en: 'Slag', zh: '炉渣', isSample: false, waste: 'smelting-slag', source },
  {
    code: 'sludge',
    en: 'Sludge',
    zh: '污泥',
    isSample: false,
    waste: 'waste-water-sludge',
    source,
  },
  {
    code: 'waste-water',
    en: 'Waste water',
    zh: '废水',
    isSample: false,
    waste: 'waste-water',
    source: ours,
  },
  { code: 'dust', en: 'Flue dust', zh: '烟尘', isSample: false, waste: 'flue-dust', source: ours },
  {
    code: 'radioactive-residue',
    en: 'Radioactive residue',
    zh: '放射性废渣',
    isSample: false,
    waste: 'radioactive-residue',
    source: ours,
  },
  {
    code: 'laboratory-sample',
    en: 'Sample used up by the laboratory',
    zh: '化验耗用样品',
    isSample: true,
    source,
  },
  {
    code: 'retained-sample',
    en: 'Retained sample, thrown away after its time',
    zh: '到期留样',
    isSample: true,
    source: ours,
  },
  {
    code: 'destroyed-goods',
    en: 'Goods destroyed under supervision',
    zh: '监督销毁货物',
    isSample: false,
    source: ours,
  },
] as const satisfies readonly DiscardKindEntry[];

export type DiscardKind = (typeof discardKinds)[number]['code'];

const table = codeTable<DiscardKindEntry, DiscardKind>(discardKinds);

export const discardKindOf = table.find;
export const isDiscardKind = table.has;
