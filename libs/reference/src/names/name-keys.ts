import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { hanLegalForms, latinLegalForms } from './legal-forms';

/** A name without what its writers vary: for suggestions and never for a decision. */
export type NameKey = Readonly<{
  script: 'latin' | 'han' | 'other';
  /** Without accents, signs, legal forms and blanks. */
  key: string;
  /** Of a Latin name: its words, in order. */
  words: readonly string[];
}>;

const toSimplified = Converter({ from: 't', to: 'cn' });
const legalForms: ReadonlySet<string> = new Set(latinLegalForms);

/** Letters that decompose into nothing, as they are written where there is no such key. */
const plainLetters: Readonly<Record<string, string>> = {
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Þ: 'TH',
  ẞ: 'SS',
  Æ: 'AE',
  Œ: 'OE',
};

export function nameKeyOf(name: string): NameKey {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toUpperCase()
    .replace(/[ØŁĐÞẞÆŒ]/g, (letter) => plainLetters[letter] ?? letter);
  if (/\p{Script=Han}/u.test(plain)) return hanKey(plain);
  return wordsKey(plain);
}

function hanKey(plain: string): NameKey {
  const letters = toSimplified(plain).replace(/[^\p{L}\p{N}()]+/gu, '');
  let key = letters;
  for (const form of hanLegalForms) key = key.replaceAll(form, '');
  key = key.replace(/[()]/g, '');
  // A name that is nothing but a legal form is still a name.
  return { script: 'han', key: key || letters, words: [] };
}

function wordsKey(plain: string): NameKey {
  // "S.A.", "A/S" and "K.K." are one word each; whatever else is no letter stands between words.
  const all = plain
    .replace(/['’.]/g, '')
    .replace(/(?<!\p{L})(\p{L})\/(\p{L})(?!\p{L})/gu, '$1$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const named = all.filter((word) => !legalForms.has(word));
  // Ü is also written UE: both read as U, in every language alike.
  const words = (named.length > 0 ? named : all).map((word) => word.replace(/([AOU])E/g, '$1'));
  const script = /\p{Script=Latin}/u.test(plain) ? 'latin' : 'other';
  return { script, key: words.join(''), words };
}

/** How a Han name reads in Latin letters, without tones; the first reading of each character. */
export function latinReadingOf({ script, key }: NameKey): string | undefined {
  if (script !== 'han' || !/^[\p{Script=Han}\p{N}]+$/u.test(key)) return undefined;
  const syllables = pinyin(key, { toneType: 'none', type: 'array', v: true });
  return syllables
    .join('')
    .toUpperCase()
    .replace(/([AOU])E/g, '$1');
}

/** Of two keys, how many of a thousand pairs of neighbouring letters they have in common. */
export function likenessPermille(a: string, b: string): number {
  if (a === b) return 1_000;
  const [ofA, ofB] = [neighbours(a), neighbours(b)];
  if (ofA.length === 0 || ofB.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of ofA) left.set(pair, (left.get(pair) ?? 0) + 1);
  let both = 0;
  for (const pair of ofB) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    both += 1;
  }
  return Math.floor((2_000 * both) / (ofA.length + ofB.length));
}

function neighbours(key: string): readonly string[] {
  const letters = [...key];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
