import { Converter } from 'opencc-js/t2cn';
import { japaneseForms } from './japanese-forms';

/**
 * A text as it is searched, filtered and compared: what its writer may vary without meaning something
 * else is gone. Case, width, accents, the letters that no keyboard nearby has, traditional
 * characters, and every sign: what stands apart does so by one blank. A text of signs alone is empty.
 */
export function foldedText(text: string): string {
  if (!beyondAscii.test(text)) return withoutAsciiSigns(text.toLowerCase());
  const plain = plainText(text);
  if (!chineseOrKana.test(plain)) return withoutSigns(plain);
  // Neither Chinese nor Japanese sets words apart, so a blank beside them is the writer's taste.
  return withoutSigns(simplified(plain)).replace(blankBesideCharacters, '');
}

/** In small letters of usual width without accents; signs and Chinese characters as they stand. */
export function plainText(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text
    .replace(neverRead, '')
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(lettersApart, (letter) => plainLetters[letter] ?? letter)
    .replace(beyondFirstPlane, (character) => table().ofRare.get(character) ?? character);
}

/**
 * Character by character and not by words, as 乾 becomes 干 in every word: only so does a part of a
 * text fold to a part of the folded text, which is what searching within texts needs; and the result is
 * as long as the text, so that what is found in the one can be cut from the other.
 */
export function simplified(text: string): string {
  const { ofCode } = table();
  let result = '';
  let taken = 0;
  for (let n = 0; n < text.length; n += 1) {
    const code = ofCode[text.charCodeAt(n)];
    if (!code) continue;
    result += text.slice(taken, n) + String.fromCharCode(code);
    taken = n + 1;
  }
  return taken === 0 ? text : result + text.slice(taken);
}

/** Of a text in plain letters: its words and numbers, one blank between them. */
export function withoutSigns(plain: string): string {
  if (!beyondAscii.test(plain)) return withoutAsciiSigns(plain);
  return plain.replace(apostrophes, '').replace(abbreviation, '$1').replace(signs, ' ').trim();
}

const beyondAscii = /[^ -~]/;
const chineseOrKana = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const blankBesideCharacters =
  / (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]) /gu;

/** Marks of trade, apostrophes that Unicode counts as letters or takes apart, and what has no shape. */
const neverRead = /[™℠´`ʹʻʼ‘’′＇\p{Cf}]/gu;

/** Of Latin, Greek and Cyrillic. The marks of Thai, Hindi or kana are letters: ガ is not カ. */
const accents = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;

const apostrophes = /'/g;
/** "S.A.", "A/S" and "K.K." are one word each. */
const abbreviation = /(?<![\p{L}\p{N}])(\p{L})[./](?=\p{L}(?![\p{L}\p{N}]))/gu;
const signs = /[^\p{L}\p{N}\p{M}]+/gu;

const asciiSign = /[^a-z0-9 ]| {2}/;
const asciiAbbreviation = /(?<![a-z0-9])([a-z])[./](?=[a-z](?![a-z0-9]))/g;
const asciiSigns = /[^a-z0-9]+/g;

/** The same as `withoutSigns`, at a third of its price: most of what is recorded is ASCII. */
function withoutAsciiSigns(plain: string): string {
  if (!asciiSign.test(plain)) return plain.trim();
  return plain
    .replace(apostrophes, '')
    .replace(asciiAbbreviation, '$1')
    .replace(asciiSigns, ' ')
    .trim();
}

/** Letters that decompose into nothing, as they are written where there is no such key. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
  ĸ: 'k',
  ə: 'e',
  ς: 'σ',
};
const lettersApart = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

type Simplification = Readonly<{
  /** By the code of a character, that of the simplified one, or 0 where it is itself. */
  ofCode: Uint16Array;
  /** By a simplified character of two codes, its traditional form of one: so both become one code. */
  ofRare: ReadonlyMap<string, string>;
}>;

/** Made when the first Chinese text comes: it takes the time of some thousand texts. */
let simplification: Simplification | undefined;
const table = (): Simplification => (simplification ??= simplificationTable());

const beyondFirstPlane = /[\u{20000}-\u{3ffff}]/gu;

function simplificationTable(): Simplification {
  const convert = Converter({ from: 't', to: 'cn' });
  const characters = Array.from({ length: 0xa000 - 0x3400 }, (_, n) =>
    String.fromCharCode(0x3400 + n),
  );
  const converted = convert(characters.join('\n')).split('\n');
  const pairs = characters.map((character, n): [string, string] => [character, converted[n] ?? '']);
  const ofCode = new Uint16Array(0x1_0000);
  for (const [from, to] of [...pairs, ...japaneseForms.map(([...pair]) => pair)]) {
    if (from && to && from !== to && to.length === 1) ofCode[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  const rare = pairs.filter(([, to]) => to.length > 1).map(([from, to]) => [to, from] as const);
  return { ofCode, ofRare: new Map(rare) };
}
