import type { Identifier } from '@lodestone/ledger';
import { identifierSchemeOf } from '@lodestone/reference';

/** A number as it joins identities: in one writing, with the issuer that it really has. */
export type IdentifierLink = Readonly<{ scheme: string; issuer: string; value: string }>;

/**
 * The issuer counts only where several give numbers under one scheme, and it is read off the number
 * where it was left out: the way in which a form is filled in keeps no two clients apart.
 */
export function linkOf({ scheme, issuer, value }: Identifier): IdentifierLink {
  const known = identifierSchemeOf(scheme);
  if (!known) return { scheme, issuer: issuer ?? '', value };
  if (known.issuer.kind !== 'one-of') return { scheme, issuer: '', value: known.normalise(value) };
  const bare = known.normalise(value, issuer);
  const { countries } = known.issuer;
  const read = issuer ?? countries.find((country) => known.normalise(bare, country) === bare) ?? '';
  return { scheme, issuer: read, value: bare };
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
  if (known?.issuer.kind === 'one-of') return linkOf(identifier).issuer || undefined;
  return undefined;
}
