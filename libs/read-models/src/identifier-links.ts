import type { Identifier } from '@lodestone/ledger';
import { identifierSchemeOf } from '@lodestone/reference';

/** A number as it joins identities: in one writing, with the issuer that it really has. */
export type IdentifierLink = Readonly<{ scheme: string; issuer: string; value: string }>;

/**
 * The issuer counts only where several give numbers under one scheme, and it is read off the number
 * where it was left out: the way in which a form is filled in keeps no two clients apart. Nor does
 * what a number says of a branch.
 */
export function linkOf({ scheme, issuer, value }: Identifier): IdentifierLink {
  const known = identifierSchemeOf(scheme);
  if (!known) return { scheme, issuer: issuer ?? '', value };
  const whole = known.normalise(value, issuer);
  const bearer = known.bearerPart?.(whole) ?? whole;
  if (known.issuer.kind === 'given') return { scheme, issuer: issuer ?? '', value: bearer };
  if (known.issuer.kind !== 'one-of') return { scheme, issuer: '', value: bearer };
  const { countries } = known.issuer;
  const read =
    issuer ?? countries.find((country) => known.normalise(whole, country) === whole) ?? '';
  return { scheme, issuer: read, value: bearer };
}

export function linkKeyOf(identifier: Identifier): string {
  const { scheme, issuer, value } = linkOf(identifier);
  return JSON.stringify([scheme, issuer, value]);
}

/** The numbers that join an identity with others; without any, its client id stands for them. */
export const linkKeysOf = ({
  clientId,
  identifiers,
}: Readonly<{ clientId: string; identifiers: readonly Identifier[] }>): readonly string[] =>
  identifiers.length > 0 ? identifiers.map(linkKeyOf) : [`without ${clientId}`];

/** One number of one client: `scheme` and `issuer`, where two values contradict each other. */
export function singleKeyOf(identifier: Identifier): string | undefined {
  if (identifierSchemeOf(identifier.scheme)?.singleValued !== true) return undefined;
  const { scheme, issuer } = linkOf(identifier);
  return JSON.stringify([scheme, issuer]);
}

/** The country that alone issues the number, where there is one. */
export function countryOfIssuer(identifier: Identifier): string | undefined {
  const known = identifierSchemeOf(identifier.scheme);
  if (known?.issuer.kind === 'country') return known.issuer.country;
  if (known === undefined || known.issuer.kind === 'global') return undefined;
  return linkOf(identifier).issuer || undefined;
}
