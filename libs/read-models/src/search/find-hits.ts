import { findClients, type ClientHit } from '../client-identities/find-clients';
import type { Ordinal } from '@lodestone/kernel';
import { cursorOf, partsOf, type Cursor } from '../cursor';
import { findEnterprises, type EnterpriseHit } from '../directory/find-enterprises';
import type { Readings } from '../read-models';
import { findNumbers, type NumberHit } from './find-numbers';

export type SearchQuestion = Readonly<{
  text: string;
  /** Whose records, lots and clients; left out by those who see everybody's. */
  enterpriseId?: string | undefined;
  /** Enterprises by their names and sites of that day. */
  asOf?: string | undefined;
  /** Find clients by who they are, or by their ids alone. */
  byIdentity: boolean;
  limit: number;
  after?: Cursor | undefined;
}>;

export type SearchHits = Readonly<{
  numbers: readonly NumberHit[];
  enterprises: readonly EnterpriseHit[];
  clients: readonly ClientHit[];
  /** As of which ordinal: the same on every page. */
  knownAt: Ordinal;
  /** While there are more of any kind. */
  next: Cursor | undefined;
}>;

type Found<Hit> = Readonly<{ hits: readonly Hit[]; next: Cursor | undefined }>;

type Asked = Readonly<{ text: string; knownAt: Ordinal; limit: number; after?: Cursor }>;

/** Of a kind of which everything was shown. */
const ended = '';

/**
 * At most `limit` of each kind; what is exactly so comes first, then what begins so, then what has
 * it within. Each kind is read from its own place on, and no more once it has come to its end. The
 * first page fixes `knownAt` for those that follow.
 */
export function findHits(
  readings: Pick<Readings, 'search' | 'directory' | 'client-identities'>,
  { text, enterpriseId, asOf, byIdentity, limit, after }: SearchQuestion,
): SearchHits {
  const { search, directory, 'client-identities': identities } = readings;
  const head = Math.min(search.ordinal, directory.ordinal, identities.ordinal);
  const [fixed, ...places] = after === undefined ? [] : partsOf(after, [0, ended, ended, ended]);
  const knownAt = (fixed as Ordinal | undefined) ?? head;
  const find = <Hit>(kind: number, from: (asked: Asked) => Found<Hit>): Found<Hit> => {
    const place = places[kind] as Cursor | undefined;
    if (place === ended) return { hits: [], next: undefined };
    return from({ text, knownAt, limit, ...(place === undefined ? {} : { after: place }) });
  };
  const numbers = find(0, (asked) => findNumbers(search, { ...asked, enterpriseId }));
  const enterprises = find(1, (asked) => findEnterprises(directory, { ...asked, asOf }));
  const clients = find(2, (asked) =>
    findClients(identities, { ...asked, exporterId: enterpriseId, byIdentity, calledOn: asOf }),
  );
  const next = [numbers.next, enterprises.next, clients.next];
  const isOver = next.every((place) => place === undefined);
  return {
    numbers: numbers.hits,
    enterprises: enterprises.hits,
    clients: clients.hits,
    knownAt,
    next: isOver ? undefined : cursorOf(knownAt, ...next.map((place) => place ?? ended)),
  };
}
