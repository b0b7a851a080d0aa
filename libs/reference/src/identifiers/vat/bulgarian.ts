import { digits, forbiddenCharacter, wrongCheckDigit, wrongLength } from '../characters';
import { checkDigitDiffers } from '../doubts';
import { valid, type IdentifierCheck } from '../identifier';
import { weighted, type NationalVat } from './national-vat';

const prefix = 'BG';

/** Of a company: where the first weights leave ten, the second are taken, and ten is then 0. */
function companyDigit(front: string): number {
  const first = weighted(front, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
  if (first < 10) return first;
  return (weighted(front, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10;
}

/** Month + 20 was born before 1900, + 40 after 1999. */
function hasBirthday(number: string): boolean {
  const [month, day] = [Number(number.slice(2, 4)), Number(number.slice(4, 6))];
  return month <= 52 && month % 20 >= 1 && month % 20 <= 12 && day >= 1 && day <= 31;
}

/** Of a citizen (ЕГН), of a foreigner (ЛНЧ) and of anybody else: each has a rule of its own. */
function isPersons(number: string): boolean {
  const last = Number(number.slice(9));
  const citizens = (weighted(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10;
  const foreigners = weighted(number, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10;
  const others = (11 - (weighted(number, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return (last === citizens && hasBirthday(number)) || last === foreigners || last === others;
}

function check(prefixed: string): IdentifierCheck {
  const number = prefixed.slice(prefix.length);
  const forbidden = forbiddenCharacter(number, digits);
  if (forbidden !== undefined) return forbidden;
  if (number.length === 10)
    return isPersons(number) ? valid(prefixed) : checkDigitDiffers(prefixed);
  if (number.length !== 9) return wrongLength(number, '9–10');
  const expected = companyDigit(number.slice(0, 8));
  return number.endsWith(String(expected)) ? valid(prefixed) : wrongCheckDigit(String(expected));
}

/**
 * Written here and not taken from `stdnum`, whose 1.12.0 refuses every number that begins with 4 to
 * 8, and takes nine of ten numbers of persons whatever their check digit. Such numbers stand in ledgers:
 * what fits none of the three rules is a doubt.
 */
export const bulgarian: NationalVat = { normalise: (prefixed) => prefixed, check };
