import { pinyin } from 'pinyin-pro';
import { placeReadings } from './place-readings';
import { surnameReadings } from './surname-readings';

/** A name as it stands and in simplified characters, one for one. */
type Written = Readonly<{ written: string; key: string }>;

/**
 * How a Chinese name is read in Latin letters, without tones, a syllable to a character; nothing where
 * a character has no reading. Of the characters as they stand, for 乾 is read qian and 干 gan.
 */
export function chineseReading({ written, key }: Written): readonly string[] | undefined {
  const syllables = pinyin(written, {
    toneType: 'none',
    type: 'array',
    v: 'u',
    nonZh: 'spaced',
    traditional: written !== key,
  });
  if (syllables.length !== key.length) return undefined;
  const read = withPlaces(key, syllables);
  return /^[a-z0-9]+$/.test(read.join('')) ? read : undefined;
}

/** A name that begins like a surname may be one or not: nobody can tell from the characters. */
export const surnameReadingOf = ({ key }: Written): string | undefined =>
  surnameReadings[key.charAt(0)];

function withPlaces(key: string, syllables: readonly string[]): readonly string[] {
  const read = [...syllables];
  for (let at = 0; at < key.length; at += 1) {
    if (!beginningsOfPlaces.has(key.charAt(at))) continue;
    for (let size = longestPlace; size > 1; size -= 1) {
      const reading = places.get(key.slice(at, at + size));
      if (reading) read.splice(at, size, ...reading);
    }
  }
  return read;
}

/** A syllable to a character; of a name that is no reading all in the first. */
const places: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(placeReadings).map(([place, reading]) => {
    const syllables = reading.split(' ');
    return [place, [...place].map((_, n) => syllables[n] ?? '')];
  }),
);
const beginningsOfPlaces = new Set([...places.keys()].map((place) => place.charAt(0)));
const longestPlace = Math.max(...[...places.keys()].map((place) => place.length));

/** Beside n and l people write ü as u, v or yu; a name in Latin letters is read in one way. */
export const withOneU = (latin: string): string => latin.replace(/([nl])(?:v|yu)/g, '$1u');

/** Whether a name could be Chinese in Latin letters throughout, so that no letter is a slip. */
export const isPinyin = (latin: string): boolean => pinyinOnly.test(latin);

/** Whether one half of a name could be: what is left of one in which there is a slip. */
export const beginsAsPinyin = (half: string): boolean => pinyinFirst.test(half);
export const endsAsPinyin = (half: string): boolean => pinyinLast.test(half);

const syllable =
  '(?:(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?' +
  '(?:i(?:ang|ong|an|ao|ng|a|e|n|u)?|u(?:ang|ai|an|a|e|i|n|o)?|a(?:ng|i|n|o)?|e(?:ng|i|n|r)?|o(?:ng|u)?))';
const pinyinOnly = new RegExp(`^${syllable}+$`);
const pinyinFirst = new RegExp(`^${syllable}+[a-z]{0,5}$`);
const pinyinLast = new RegExp(`^[a-z]{0,5}${syllable}+$`);
