import { contentMicrograms, type Micrograms } from '@lodestone/kernel';
import { isRareEarth, type RareEarth } from '@lodestone/reference';
import type { CompositionPpm } from '../site/lines';
import type { Account } from './accounts';

/** Content per rare earth, zeros left out. */
export type Content = ReadonlyMap<RareEarth, Micrograms>;

/**
 * What a line is for. Select by this and never by sign: a reversed `made` line looks like a `taken`
 * one (postings.md §8.1).
 */
export type PostingRole = 'taken' | 'made' | 'waste' | 'added' | 'balance' | 'restated';

/** One line of the double-entry book of matter: grams and content into (+) or out of (−) an account. */
export type PostingLine = Readonly<{
  account: Account;
  role: PostingRole;
  /** +1 as posted by an act, −1 as reversed by a void or correction. */
  sense: 1 | -1;
  /** `siteId/recordId` of the act, also on the lines of its void. */
  recordId: string;
  /** The line's own date, which `asOf` filters by. */
  occurredOn: string;
  siteId: string;
  otherSiteId?: string;
  ownerId: string;
  /** A lot of `siteId`, or the movement line of an `in-transit` or `transit-difference` line. */
  lotId?: string;
  movementId?: string;
  material?: string;
  grade?: string;
  status?: string;
  step?: string;
  /** Whose ppm valued this line. */
  assayRecordId?: string;
  /** On the outer line of a sale or export only, else every volume cancels to nought. */
  dealId?: string;
  /** Memo on the first line of a deal; never balanced. */
  pieces?: number;
  massGrams: number;
  content: Content;
}>;

/** Grams × ppm for each rare earth in a composition: exact. */
export function contentOf(massGrams: number, ppm: CompositionPpm): Content {
  const content = new Map<RareEarth, Micrograms>();
  for (const [element, parts] of Object.entries(ppm)) {
    if (parts !== 0 && isRareEarth(element)) {
      content.set(element, contentMicrograms(massGrams, parts));
    }
  }
  return content;
}

export const noContent: Content = new Map();

export function addContents(contents: Iterable<Content>): Map<RareEarth, Micrograms> {
  const sum = new Map<RareEarth, Micrograms>();
  for (const content of contents) {
    for (const [element, micrograms] of content) {
      const total = (sum.get(element) ?? 0n) + micrograms;
      if (total === 0n) sum.delete(element);
      else sum.set(element, total);
    }
  }
  return sum;
}

export const negated = (content: Content): Content =>
  new Map([...content].map(([element, micrograms]) => [element, -micrograms] as const));

export function totalMicrograms(content: Content): Micrograms {
  let total = 0n;
  for (const micrograms of content.values()) total += micrograms;
  return total;
}
