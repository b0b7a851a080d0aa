import type { Ordinal } from '@lodestone/kernel';
import type { Identifier, OwnershipRelation, OwnershipSource } from '@lodestone/ledger';
import type { IdentifierDoubt } from '@lodestone/reference';
import type { ClientRole } from './client-tables';
import type { IdentityConflict } from './components';

/** In how many acts that still stand a client was named, and when first and last. */
export type ClientUsage = Readonly<{
  acts: number;
  firstOn?: string;
  lastOn?: string;
  roles: ReadonlyArray<
    Readonly<{ role: ClientRole; acts: number; firstOn: string; lastOn: string }>
  >;
}>;

/** An identity exactly as somebody declared it. */
export type DeclaredIdentity = Readonly<{
  ref: string;
  clientId: string;
  declaredById: string;
  name: string;
  nameLatin?: string;
  countryCode: string;
  identifiers: readonly Identifier[];
  address?: string;
  endUse?: string;
  /** Since when it is known. */
  ordinal: Ordinal;
}>;

/** An enterprise on the chain, as it is registered. */
export type ClientEnterprise = Readonly<{
  enterpriseId: string;
  clientId: string;
  name: string;
  nameLatin: string;
  countryCode: string;
  identifiers: readonly Identifier[];
  ordinal: Ordinal;
}>;

/** One client, or one of several that a conflict keeps apart. */
export type ClientIdentity = Readonly<{
  /** The smallest of `clientIds`. */
  clientId: string;
  clientIds: readonly string[];
  names: ReadonlyArray<Readonly<{ name: string; nameLatin?: string }>>;
  identifiers: readonly Identifier[];
  countryCodes: readonly string[];
  /** Who declared it, or named it in an act. */
  exporterIds: readonly string[];
  declarations: readonly DeclaredIdentity[];
  enterprises: readonly ClientEnterprise[];
  /** Enterprises of the directory that are registered under one of its numbers. */
  registeredAs: readonly string[];
  doubts: readonly IdentityDoubt[];
  usage: ClientUsage;
}>;

/** Not wrong in itself, and not likely: recorded as it was declared, and shown. */
export type IdentityDoubt = Readonly<{
  doubt: 'number-of-another-country' | IdentifierDoubt;
  scheme: string;
  /** Which alone issues such numbers, or issued this one. */
  issuingCountryCode: string;
}>;

/** What an authority decided, and whether it still stands. */
export type ClientDecision = Readonly<{
  decision: 'merge' | 'ownership' | 'forgetting';
  decisionId: string;
  /** The smaller id; the decision stands in its stream. */
  clientId: string;
  otherClientId?: string;
  reason: string;
  ordinal: Ordinal;
  recordedAt: string;
  ownerClientId?: string;
  relation?: OwnershipRelation;
  shareBasisPoints?: number;
  source?: OwnershipSource;
  retraction?: Readonly<{
    decisionId: string;
    reason: string;
    ordinal: Ordinal;
    recordedAt: string;
  }>;
}>;

/**
 * A client as a page shows it. `identities` is one, unless the numbers that were declared contradict
 * each other: then `conflicts` says in what, and nobody but people can say who is who.
 */
export type Client = Readonly<{
  /** The address of the page: every id in `clientIds` leads to it. */
  canonicalId: string;
  clientIds: readonly string[];
  identities: readonly ClientIdentity[];
  conflicts: readonly IdentityConflict[];
  /** What people decided about it, retracted or not, in the order in which it became known. */
  decisions: readonly ClientDecision[];
  /** By order nobody can say who it is; `canonicalId` is then `party/<ref>`, as an act names it. */
  isForgotten?: true;
  usage: ClientUsage;
}>;

export type ClientScope = Readonly<{
  /** Whose clients, computed over what was declared by or for it; left out: over those of everybody. */
  exporterId?: string | undefined;
  /** Acts that had happened by this civil date. */
  asOf?: string | undefined;
  /** What the ledger had been told by this ordinal. */
  knownAt?: Ordinal | undefined;
  /** The day of which names of enterprises are; left out: that of `asOf`, or those that hold last. */
  calledOn?: string | undefined;
}>;
