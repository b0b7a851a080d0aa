import { euVat, type Validator } from 'stdnum';
import type { CountryCode } from '../countries';
import { withoutSeparators } from './characters';
import { invalid, type IdentifierCheck, type IdentifierScheme } from './identifier';
import { checkedBy, normalisedBy } from './standard-number';
import { british, britishBearer } from './vat/british';
import { bulgarian } from './vat/bulgarian';
import { czech } from './vat/czech';
import type { NationalVat } from './vat/national-vat';
import { isBeyond37, leavesEleven, stricter } from './vat/stricter';
import { swedish } from './vat/swedish';

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

const issuers = [...euMembers, 'GB'] as const satisfies readonly CountryCode[];

type Issuer = (typeof issuers)[number];

/**
 * As `stdnum` judges them. It takes one prefix off by itself, and is given one: a French number may
 * begin with FR once more.
 *
 * @throws when `stdnum` has no such module: a fault of ours, found by the spec of every issuer.
 */
function standard(member: string): NationalVat {
  const validator = (): Validator => {
    const [found] = euVat[member] ?? [];
    if (found === undefined) throw new Error(`stdnum has no VAT numbers of ${member}`);
    return found;
  };
  const prefix = prefixesOf(member).at(0) ?? member;
  return {
    normalise: (prefixed) => prefix + normalisedBy(validator(), prefixed),
    check(prefixed) {
      const checked = checkedBy(validator(), prefixed, prefix);
      return 'value' in checked ? { ...checked, value: prefix + checked.value } : checked;
    },
  };
}

/** The first is the one that is written. Greece is GR as a country and EL as a prefix. */
function prefixesOf(issuer: string): readonly string[] {
  if (issuer === 'GR') return ['EL', 'GR'];
  return issuer === 'GB' ? ['GB', 'XI'] : [issuer];
}

const own: Readonly<Partial<Record<Issuer, (member: string) => NationalVat>>> = {
  BG: () => bulgarian,
  CZ: (member) => czech(standard(member)),
  GB: () => british,
  MT: (member) => stricter(standard(member), isBeyond37),
  SE: (member) => swedish(standard(member)),
  SI: (member) => stricter(standard(member), leavesEleven),
};

const numbersOf = new Map<string, NationalVat>(
  issuers.map((issuer) => [issuer, (own[issuer] ?? standard)(issuer)]),
);

type Reading = Readonly<{ prefixed: string; numbers: NationalVat }>;

/**
 * The prefix may be missing where the issuer is known, and counts as one only where it is of that
 * issuer: the key of a French number may be any two letters, those of Greece and of France among them.
 */
function read(declared: string, given: string | undefined): Reading | undefined {
  const value = withoutSeparators(declared);
  const issuer =
    given ?? issuers.find((each) => prefixesOf(each).some((prefix) => value.startsWith(prefix)));
  const numbers = issuer === undefined ? undefined : numbersOf.get(issuer);
  if (issuer === undefined || numbers === undefined) return undefined;
  const [first = issuer, ...others] = prefixesOf(issuer);
  const prefixed = first + value;
  const written = [first, ...others].find((prefix) => value.startsWith(prefix));
  const isBare =
    written === undefined || (given !== undefined && isOnlyRight(prefixed, value, numbers));
  return { prefixed: isBare ? prefixed : asWritten(value, issuer), numbers };
}

/** Without a prefix it is a number, and with its first letters as the prefix it is none. */
const isOnlyRight = (bare: string, prefixed: string, { check }: NationalVat): boolean =>
  check(prefixed).outcome === 'invalid' && check(bare).outcome === 'valid';

const asWritten = (value: string, issuer: string): string =>
  issuer === 'GR' ? value.replace(/^GR/, 'EL') : value;

function normalise(declared: string, issuer?: string): string {
  const reading = read(declared, issuer);
  return reading === undefined
    ? withoutSeparators(declared)
    : reading.numbers.normalise(reading.prefixed);
}

function check(declared: string, issuer?: string): IdentifierCheck {
  const reading = read(declared, issuer);
  if (reading !== undefined) return reading.numbers.check(reading.prefixed);
  return invalid(
    'unknown-issuer',
    'A VAT number of the EU, of GB or of XI begins with its two letters; Greece has EL. ' +
      'Other countries have schemes of their own, or `national`.',
    '欧盟、GB 或 XI 的增值税号应以其两位字母开头（希腊为 EL）。其他国家或地区请使用相应方案或 national。',
  );
}

/** The Union and the United Kingdom. */
export const vat = {
  code: 'vat',
  en: 'VAT number (EU, United Kingdom)',
  zh: '增值税号（欧盟、英国）',
  issuer: { kind: 'one-of', countries: issuers },
  singleValued: true,
  normalise,
  check,
  bearerPart: (value) => (/^(GB|XI)/.test(value) ? britishBearer(value) : value),
} as const satisfies IdentifierScheme;
