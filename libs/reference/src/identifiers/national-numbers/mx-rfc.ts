import { withoutSeparators, wrongLength } from '../characters';
import { checkDigitDiffers, partNotKnown } from '../doubts';
import { invalid, valid, type IdentifierCheck, type IdentifierScheme } from '../identifier';

/** Initials, a date, and where it is not of old the homonym key with the check digit. */
const form = /^([A-ZÑ&]{3,4})(\d{2})(\d{2})(\d{2})([A-Z\d]{3})?$/;

const lengths: ReadonlySet<number> = new Set([10, 12, 13]);

/** Invoices name them where the other side has none: they would make one client of everybody. */
const generic: ReadonlySet<string> = new Set(['XAXX010101000', 'XEXX010101000']);

const alphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

/** Weights 13 to 2 over twelve characters; a company has one less, and a blank before it. */
function checkDigitOf(front: string): string {
  const sum = [...front.padStart(12, ' ')].reduce(
    (total, character, i) => total + alphabet.indexOf(character) * (13 - i),
    0,
  );
  return '0A987654321'.charAt(sum % 11);
}

/** In some year of some century. */
function isDay(month: number, day: number): boolean {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

/**
 * The tax administration published the rule of the check digit and has issued numbers against it, so
 * a digit that does not fit is a doubt. A date or key that cannot be is one, too.
 */
function check(declared: string): IdentifierCheck {
  const value = withoutSeparators(declared);
  if (generic.has(value)) {
    return invalid(
      'stands-for-anybody',
      'This RFC stands for whoever has none, so it tells nobody apart: leave it out.',
      '该 RFC 为通用号码，不指代任何特定主体：请勿填写。',
    );
  }
  if (!lengths.has(value.length)) return wrongLength(value, '12–13');
  const [, initials = '', , month, day, key] = form.exec(value) ?? [];
  const isOfItsLength = initials.length === (value.length === 12 ? 3 : 4);
  if (!isOfItsLength) {
    return invalid(
      'wrong-format',
      'An RFC is three or four letters, six digits of a date, and three characters.',
      'RFC 应为三或四位字母、六位日期数字及三位字符。',
    );
  }
  const isKnown = isDay(Number(month), Number(day)) && /^([1-9A-V][1-9A-Z]|$)/.test(key ?? '');
  if (!isKnown) return partNotKnown(value, 'RFC');
  const fits = key === undefined || value.endsWith(checkDigitOf(value.slice(0, -1)));
  return fits ? valid(value) : checkDigitDiffers(value);
}

export const mxRfc = {
  code: 'mx-rfc',
  en: 'Mexico federal taxpayer number',
  zh: '墨西哥联邦纳税人号',
  issuer: { kind: 'country', country: 'MX' },
  singleValued: true,
  normalise: (value) => withoutSeparators(value),
  check,
} as const satisfies IdentifierScheme;
