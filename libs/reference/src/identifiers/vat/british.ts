import { digits, forbiddenCharacter, wrongCheckDigit, wrongLength } from '../characters';
import { checkDigitDiffers, partNotKnown } from '../doubts';
import { invalid, valid, type IdentifierCheck } from '../identifier';
import { weighted, type NationalVat } from './national-vat';

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 1];

/** Since November 2009 a second series begins again at 100, with 55 taken from its check digits. */
const remainders = { first: 0, second: 42 };

/** Some checkers take it too; no rule that gives it has been published. */
const remainderInDoubt = 55;

/** Of departments GD000 to GD499, of health authorities HA500 to HA999. */
function checkPublicBody(prefixed: string, [, kind, number]: readonly string[]): IdentifierCheck {
  const isDepartment = kind === 'GD';
  const isInRange = isDepartment === Number(number) < 500;
  return isInRange ? valid(prefixed) : partNotKnown(prefixed, 'VAT number');
}

function check(prefixed: string): IdentifierCheck {
  const number = prefixed.slice(2);
  const publicBody = /^(GD|HA)(\d{3})$/.exec(number);
  if (publicBody) return checkPublicBody(prefixed, publicBody);
  const forbidden = forbiddenCharacter(number, digits);
  if (forbidden !== undefined) return forbidden;
  if (number.length !== 9 && number.length !== 12) return wrongLength(number, '9 / 12');
  if (/^0{9}/.test(number)) {
    return invalid('wrong-format', 'Zeros alone are no number.', '不得全部为零。');
  }
  const remainder = weighted(number, weights) % 97;
  if (remainder === remainders.first) return valid(prefixed);
  if (Number(number.slice(0, 3)) < 100) return wrongCheckDigit();
  if (remainder === remainders.second) return valid(prefixed);
  return remainder === remainderInDoubt ? checkDigitDiffers(prefixed) : wrongCheckDigit();
}

/**
 * GB, and XI in front of the same number where goods move between Northern Ireland and the Union.
 * Written here and not taken from `stdnum`, which does not know XI.
 */
export const british: NationalVat = { normalise: (prefixed) => prefixed, check };

/** XI is no other registration, and the last three of twelve digits number a branch. */
export const britishBearer = (prefixed: string): string =>
  `GB${prefixed.slice(2).replace(/^(\d{9})\d{3}$/, '$1')}`;
