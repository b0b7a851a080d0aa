import { plainText, simplified, withoutSigns } from './fold-text';
import { withoutFormsBeside, withoutFormsOfWords, withoutPart } from './legal-names';
import { chineseReading, surnameReadingOf, withOneU } from './readings/chinese-reading';
import { koreanReading } from './readings/korean-reading';
import { russianReadings } from './readings/russian-reading';
import {
  chineseTrade,
  englishTrade,
  senseKeyOf,
  withoutSoftTrades,
  type Sense,
} from './trade-words';

/** A name without what its writers vary: for suggestions and never for a decision. */
export type NameKey = Readonly<{
  script: 'latin' | 'han' | 'hangul' | 'cyrillic' | 'other';
  /** Without accents, signs, legal forms and blanks. */
  key: string;
  /** The key with ö spelled oe, where that is another one. */
  spelledOut?: string;
  /** Of a name whose words stand apart: its words, in order. */
  words: readonly string[];
  /** Who it is and what it does, without endings and in no order; empty where it is only a trade. */
  sense: string;
  /** The same without what is often left out: group, technology, international. */
  bareSense: string;
  /** The key in Latin letters as others may write it, or be read to have written it. */
  readings: readonly string[];
  /** The two senses in Latin letters. */
  readSenses: readonly string[];
  readBareSenses: readonly string[];
}>;

const asciiLetter = /[a-z]/;
const beyondAscii = /[^ -~]/;

export function nameKeyOf(name: string): NameKey {
  const plain = withoutPart(plainText(name));
  if (asciiLetter.test(plain) && !beyondAscii.test(plain)) return latinKey(name, plain);
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(plain)) return hanKey(plain);
  if (/\p{Script=Hangul}/u.test(plain)) return hangulKey(plain);
  if (/\p{Script=Thai}/u.test(plain)) return keyOf('other', withoutFormsBeside(plain, 'thai'));
  if (/\p{Script=Cyrillic}/u.test(plain)) return cyrillicKey(plain);
  if (/\p{Script=Latin}/u.test(plain)) return latinKey(name, plain);
  const words = withoutFormsOfWords(withoutSigns(plain));
  return keyOf('other', words.join(''), words);
}

function keyOf(script: NameKey['script'], key: string, words: readonly string[] = []): NameKey {
  const sense = { core: key, trades: [] };
  return { script, key, words, ...sensesOf(sense), readings: [], ...unread };
}

const unread = { readSenses: [], readBareSenses: [] } as const;

function sensesOf(sense: Sense): Pick<NameKey, 'sense' | 'bareSense'> {
  if (!sense.core) return { sense: '', bareSense: '' };
  const [key, bare] = [senseKeyOf(sense), withoutSoftTrades(sense)];
  return { sense: key, bareSense: bare === sense ? key : senseKeyOf(bare) };
}

function latinKey(name: string, plain: string): NameKey {
  const words = withoutFormsOfWords(withoutSigns(plain));
  const key = words.join('');
  const { core, trades } = englishTrade(words);
  const senses = sensesOf({ core: withOneU(core), trades });
  const other = umlauts.test(name) ? keyWithUmlauts(name) : key;
  return {
    script: 'latin',
    key,
    ...(other === key ? {} : { spelledOut: other }),
    words,
    ...senses,
    readings: [withOneU(key)],
    readSenses: core ? [senses.sense] : [],
    readBareSenses: core ? [senses.bareSense] : [],
  };
}

/** As a letter or as one with its mark behind it. */
const umlauts = /[äöüåø\u0308\u030a]/i;
const umlautSpellings: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
};

function keyWithUmlauts(name: string): string {
  const spelled = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => umlautSpellings[letter] ?? letter);
  return withoutFormsOfWords(withoutSigns(plainText(spelled))).join('');
}

function hanKey(plain: string): NameKey {
  // Sizes of cities and long vowels are written as one likes: 宁波市, モーター.
  const written = withoutDivisions(withoutFormsBeside(plain, 'chinese')).replaceAll('ー', '');
  const key = simplified(written);
  const trade = chineseTrade(key);
  return {
    script: 'han',
    key,
    words: [],
    ...sensesOf(trade),
    ...readAsChinese({ written, key }, trade),
  };
}

function readAsChinese(
  name: Readonly<{ written: string; key: string }>,
  { core, trades }: Sense,
): Pick<NameKey, 'readings' | 'readSenses' | 'readBareSenses'> {
  const isChinese = /^[\p{Script=Han}a-z0-9]+$/u.test(name.written);
  const syllables = isChinese ? chineseReading(name) : undefined;
  if (!syllables) return { readings: [], ...unread };
  const surname = surnameReadingOf(name);
  const ways = surname === undefined ? [syllables] : [syllables, syllables.with(0, surname)];
  const readings = ways.map((way) => withOneU(way.join('')));
  if (trades.length === 0) return { readings, ...unread };
  const senses = ways.map((way) =>
    sensesOf({ core: withOneU(way.slice(0, core.length).join('')), trades }),
  );
  return {
    readings,
    readSenses: senses.map(({ sense }) => sense),
    readBareSenses: senses.map(({ bareSense }) => bareSense),
  };
}

/** 浙江省宁波市 is 宁波: a province says nothing more when its city follows. */
const withoutDivisions = (name: string): string =>
  name
    .replace(/^\p{Script=Han}{2,3}省(?=\p{Script=Han}{2,4}市)/u, '')
    .replace(/^(\p{Script=Han}{2,3})[省市縣县](?=\p{Script=Han}{2})/u, '$1');

function hangulKey(plain: string): NameKey {
  const written = withoutFormsBeside(plain, 'korean');
  const reading = koreanReading(written);
  return { ...keyOf('hangul', written), readings: reading === undefined ? [] : [reading] };
}

function cyrillicKey(plain: string): NameKey {
  const words = withoutFormsOfWords(withoutSigns(plain));
  const key = words.join('');
  return { ...keyOf('cyrillic', key, words), readings: russianReadings(key) };
}
