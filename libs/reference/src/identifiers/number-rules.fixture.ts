import { alphanumerics, digit, sumOf, upTo } from './arithmetic.fixture';
import type { Rule } from './vat-rules.fixture';

const rule = (shapes: string | readonly string[], fits: Rule['fits']): Rule => ({
  shapes: [shapes].flat(),
  fits,
});

const some = (shapes: string | readonly string[], fits: Rule['fits']): Rule => ({
  ...rule(shapes, fits),
  missesSome: true,
});

/** Receita Federal: weights 2 to 9 from the right, again and again; less than two is zero. */
function brazilianDigit(front: string): number {
  let sum = 0;
  [...front].reverse().forEach((each, i) => {
    sum += ((i % 8) + 2) * (each.charCodeAt(0) - 48);
  });
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}

/** As the schema of Turkish tax numbers is described: nine stands for itself. */
function turkishDigit(number: string): number {
  let sum = 0;
  for (let place = 1; place <= 9; place += 1) {
    const moved = (digit(number, place) + 10 - place) % 10;
    sum += moved === 9 ? 9 : (moved * 2 ** (10 - place)) % 9;
  }
  return (10 - (sum % 10)) % 10;
}

/** Luhn over 36 characters: every second is doubled, and its two digits in base 36 are added. */
function indianCharacter(front: string): string {
  const sum = [...front].reduce((total, character, i) => {
    const product = alphanumerics.indexOf(character) * ((i % 2) + 1);
    return (
      total +
      Number.parseInt(product.toString(36).charAt(0), 36) * Number(product > 35) +
      (product % 36)
    );
  }, 0);
  return alphanumerics.charAt(upTo(36, sum) % 36);
}

/** The alphabet of Mexico has & behind N, and Ñ at its end. */
function mexicanDigit(front: string): string | undefined {
  const alphabet = `${alphanumerics.replace('N', 'N&')} Ñ`;
  const padded = front.length === 11 ? ` ${front}` : front;
  const missing = upTo(11, sumOf(padded, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], alphabet));
  return '_123456789A0'[missing];
}

/** By scheme: those of one country that have a check digit. */
export const numberRules: Readonly<Record<string, Rule>> = {
  'br-cnpj': rule(['33000167####7#', '????????0001##'], (number) => {
    const [front, first] = [number.slice(0, 12), number.slice(0, 13)];
    return number.endsWith(`${brazilianDigit(front)}${brazilianDigit(first)}`);
  }),
  'ch-uid': rule('CHE#########', (number) => {
    return sumOf(number.slice(3), [5, 4, 3, 2, 7, 6, 5, 4, 1]) % 11 === 0;
  }),
  'in-gstin': rule(['27AAPFU####F1Z?', '29AABCT####M2Z?'], (number) => {
    return number[14] === indianCharacter(number.slice(0, 14));
  }),
  'jp-corporate-number': some('#############', (number) => {
    const sum = sumOf(number.slice(1), [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    return digit(number, 1) === upTo(9, sum);
  }),
  'kr-brn': rule('12#8######', (number) => {
    const carried = Math.floor((5 * digit(number, 9)) / 10);
    return (sumOf(number, [1, 3, 7, 1, 3, 7, 1, 3, 5, 1]) + carried) % 10 === 0;
  }),
  'mx-rfc': rule(['@@@840315K##', '@@@@701231?@?', 'Ñ&@000229A1?'], (number) => {
    const key = number.slice(-3);
    return (
      /^[1-9A-V][1-9A-Z]/.test(key) && number.endsWith(mexicanDigit(number.slice(0, -1)) ?? '')
    );
  }),
  'th-tin': some(['0############', '3############'], (number) => {
    const sum = sumOf(number, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    return !number.startsWith('9') && digit(number, 13) === upTo(11, sum) % 10;
  }),
  'tr-vkn': rule('##########', (number) => digit(number, 10) === turkishDigit(number)),
  'vn-mst': some(['01########', '03########001'], (number) => {
    const isNumbered = !/^\d{10}000$/.test(number);
    return (
      isNumbered &&
      digit(number, 10) === 10 - (sumOf(number, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11)
    );
  }),
};
