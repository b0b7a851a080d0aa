import type { Words } from './words';

export type RefusalAnswer = Readonly<{
  status: 404 | 409 | 422;
  title: Words;
  /** What the submitter can do about it. */
  mend: Words;
}>;

type EnZh = readonly [en: string, zh: string];

/** One row of the table: 404 not there, 409 against what stands, 422 against what is possible. */
export const answer = (
  status: RefusalAnswer['status'],
  [en, zh]: EnZh,
  [mendEn, mendZh]: EnZh,
): RefusalAnswer => ({ status, title: { en, zh }, mend: { en: mendEn, zh: mendZh } });
