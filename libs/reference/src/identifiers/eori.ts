import type { CountryCode } from '../countries';
import { digitsAndLetters, forbiddenCharacter, withoutSeparators, wrongLength } from './characters';
import { invalid, valid, type IdentifierCheck, type IdentifierScheme } from './identifier';
import { euMembers } from './vat';

const issuers = [...euMembers, 'GB'] as const satisfies readonly CountryCode[];

/** Northern Ireland registers under XI, which is no country of ISO 3166. */
const prefixes: readonly string[] = [...issuers, 'XI'];

const isIssuer = (issuer: string | undefined): issuer is string =>
  issuer !== undefined && prefixes.includes(issuer);

/** The letters of the country may be missing where the issuer is known. */
function normalise(declared: string, issuer?: string): string {
  const value = withoutSeparators(declared);
  const isPrefixed =
    !isIssuer(issuer) || value.startsWith(issuer) || (issuer === 'GB' && value.startsWith('XI'));
  return isPrefixed ? value : issuer + value;
}

/**
 * Whoever writes DE and says that it is of FR is asked which of the two is meant. What only looks
 * like the letters of another can be written with its own.
 */
const isOfAnother = (declared: string, issuer: string | undefined): boolean => {
  const written = withoutSeparators(declared).slice(0, 2);
  return isIssuer(issuer) && prefixes.includes(written) && !isOf(written, issuer);
};

const isOf = (prefix: string, issuer: string): boolean =>
  prefix === issuer || prefix + issuer === 'XIGB';

/**
 * The format only: two letters and up to fifteen characters that each country chooses. There is no
 * check digit of all, and whether a number is in force only the registers know.
 * Greece writes GR here and EL in its VAT numbers.
 */
function check(declared: string, issuer?: string): IdentifierCheck {
  const value = normalise(declared, issuer);
  const prefix = value.slice(0, 2);
  const isOfIssuer = issuer === undefined || isOf(prefix, issuer);
  if (!prefixes.includes(prefix) || !isOfIssuer || isOfAnother(declared, issuer)) {
    return invalid(
      'unknown-issuer',
      'It begins with the two letters of a member state of the EU, of GB or of XI; Greece has GR. ' +
        'They are those of the issuer, where one is given.',
      '应以欧盟成员国、GB 或 XI 的两位字母开头（希腊为 GR），且须与所填 issuer 一致。',
    );
  }
  const forbidden = forbiddenCharacter(value, digitsAndLetters);
  if (forbidden !== undefined) return forbidden;
  return value.length < 3 || value.length > 17 ? wrongLength(value, '3–17') : valid(value);
}

/** One operator may have one of the Union, one of Great Britain and one of Northern Ireland. */
export const eori = {
  code: 'eori',
  en: 'EORI number',
  zh: '欧盟经济经营者登记识别号',
  issuer: { kind: 'one-of', countries: issuers },
  singleValued: false,
  normalise,
  check,
} as const satisfies IdentifierScheme;
