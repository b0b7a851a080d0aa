import type { LicenceClient, LicenceItem, LicenceTerms } from './licence.events';

/**
 * What of the terms cannot be amended: kind of item, country of destination, end user, end use
 * (Order 792 Art. 18). It needs a new application, and the licence that there is goes back.
 */
export function changesForNewApplication(before: LicenceTerms, after: LicenceTerms): string[] {
  const changes = [
    ['item', itemKinds],
    ['destination-country', ({ clients }) => setOf(clients, destinationOf)],
    ['end-user', ({ clients }) => setOf(clients, ({ endUserRef }) => endUserRef)],
    ['end-use', ({ clients }) => setOf(clients, endUseOf)],
  ] as const satisfies ReadonlyArray<readonly [string, (terms: LicenceTerms) => string]>;
  return changes.flatMap(([name, of]) => (of(before) === of(after) ? [] : [name]));
}

/** Exports name an item by its place, so that the places count as well. */
const itemKinds = ({ items }: LicenceTerms): string => JSON.stringify(items.map(kindOf));

const kindOf = ({ goodsCode, controlCode, material, grade }: LicenceItem): readonly string[] => [
  goodsCode,
  controlCode ?? '',
  material,
  grade,
];

/** Whose, wherever they stand in the list. */
const setOf = (clients: readonly LicenceClient[], of: (client: LicenceClient) => string): string =>
  JSON.stringify([...new Set(clients.map(of))].sort());

const destinationOf = ({ finalDestinationCountryCode }: LicenceClient): string =>
  finalDestinationCountryCode;

const endUseOf = ({ endUserRef, endUseCode }: LicenceClient): string =>
  JSON.stringify([endUserRef, endUseCode]);
