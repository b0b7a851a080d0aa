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

/** The names of a client, and the ids and numbers by which it is known. */
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
  const parts: NamePart[] = [];
  const known = new Set<string>();
  const add = (place: Place, rest: string): void => {
    const key = `${place}${rest}`;
    if (known.size === known.add(key).size) return;
    parts.push({ place, part: cutPart(rest), rest });
  };
  for (const name of names) addEnds(foldedText(name), add);
  for (const number of numbers) {
    addEnds(numberToken(number), (place, rest) => add(place === 0 ? 0 : 2, `${numberSign}${rest}`));
  }
  return parts;
}

function addEnds(text: string, add: (place: Place, rest: string) => void): void {
  const hasWords = !wordless.test(text);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === blank || isSecondHalf(unit)) continue;
    const beginsWord =
      text.charCodeAt(at - 1) === blank || (!hasWords && wordless.test(text.charAt(at)));
    add(at === 0 ? 0 : beginsWord ? 1 : 2, text.slice(at));
  }
}

const blank = 0x20;

/** Half a character is none: SQLite would keep another in its place. */
export function cutPart(rest: string): string {
  const isCutInTwo = isFirstHalf(rest.charCodeAt(partMax - 1)) && rest.length > partMax;
  return rest.slice(0, isCutInTwo ? partMax - 1 : partMax);
}

const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Scripts that do not set words apart: every character may begin one. */
const wordless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\ud840-\ud8ff]/u;
