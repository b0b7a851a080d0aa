import { euVat as validators, type Validator } from 'stdnum';
import type { CountryCode } from '../countries';
import { withoutSeparators } from './characters';
import { invalid, valid, type IdentifierCheck, type IdentifierScheme } from './identifier';
import { checkedBy, normalisedBy } from './standard-number';

/** The members of the Union; `stdnum` lists Andorra and Switzerland beside them. */
export const euMembers = [
  ...([
    'AT',
    'BE',
    'BG',
    'CY',
    'CZ',
    'DE',
    'DK',
    'EE',
    'ES',
    'FI',
    'FR',
    'GR',
    'HR',
    'HU',
  ] as const),
  ...(['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'] as const),
] as const satisfies readonly CountryCode[];

/** Greece is GR as a country and EL as a prefix (domain.md §2.5). */
const prefixOf = (member: string): string => (member === 'GR' ? 'EL' : member);

type Reading = Readonly<{ prefix: string; national: string; validator: Validator }>;

/** The prefix may be missing where the issuer is known; GR is read as EL. */
function read(declared: string, issuer: string | undefined): Reading | undefined {
  const value = withoutSeparators(declared).replace(/^GR/, 'EL');
  const member = euMembers.find((each) => {
    return issuer === undefined ? value.startsWith(prefixOf(each)) : each === issuer;
  });
  const validator = member === undefined ? undefined : validators[member]?.[0];
  if (member === undefined || validator === undefined) return undefined;
  const prefix = prefixOf(member);
  return {
    prefix,
    national: value.startsWith(prefix) ? value.slice(prefix.length) : value,
    validator,
  };
}

function normalise(declared: string, issuer?: string): string {
  const reading = read(declared, issuer);
  if (reading === undefined) return withoutSeparators(declared);
  return reading.prefix + normalisedBy(reading.validator, reading.national);
}

function check(declared: string, issuer?: string): IdentifierCheck {
  const reading = read(declared, issuer);
  if (reading === undefined) {
    return invalid(
      'unknown-issuer',
      'A number of a member state of the EU begins with its two letters; Greece has EL.',
      '欧盟增值税号应以成员国两位字母开头（希腊为 EL）。',
    );
  }
  const checked = checkedBy(reading.validator, reading.national);
  return checked.outcome === 'valid' ? valid(reading.prefix + checked.value) : checked;
}

export const euVat = {
  code: 'vat',
  en: 'EU VAT number',
  zh: '欧盟增值税号',
  issuer: { kind: 'one-of', countries: euMembers },
  singleValued: true,
  normalise,
  check,
} as const satisfies IdentifierScheme;
