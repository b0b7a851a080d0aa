import { rareEarths, type RareEarth } from '@lodestone/reference';
import type { Content } from '../../postings/posting-line';
import type { ContentMicrograms } from '../lines';

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
