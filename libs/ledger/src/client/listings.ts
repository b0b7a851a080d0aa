import {
  accepted,
  refused,
  type Command,
  type Decision,
  type KeyedRows,
  type WritableKeyedRows,
} from '@lodestone/kernel';
import type { ClientDelisted, ClientListed, ListingEvent } from './client.events';
import type { ClientRefusal } from './decide-on-clients';

/** `isDeclared` is what the ledger knows of the client now, and not what was said. */
export type ListClient = Command<
  'ListClient',
  ClientListed['data'] & Readonly<{ isDeclared?: boolean }>
>;

export type DelistClient = Command<'DelistClient', ClientDelisted['data']>;

type ListingDecision = Decision<ListingEvent, ClientRefusal>;

/** A listing, and what took the client off again. */
export type ListingRow = Pick<ClientListed['data'], 'list' | 'effectiveOn' | 'untilOn'> &
  Readonly<{ decisionId: string; delistedByDecisionId?: string }>;

const listingPrefix = 'listing/';
const listingKey = (decisionId: string): string => `${listingPrefix}${decisionId}`;

/**
 * Nobody can be found under the id of a client who was forgotten and is not declared anew: a listing
 * of it would name nobody. On one list a client stands once at a time.
 */
export function listClient({ data }: ListClient, own: KeyedRows): ListingDecision {
  const { isDeclared = true, ...said } = data;
  if (!isDeclared) return refused('client-forgotten', { clientId: said.clientId });
  const standing = own
    .scan<ListingRow>(listingPrefix)
    .map(([, row]) => row)
    .find(({ list, delistedByDecisionId, untilOn }) => {
      const isOver = untilOn !== undefined && untilOn < said.effectiveOn;
      return list === said.list && delistedByDecisionId === undefined && !isOver;
    });
  if (standing) {
    const { decisionId, list } = standing;
    return refused('client-listed-already', { decisionId, list });
  }
  const { effectiveOn, untilOn } = said;
  if (untilOn !== undefined && untilOn < effectiveOn) {
    return refused('listing-ends-before-it-begins', { effectiveOn, untilOn }, '/untilOn');
  }
  return accepted({ type: 'ClientListed', data: said });
}

export function delistClient({ data }: DelistClient, own: KeyedRows): ListingDecision {
  const { targetDecisionId, effectiveOn: untilOn } = data;
  const listing = own.get<ListingRow>(listingKey(targetDecisionId));
  const pointer = '/targetDecisionId';
  if (!listing) return refused('decision-not-found', { targetDecisionId }, pointer);
  if (listing.delistedByDecisionId !== undefined) {
    return refused('decision-already-retracted', { targetDecisionId }, pointer);
  }
  const { effectiveOn } = listing;
  if (untilOn < effectiveOn) {
    return refused('listing-ends-before-it-begins', { effectiveOn, untilOn }, '/effectiveOn');
  }
  return accepted({ type: 'ClientDelisted', data });
}

export function foldListing(rows: WritableKeyedRows, { type, data }: ListingEvent): void {
  const { decisionId } = data;
  if (type === 'ClientListed') {
    const { list, effectiveOn, untilOn } = data;
    const row: ListingRow = {
      decisionId,
      list,
      effectiveOn,
      ...(untilOn === undefined ? {} : { untilOn }),
    };
    return rows.set(listingKey(decisionId), row);
  }
  const key = listingKey(data.targetDecisionId);
  const listing = rows.get<ListingRow>(key);
  if (!listing) throw new Error(`${decisionId} ends a listing that is not there`);
  rows.set(key, { ...listing, delistedByDecisionId: decisionId } satisfies ListingRow);
}
