import type { Identifier } from '@lodestone/ledger';
import { identifierSchemeOf } from '@lodestone/reference';
import type { IdentityDoubt } from './client';
import { countryOfIssuer } from '../identifier-links';

type Declared = Readonly<{ countryCode: string; identifiers: readonly Identifier[] }>;

/**
 * Numbers that were recorded and may be wrong, read off the declarations themselves: those that only
 * another country issues (a branch may have one), and those whose check proves nothing.
 */
export function doubtsOf(members: readonly Declared[]): readonly IdentityDoubt[] {
  const doubts = members.flatMap(({ countryCode, identifiers }) =>
    identifiers.flatMap((identifier) => doubtsOfNumber(identifier, countryCode)),
  );
  return [...new Map(doubts.map((each) => [sortKeyOf(each), each]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, doubt]) => doubt);
}

function doubtsOfNumber(identifier: Identifier, countryCode: string): readonly IdentityDoubt[] {
  const issuingCountryCode = countryOfIssuer(identifier);
  if (issuingCountryCode === undefined) return [];
  const { scheme, issuer, value } = identifier;
  const checked = identifierSchemeOf(scheme)?.check(value, issuer);
  const doubts = [
    ...(issuingCountryCode === countryCode ? [] : (['number-of-another-country'] as const)),
    ...(checked?.outcome === 'doubtful' ? [checked.doubt] : []),
  ];
  return doubts.map((doubt) => ({ doubt, scheme, issuingCountryCode }));
}

const sortKeyOf = ({ doubt, scheme, issuingCountryCode }: IdentityDoubt): string =>
  `${scheme} ${issuingCountryCode} ${doubt}`;
