import {
  identifierSchemeOf,
  identifierSchemes,
  type IdentifierCheck,
  type IdentifierScheme as Scheme,
} from '@lodestone/reference';
import { field } from './field';
import { CodeOf } from './scalars';

export const IdentifierScheme = (means: string): PropertyDecorator =>
  CodeOf(means, identifierSchemes);

type Identifier = Readonly<{ scheme?: unknown; issuer?: unknown }>;

const lengthMax = 64;

function checked(value: unknown, { scheme, issuer }: Identifier): IdentifierCheck | undefined {
  const known = typeof scheme === 'string' ? identifierSchemeOf(scheme) : undefined;
  if (!known || typeof value !== 'string' || value.length > lengthMax) return undefined;
  if (typeof issuer === 'string' && !issues(known, issuer)) return wrongIssuer;
  return known.check(value, typeof issuer === 'string' ? issuer : undefined);
}

/** A scheme of one country, or of the world, has one issuer: another is a slip, or a disguise. */
const issues = ({ issuer }: Scheme, countryCode: string): boolean =>
  issuer.kind === 'one-of' ||
  issuer.kind === 'given' ||
  (issuer.kind === 'country' && issuer.country === countryCode);

const wrongIssuer: IdentifierCheck = {
  outcome: 'invalid',
  problem: 'unknown-issuer',
  mend: {
    en: 'This country does not issue numbers of that scheme: leave issuer out.',
    zh: '该国家或地区不核发此类编号：请勿填写 issuer。',
  },
};

/** What is doubtful is recorded, and the answer says so. */
const holds = (value: unknown, identifier: Identifier): boolean => {
  const check = checked(value, identifier);
  return check !== undefined && check.outcome !== 'invalid';
};

/** So that the same number is the same content however it was typed. */
const written = (value: unknown, identifier: Identifier): unknown => {
  if (!holds(value, identifier)) return value;
  const { scheme, issuer } = identifier;
  return identifierSchemeOf(String(scheme))?.normalise(
    String(value),
    typeof issuer === 'string' ? issuer : undefined,
  );
};

/** The number itself, judged by the scheme beside it, its check digit included. */
export const IdentifierValue = (means: string): PropertyDecorator =>
  field({
    means,
    code: 'identifier-malformed',
    holds,
    written,
    explain: (value, identifier) => {
      const check = checked(value, identifier);
      if (check?.outcome !== 'invalid') return undefined;
      return { code: `identifier-${check.problem}`, message: check.mend };
    },
    schema: { type: 'string', minLength: 1, maxLength: lengthMax },
    message: { en: 'must be a number of its scheme', zh: '必须符合该标识方案' },
  });
