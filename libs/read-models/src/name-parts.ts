import { foldedText } from '@lodestone/reference/names/fold-text';
import type { KeyedTable } from '@lodestone/projections';
import { numberToken } from './number-token';

/**
 * Every end of every name and number of a subject, so that whatever stands within a name is the
 * beginning of a row and is found by one look, in any script. Owners see theirs by the key, those who
 * see everybody's by the index.
 */
export const namePartsTable = {
  key: ['ownerId', 'place', 'part', 'subject'],
  columns: { ownerId: 'text', place: 'integer', part: 'text', subject: 'text' },
  indexes: { part: ['place', 'part', 'subject'] },
} as const satisfies KeyedTable;

/** Where a part stands: what begins a name comes before what begins a word, and that before the rest. */
export type Place = 0 | 1 | 2;

/** What somebody is called, and the ids and numbers by which he is known. */
export type Called = Readonly<{ names: readonly string[]; numbers: readonly string[] }>;

export type NamePart = Readonly<{
  place: Place;
  /** As it is stored: no longer than what tells most names apart. */
  part: string;
  /** To the end of the name. */
  rest: string;
}>;

/** Longer questions are compared with the names themselves. */
const partMax = 24;

/** No name begins so once it is folded: a number is not found by what stands in a name. */
export const numberSign = '#';

/** Each part once, however often it stands in the names. */
export function partsOf({ names, numbers }: Called): readonly NamePart[] {
  const parts = new Map<string, NamePart>();
  const add = (part: NamePart): void => {
    const key = `${part.place}${part.rest}`;
    if (!parts.has(key)) parts.set(key, part);
  };
  for (const name of names) for (const part of endsOf(foldedText(name))) add(part);
  for (const number of numbers) {
    for (const { place, rest } of endsOf(numberToken(number))) {
      add(partOf(place === 0 ? 0 : 2, numberSign + rest));
    }
  }
  return [...parts.values()];
}

function endsOf(text: string): readonly NamePart[] {
  const ends: NamePart[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === ' ' || isSecondHalf(character)) continue;
    const beginsWord = text[at - 1] === ' ' || wordless.test(character);
    ends.push(partOf(at === 0 ? 0 : beginsWord ? 1 : 2, text.slice(at)));
  }
  return ends;
}

const partOf = (place: Place, rest: string): NamePart => ({ place, part: cutPart(rest), rest });

/** Half a character is none: SQLite would keep another in its place. */
export const cutPart = (rest: string): string => {
  const part = rest.slice(0, partMax);
  return isFirstHalf(part.charAt(part.length - 1)) ? part.slice(0, -1) : part;
};

const isFirstHalf = (unit: string): boolean => /^[\ud800-\udbff]/.test(unit);
const isSecondHalf = (unit: string): boolean => /^[\udc00-\udfff]/.test(unit);

/** Scripts that do not set words apart: every character may begin one. */
const wordless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\ud840-\ud87f]/u;
