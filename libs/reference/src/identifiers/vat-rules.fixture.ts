import { digit, isLuhn, isMod1110, sumOf, upTo } from './arithmetic.fixture';

/** A rule of check digits, and shapes of numbers that it judges. */
export type Rule = Readonly<{
  shapes: readonly string[];
  fits: (number: string) => boolean;
  /** Two digits stand for one remainder, or a place has no weight: some changes go unnoticed. */
  missesSome?: true;
  /** So many characters say that it is this rule and no other. */
  telling?: number;
}>;

const rule = (shapes: string | readonly string[], fits: Rule['fits']): Rule => ({
  shapes: [shapes].flat(),
  fits,
});

const some = (shapes: string | readonly string[], fits: Rule['fits']): Rule => ({
  ...rule(shapes, fits),
  missesSome: true,
});

/** Sum of digits of twice a digit. */
const twice = (n: number): number => (n < 5 ? 2 * n : 2 * n - 9);

function greekSum(number: string): number {
  return sumOf(number, [256, 128, 64, 32, 16, 8, 4, 2]);
}

function cypriotLetter(number: string): string | undefined {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  const sum = [1, 3, 5, 7].reduce((total, place) => {
    return total + (odd[digit(number, place)] ?? 0) + digit(number, place + 1);
  }, 0);
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[sum % 26];
}

/** Of Spanish companies: the digit, or the letter in its place. */
function spanishDigit(number: string): number {
  const even = [3, 5, 7].reduce((total, place) => total + digit(number, place), 0);
  const odd = [2, 4, 6, 8].reduce((total, place) => total + twice(digit(number, place)), 0);
  return (10 - ((even + odd) % 10)) % 10;
}

function lithuanianDigit(number: string): number {
  const first = sumOf(number, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const second = sumOf(number, [3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  return first < 10 ? first : second % 10;
}

function bulgarianDigit(number: string): number {
  const first = sumOf(number, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  const second = sumOf(number, [3, 4, 5, 6, 7, 8, 9, 10]) % 11;
  return first === 10 ? second % 10 : first;
}

/** A text of letters and digits as one number, letters from 10 on, as an IBAN is read. */
const asInteger = (text: string): bigint =>
  BigInt([...text].map((each) => parseInt(each, 36)).join(''));

/** Key and SIREN; those of Monaco are no SIREN and are tested nowhere else. */
const isFrench = (number: string): boolean =>
  isLuhn(number.slice(2)) &&
  Number(number.slice(0, 2)) === (12 + 3 * (Number(number.slice(2)) % 97)) % 97;

/** A key with letters: the place of the letters among those that a key may have gives a remainder. */
function isFrenchWithLetters(number: string): boolean {
  const key = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const [first, second] = [key.indexOf(number[0] ?? ''), key.indexOf(number[1] ?? '')];
  if (first < 0 || second < 0 || !isLuhn(number.slice(2))) return false;
  const coded = first < 10 ? 24 * first + second - 10 : 34 * first + second - 100;
  return (Number(number.slice(2)) + 1 + Math.floor(coded / 11)) % 11 === coded % 11;
}

/** Groups, and persons without a birth number: the leading 6 is no part of the sum. */
function isCzechSpecial(number: string): boolean {
  const missing = upTo(11, sumOf(number.slice(1), [8, 7, 6, 5, 4, 3, 2]));
  const last = missing <= 9 ? 9 - missing : missing === 10 ? 9 : 8;
  return digit(number, 9) === last;
}

/** Citizens have their birthday in it, foreigners and others have not. */
function isBulgarianPerson(number: string): boolean {
  const powersOfTwo = [2, 4, 8, 16, 32, 64, 128, 256, 512];
  const [month, day] = [digit(number, 3) * 10 + digit(number, 4), Number(number.slice(4, 6))];
  const months = [month, month - 20, month - 40].filter((each) => each >= 1 && each <= 12);
  const isCitizen =
    months.length > 0 &&
    day >= 1 &&
    day <= 31 &&
    (sumOf(number, powersOfTwo) % 11) % 10 === digit(number, 10);
  const foreigner = sumOf(number, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10;
  const isOther = sumOf(number, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  return isCitizen || foreigner === digit(number, 10) || isOther;
}

/** HMRC, 97 and 97−55: what is missing to the next multiple, of the second series 55 less. */
function isBritish(number: string): boolean {
  const missing = upTo(97, sumOf(number, [8, 7, 6, 5, 4, 3, 2])) % 97;
  const isSecondSeries = digit(number, 1) > 0;
  const check = Number(number.slice(7, 9)) % 97;
  return check === missing || (isSecondSeries && check === (missing + 97 - 55) % 97);
}

/** By issuer, the first two letters of each name. Prefixes are left out of the shapes. */
export const vatRules: Readonly<Record<string, Rule>> = {
  AT: rule('U########', (number) => {
    const even = [3, 5, 7].reduce((total, place) => total + twice(digit(number, place)), 0);
    const odd = [2, 4, 6, 8].reduce((total, place) => total + digit(number, place), 0);
    return digit(number, 9) === (96 - even - odd) % 10;
  }),
  BE: rule(['0#########', '1#########'], (number) => {
    const [front, check] = [Number(number.slice(0, 8)), Number(number.slice(8))];
    return check >= 1 && check <= 97 && (front + check) % 97 === 0;
  }),
  BG: some('#########', (number) => digit(number, 9) === bulgarianDigit(number)),
  'BG of persons': some(['##########', '7512######', '0143######'], isBulgarianPerson),
  CY: rule(['0#######@', '1#######@', '9#######@'], (number) => {
    return number[8] === cypriotLetter(number);
  }),
  CZ: some(['0#######', '2#######', '4#######', '6#######'], (number) => {
    const missing = upTo(11, sumOf(number, [8, 7, 6, 5, 4, 3, 2]));
    return !number.startsWith('9') && digit(number, 8) === missing % 10;
  }),
  'CZ special': { ...some('6########', isCzechSpecial), telling: 1 },
  DE: rule(['1########', '8########'], isMod1110),
  DK: rule(
    ['1#######', '3#######'],
    (number) => sumOf(number, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  ),
  EE: rule('#########', (number) => sumOf(number, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0),
  ES: rule(['A########', 'B########', 'N#######@', 'W#######@'], (number) => {
    const check = spanishDigit(number);
    return (
      number[8] ===
      (/[AB]/.test(number) && /\d$/.test(number) ? String(check) : 'JABCDEFGHI'[check])
    );
  }),
  FI: rule('########', (number) => sumOf(number, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0),
  FR: rule(['##303265045', '##552100554', '##443061841'], isFrench),
  'FR with letters': some(['@#404833048', '#@404833048', '@@303265045'], isFrenchWithLetters),
  GR: some('#########', (number) => digit(number, 9) === (greekSum(number) % 11) % 10),
  HR: rule('###########', isMod1110),
  HU: rule('########', (number) => sumOf(number, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0),
  IE: rule(['#######@', '#######@A', '#######@H'], (number) => {
    const branch = number.length === 9 ? 9 * (' ABCDEFGHI'.indexOf(number.charAt(8)) || 0) : 0;
    const sum = sumOf(number, [8, 7, 6, 5, 4, 3, 2]) + branch;
    return number[7] === 'WABCDEFGHIJKLMNOPQRSTUV'[sum % 23];
  }),
  IT: rule(['#######001#', '#######058#', '#######100#'], isLuhn),
  LT: some('#######1#', (number) => {
    return digit(number, 8) === 1 && digit(number, 9) === lithuanianDigit(number);
  }),
  LU: rule('########', (number) => Number(number.slice(0, 6)) % 89 === Number(number.slice(6))),
  LV: rule(['4##########', '5##########', '9##########'], (number) => {
    return sumOf(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3;
  }),
  MT: rule(['1#######', '2#######'], (number) => {
    return Number(number.slice(6)) === upTo(37, sumOf(number, [3, 4, 6, 7, 8, 9]));
  }),
  NL: some(['#########B01', '#########B7#'], (number) => {
    const remainder = sumOf(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    const isPersons = asInteger(`NL${number}`) % 97n === 1n;
    return digit(number, 9) === remainder || isPersons;
  }),
  PL: rule(
    '##########',
    (number) => digit(number, 10) === sumOf(number, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11,
  ),
  PT: rule('5########', (number) => {
    const missing = upTo(11, sumOf(number, [9, 8, 7, 6, 5, 4, 3, 2]));
    return digit(number, 9) === (missing > 9 ? 0 : missing);
  }),
  RO: some(['1#####', '2########', '1#########'], (number) => {
    const padded = number.padStart(10, '0');
    return (
      !number.startsWith('0') &&
      digit(padded, 10) === ((sumOf(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10
    );
  }),
  SE: rule('55########01', (number) => {
    return number.endsWith('01') && isLuhn(number.slice(0, 10));
  }),
  SI: rule(['1#######', '5#######'], (number) => {
    const missing = upTo(11, sumOf(number, [8, 7, 6, 5, 4, 3, 2]));
    return missing !== 11 && digit(number, 8) === missing % 10;
  }),
  SK: rule('202#######', (number) => Number(number) % 11 === 0),
  GB: some(['0########', '1########', '9########', '2########001'], isBritish),
};
