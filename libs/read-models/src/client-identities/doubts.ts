import type { Identifier } from '@lodestone/ledger';
import type { IdentityDoubt } from './client';
import { countryOfIssuer } from './identifier-links';

type Declared = Readonly<{ countryCode: string; identifiers: readonly Identifier[] }>;

/**
 * A number that only another country issues: right in its form, and absurd beside the country that
 * was declared. A branch may have one, so it is shown and not refused.
 */
export function doubtsOf(members: readonly Declared[]): readonly IdentityDoubt[] {
  const doubts = members.flatMap(({ countryCode, identifiers }) =>
    identifiers.flatMap((identifier) => {
      const issuingCountryCode = countryOfIssuer(identifier);
      if (issuingCountryCode === undefined || issuingCountryCode === countryCode) return [];
      return [`${identifier.scheme} ${issuingCountryCode}`];
    }),
  );
  return [...new Set(doubts)].sort().map((text) => {
    const [scheme = '', issuingCountryCode = ''] = text.split(' ');
    return { doubt: 'number-of-another-country' as const, scheme, issuingCountryCode };
  });
}
