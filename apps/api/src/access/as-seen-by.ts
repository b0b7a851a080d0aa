import type { Role, Viewer } from './viewer';

/**
 * Everything that can leave the ledger, with the facts that decide about it: its owners, and the
 * enterprise to which it was declared.
 */
export type Kind =
  /** Registered enterprises and sites: not client identity. */
  | 'directory'
  /** Who may act for an enterprise: said by itself, and told to the one that may act. */
  | 'agency'
  /** An act with its history. */
  | 'record'
  /** What only the history of an enterprise shows to be wrong. */
  | 'finding'
  /** What only the histories of several enterprises together show: each would hear of the others. */
  | 'finding-of-several'
  /** The file of a licence: of whoever applied, with refs in the place of clients. */
  | 'licence'
  /** Lots with what is left of them: of whoever operates the site, and in part of whoever owns them. */
  | 'stock'
  /** Lines between two sites: of whoever sent them, and in part of whoever receives them. */
  | 'movement'
  /** Balances of a site's matter, and the postings that they are sums of. */
  | 'balance'
  /** Where matter came from and went: of an enterprise what it did itself, and kinds and countries. */
  | 'provenance'
  /** Sums over an enterprise's sales and exports, by derived client ids. */
  | 'volumes'
  /** Refs and derived client ids of an enterprise's clients, without their identities. */
  | 'client-refs'
  /** Names, numbers and addresses of an enterprise's clients. */
  | 'client-identities'
  /** What an enterprise calls its clients, with who they are. */
  | 'names';

/**
 * How much of it: `all`, `own` (of the viewer's enterprise only), `involved` (own, and in part what
 * was declared to the viewer's enterprise), `granted` (all, to whom identities are granted), `none`.
 */
type Extent = 'all' | 'own' | 'involved' | 'granted' | 'none';

/** The one policy (design §8). Every answer of every form goes through it. */
export const policy: Readonly<Record<Kind, Readonly<Record<Role, Extent>>>> = {
  directory: { enterprise: 'all', regulator: 'all', analyst: 'all' },
  agency: { enterprise: 'involved', regulator: 'all', analyst: 'none' },
  record: { enterprise: 'involved', regulator: 'all', analyst: 'all' },
  finding: { enterprise: 'own', regulator: 'all', analyst: 'all' },
  'finding-of-several': { enterprise: 'none', regulator: 'all', analyst: 'all' },
  licence: { enterprise: 'own', regulator: 'all', analyst: 'all' },
  stock: { enterprise: 'involved', regulator: 'all', analyst: 'all' },
  movement: { enterprise: 'involved', regulator: 'all', analyst: 'all' },
  balance: { enterprise: 'involved', regulator: 'all', analyst: 'all' },
  provenance: { enterprise: 'own', regulator: 'all', analyst: 'all' },
  volumes: { enterprise: 'own', regulator: 'all', analyst: 'all' },
  'client-refs': { enterprise: 'own', regulator: 'all', analyst: 'all' },
  'client-identities': { enterprise: 'own', regulator: 'granted', analyst: 'none' },
  names: { enterprise: 'own', regulator: 'granted', analyst: 'none' },
};

export type Sighting<T> = Readonly<{
  kind: Kind;
  /** The enterprise that owns it. */
  ownerId?: string | undefined;
  /** The enterprise that owns it besides: whose sale or export it is by declaration. */
  declaredId?: string | undefined;
  /** The enterprise to which it was declared. */
  declaredToId?: string | undefined;
  whole: T;
  /** The part that the owner sees, where that is not the whole: it may name others. */
  own?: () => T;
  /** The part that the enterprise sees to which it was declared. */
  part?: () => T;
}>;

/** Nothing of a kind that is granted, to whom it is not. */
function extentFor({ role, permissions }: Viewer, kind: Kind): Exclude<Extent, 'granted'> {
  const extent = policy[kind][role];
  if (extent !== 'granted') return extent;
  return permissions.includes('identities') ? 'all' : 'none';
}

/** Whether names of clients may be searched by, and shown: of whichever clients the viewer sees. */
export const seesIdentities = (viewer: Viewer): boolean =>
  extentFor(viewer, 'client-identities') !== 'none';

/**
 * The part that leaves, or undefined: then the answer is the 404 of a thing that does not exist.
 */
export function asSeenBy<T>(viewer: Viewer, sighting: Sighting<T>): T | undefined {
  const extent = extentFor(viewer, sighting.kind);
  if (extent === 'none') return undefined;
  if (extent === 'all' || viewer.role !== 'enterprise') return sighting.whole;
  const owners = [sighting.ownerId, sighting.declaredId];
  if (owners.includes(viewer.enterpriseId)) return sighting.own?.() ?? sighting.whole;
  if (extent === 'involved' && sighting.declaredToId === viewer.enterpriseId) {
    return sighting.part?.();
  }
  return undefined;
}

/**
 * For questions over many rows: the enterprise to which the viewer is bound, `undefined` when to
 * none. A question about another's rows is answered like one about rows that do not exist.
 */
export function boundTo(viewer: Viewer, kind: Kind): string | undefined {
  return viewer.role === 'enterprise' && policy[kind].enterprise !== 'all'
    ? viewer.enterpriseId
    : undefined;
}
