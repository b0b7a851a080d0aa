import type { Identifier } from '@lodestone/ledger';

/**
 * Numbers with right check digits in ranges that no register issues, so that each passes every
 * check of form and belongs to nobody. docs/nation.md says why of each scheme.
 */

const digits = '0123456789';
const digitsAndLetters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const padded = (n: number, length: number): string => String(n).padStart(length, '0');

/** Σ value × weight over the characters of `text`, from the left. */
const weighted = (text: string, weights: readonly number[], alphabet = digits): number =>
  [...text].reduce((sum, character, index) => {
    return sum + alphabet.indexOf(character) * (weights[index] ?? 0);
  }, 0);

/** ISO 7064 mod 97-10 over letters as 10…35. */
function checkPair(text: string): string {
  let remainder = 0;
  for (const digit of [...`${text}00`].map((c) => digitsAndLetters.indexOf(c)).join('')) {
    remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return padded(98 - remainder, 2);
}

function luhnDigit(text: string): string {
  const sum = [...text].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Region 99 0001: GB/T 2260 has no division 99. */
export function inventedUscc(n: number): Identifier {
  const organisation = `LDE${padded(n, 5)}`;
  const rest = (11 - (weighted(organisation, organisationWeights, digitsAndLetters) % 11)) % 11;
  const front = `91990001${organisation}${rest === 10 ? 'X' : String(rest)}`;
  const check = (31 - (weighted(front, usccWeights, usccAlphabet) % 31)) % 31;
  return { scheme: 'uscc', value: `${front}${usccAlphabet[check]}` };
}

/** Issuer 0000: no local operating unit has that prefix. */
export function inventedLei(n: number): Identifier {
  const front = `000000LDESTNATN${padded(n, 3)}`;
  return { scheme: 'lei', value: `${front}${checkPair(front)}` };
}

/** Series 99…: the Federal Central Tax Office has not come near it. ISO 7064 mod 11,10. */
function germanVat(n: number): string {
  const front = `999${padded(n, 5)}`;
  const product = [...front].reduce((carry, digit) => {
    const sum = (carry + Number(digit)) % 10 || 10;
    return (sum * 2) % 11;
  }, 10);
  return `DE${front}${(11 - product) % 10}`;
}

/** A SIREN that begins with 0 is nobody's (000 alone is kept, for Monaco). */
function frenchVat(n: number): string {
  const front = `0999${padded(n, 4)}`;
  const siren = `${front}${luhnDigit(front)}`;
  return `FR${padded((12 + 3 * (Number(siren) % 97)) % 97, 2)}${siren}`;
}

/** Company numbers from 9 on are those of bodies without VAT, which have no VAT number. */
function italianVat(n: number): string {
  const front = `9999${padded(n, 3)}999`;
  return `IT${front}${luhnDigit(front)}`;
}

/** Fiscal numbers of legal persons begin with 0 or 8; suffix B99. */
function dutchVat(n: number): string {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2];
  const front = [...Array(10).keys()]
    .map((last) => `9999${padded(n, 3)}${last}`)
    .find((candidate) => weighted(candidate, weights) % 11 !== 10);
  return `NL${front}${weighted(front ?? '', weights) % 11}B99`;
}

/** Numbers 0100000 to 0999999 are in neither series of the British register; the first one's check. */
function britishVat(n: number): string {
  const front = `0999${padded(n, 3)}`;
  const check = 97 - (weighted(front, [8, 7, 6, 5, 4, 3, 2]) % 97);
  return `GB${front}${padded(check, 2)}`;
}

const vatOf: Readonly<Record<string, (n: number) => string>> = {
  DE: germanVat,
  FR: frenchVat,
  GB: britishVat,
  IT: italianVat,
  NL: dutchVat,
};

/** @throws Error for a country whose VAT numbers the nation does not invent: add a row above */
export function inventedVat(countryCode: string, n: number): Identifier {
  const value = vatOf[countryCode]?.(n);
  if (value === undefined) throw new Error(`no invented VAT numbers for ${countryCode}`);
  return { scheme: 'vat', issuer: countryCode, value };
}

/** The twelve digits behind the check digit begin with 9999: no registry has that number. */
function japaneseNumber(n: number): string {
  const base = `9999${padded(n, 8)}`;
  const sum = weighted([...base].reverse().join(''), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
  return `${9 - (sum % 9)}${base}`;
}

/** Tax office 999. */
function koreanNumber(n: number): string {
  const front = `99988${padded(n, 4)}`;
  const last = Number(front[8]);
  const sum = weighted(front, [1, 3, 7, 1, 3, 7, 1, 3, 5]) + Math.floor((last * 5) / 10);
  return `${front}${(10 - (sum % 10)) % 10}`;
}

/** State 28 is Andhra Pradesh before its division: given up before the first GSTIN was issued. */
function indianNumber(n: number): string {
  const front = `28ZZZCL${padded(n, 4)}Z1Z`;
  const sum = [...front].reduce((total, character, index) => {
    const product = digitsAndLetters.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 36) + (product % 36);
  }, 0);
  return `${front}${digitsAndLetters[(36 - (sum % 36)) % 36]}`;
}

/** Province 99; a remainder of 0 has no check digit and is passed over. */
function vietnameseNumber(n: number): string {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  const front = [...Array(10).keys()]
    .map((last) => `99${padded(n, 6)}${last}`)
    .find((candidate) => weighted(candidate, weights) % 11 !== 0);
  return `${front}${10 - (weighted(front ?? '', weights) % 11)}`;
}

const rfcAlphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

/** Initials ZZZ, and a date of foundation that is still to come in the century it is read in. */
function mexicanNumber(n: number): string {
  const front = `ZZZ491231${padded(n, 2).replaceAll('0', 'D')}`;
  const rest =
    11 - (weighted(` ${front}`, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], rfcAlphabet) % 11);
  return `${front}${rest === 11 ? '0' : rest === 10 ? 'A' : String(rest)}`;
}

/** A root with letters: no letters are given out before July 2026. Establishment 0001. */
function brazilianNumber(n: number): string {
  const weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
  const withCheck = (front: string): string => {
    const rest = [...front].reduce(
      (sum, character, index) =>
        sum + (character.charCodeAt(0) - 48) * (weights.slice(-front.length)[index] ?? 0),
      0,
    );
    return `${front}${rest % 11 < 2 ? 0 : 11 - (rest % 11)}`;
  };
  return withCheck(withCheck(`LDE${padded(n, 5)}0001`));
}

/** Numbers are given out from the bottom, and have not come to 9999. */
function swissNumber(n: number): string {
  const weights = [5, 4, 3, 2, 7, 6, 5, 4];
  const front = [...Array(10).keys()]
    .map((last) => `9999${padded(n, 3)}${last}`)
    .find((candidate) => weighted(candidate, weights) % 11 !== 1);
  return `CHE${front}${(11 - (weighted(front ?? '', weights) % 11)) % 11}`;
}

/** Of a company that is founded at the end of the century. It has no check digit. */
const malaysianNumber = (n: number): string => `209901${padded(n, 6)}`;

/** A legal person of province 99, which is none. */
function thaiNumber(n: number): string {
  const front = `09955${padded(n, 7)}`;
  const sum = weighted(front, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  return `${front}${(11 - (sum % 11)) % 10}`;
}

/** The top of the range: as far as anybody has seen, numbers are given out from below. */
function turkishNumber(n: number): string {
  const front = `9999${padded(n, 5)}`;
  const sum = [...front].reverse().reduce((total, digit, index) => {
    const moved = (Number(digit) + index + 1) % 10;
    return moved === 0 ? total : total + ((moved * 2 ** (index + 1)) % 9 || 9);
  }, 0);
  return `${front}${(10 - (sum % 10)) % 10}`;
}

const nationalOf: Readonly<Record<string, readonly [string, (n: number) => string]>> = {
  BR: ['br-cnpj', brazilianNumber],
  CH: ['ch-uid', swissNumber],
  IN: ['in-gstin', indianNumber],
  JP: ['jp-corporate-number', japaneseNumber],
  KR: ['kr-brn', koreanNumber],
  MX: ['mx-rfc', mexicanNumber],
  MY: ['my-ssm', malaysianNumber],
  TH: ['th-tin', thaiNumber],
  TR: ['tr-vkn', turkishNumber],
  VN: ['vn-mst', vietnameseNumber],
};

/** @throws Error for a country whose numbers the nation does not invent: add a row above */
export function inventedNationalNumber(countryCode: string, n: number): Identifier {
  const [scheme, numberOf] = nationalOf[countryCode] ?? [];
  if (!scheme || !numberOf) throw new Error(`no invented national numbers for ${countryCode}`);
  return { scheme, value: numberOf(n) };
}

/** Hungary's register of companies, by its court: there is no court 99. */
export const inventedHungarianNumber = (n: number): Identifier => ({
  scheme: 'national',
  issuer: 'HU',
  value: `9909${padded(n, 6)}`,
});

/** Prefix 00 is given out by no campus: read with a doubt. */
export const inventedEin = (n: number): Identifier => ({
  scheme: 'us-ein',
  value: `00785${padded(n, 4)}`,
});

/** No check digit to get right; numbers that begin with 0000 are not given out. */
export const inventedDuns = (n: number): Identifier => ({
  scheme: 'duns',
  value: `00007${padded(n, 4)}`,
});
