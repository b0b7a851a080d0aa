import { codeTable, type Coded } from './code-table';

/**
 * The basis on which a laboratory declared its figures. The books know only `as-is`; the others
 * are converted once, at the edge, and the declared figures are kept (postings.md N2). A dry-basis
 * figure on wet mass is 8–12 % too high (postings.md §8.7).
 */
export const compositionBases = [
  { code: 'as-is', en: 'As is, element by weight', zh: '实物基（元素）' },
  { code: 'dry', en: 'Dry, element by weight', zh: '干基（元素）' },
  { code: 'oxide', en: 'As is, oxide by weight', zh: '实物基（折氧化物）' },
  { code: 'dry-oxide', en: 'Dry, oxide by weight', zh: '干基（折氧化物）' },
] as const satisfies readonly Coded[];

export type CompositionBasis = (typeof compositionBases)[number]['code'];

const table = codeTable<Coded, CompositionBasis>(compositionBases);

export const compositionBasisOf = table.find;
export const isCompositionBasis = table.has;
