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
  if (!beyondAscii.test(plain)) return withoutAsciiSigns(plain);
  if (!chineseOrKana.test(plain)) return withoutSigns(plain);
  // Neither Chinese nor Japanese sets words apart, so a blank beside them is the writer's taste.
  return withoutSigns(simplified(plain)).replace(blankBesideCharacters, '');
}

/** In small letters of usual width without accents; signs and Chinese characters as they stand. */
function plainText(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text
    .replace(neverRead, '')
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(lettersApart, (letter) => plainLetters[letter] ?? letter);
}

/**
 * Character by character and not by words, as 乾 becomes 干 in every word: only so does a part of a
 * text fold to a part of the folded text, which is what searching within texts needs.
 */
function simplified(text: string): string {
  simplifiedOf ??= simplifiedCharacters();
  let result = '';
  for (const character of text) result += simplifiedOf.get(character) ?? character;
  return result;
}

/** Of a text in plain letters: its words and numbers, one blank between them. */
const withoutSigns = (plain: string): string =>
  plain.replace(apostrophes, '').replace(abbreviation, '$1').replace(signs, ' ').trim();

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

/** Made when the first Chinese text comes: it takes the time of some thousand texts. */
let simplifiedOf: ReadonlyMap<string, string> | undefined;

function simplifiedCharacters(): ReadonlyMap<string, string> {
  const convert = Converter({ from: 't', to: 'cn' });
  const characters = Array.from({ length: 0xa000 - 0x3400 }, (_, n) =>
    String.fromCharCode(0x3400 + n),
  );
  const converted = convert(characters.join('\n')).split('\n');
  return new Map([
    ...characters.map((character, n) => [character, converted[n] ?? character] as const),
    ...japaneseForms.map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
  ]);
}
