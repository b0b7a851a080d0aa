import type { RecordedEvent } from '@lodestone/kernel';
import type { Identifier, IdentityForgotten, PartyDeclared } from '@lodestone/ledger';
import { json, type RowOf, type Rows } from '@lodestone/projections';
import type { ClientIdOf } from '../client-id-of';
import { linkOf, singleKeyOf } from '../identifier-links';

/**
 * A number that was declared, as the ledger's key turns it into something that says nothing of it;
 * `single` where nobody has two of its kind.
 */
type PartyNumber = Readonly<{ id: string; single?: string }>;

/** Who is behind each ref, without a name, an address or a number of it: forgetting one deletes its row. */
export const partiesTable = {
  key: ['ref'],
  columns: {
    ref: 'text',
    clientId: 'text',
    /** Where it is, which embargoes ask. */
    countryCode: 'text',
    numbers: json<readonly PartyNumber[]>(),
  },
  indexes: { client: ['clientId'] },
} as const;

type PartyRows = Rows<Readonly<{ parties: typeof partiesTable }>>;

export const addPartyWith =
  (clientIdOf: ClientIdOf) =>
  ({ event: { data } }: RecordedEvent<PartyDeclared>, rows: PartyRows): void =>
    rows.put('parties', partyRowOf(clientIdOf, data));

export function partyRowOf(
  clientIdOf: ClientIdOf,
  { ref, declaration }: PartyDeclared['data'],
): RowOf<typeof partiesTable> {
  const numberOf = (identifier: Identifier): PartyNumber => {
    const link = linkOf(identifier);
    const single = singleKeyOf(identifier);
    const id = clientIdOf({ identifiers: [link], countryCode: '', name: '' });
    return { id, ...(single === undefined ? {} : { single }) };
  };
  const numbers = declaration.identifiers.map(numberOf);
  const { countryCode } = declaration;
  return { ref, clientId: clientIdOf(declaration), countryCode, numbers };
}

export function forgetParties(
  { event: { data } }: RecordedEvent<IdentityForgotten>,
  rows: PartyRows,
): void {
  const { clientId, refs } = data;
  for (const { ref } of rows.scan('parties', { clientId })) {
    if (!refs || refs.includes(ref)) rows.delete('parties', ref);
  }
}

export type Party = Pick<RowOf<typeof partiesTable>, 'clientId' | 'numbers'>;
