import { contentMicrograms, type Micrograms } from '@lodestone/kernel';
import { isRareEarth, rareEarths, type RareEarth } from '@lodestone/reference';
import type { CompositionPpm, ContentMicrograms } from './composition';

/** Content per rare earth, zeros left out. */
export type Content = ReadonlyMap<RareEarth, Micrograms>;

/** Grams × ppm for each rare earth in a composition: exact. */
export function contentOf(massGrams: number, ppm: CompositionPpm): Content {
  const content = new Map<RareEarth, Micrograms>();
  for (const element in ppm) {
    const parts = ppm[element] as number;
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

/** Content out of its JSON form; zeros are left out. */
export const contentOfMicrograms = (micrograms: ContentMicrograms): Content => {
  const content = new Map<RareEarth, bigint>();
  for (const element of rareEarths) {
    const text = micrograms[element];
    if (text !== undefined && BigInt(text) !== 0n) content.set(element, BigInt(text));
  }
  return content;
};

/** Content as JSON carries it, elements in the order of the periodic table. */
export const microgramsOf = (content: Content): ContentMicrograms =>
  Object.fromEntries(
    rareEarths.flatMap((element) => {
      const micrograms = content.get(element) ?? 0n;
      return micrograms === 0n ? [] : [[element, String(micrograms)]];
    }),
  );
