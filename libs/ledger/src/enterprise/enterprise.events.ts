import type { DomainEvent } from '@lodestone/kernel';
import type { AgencyEvent } from './agency.events';

/** A number that an issuer gave to a legal person: scheme codes are those of `@lodestone/reference`. */
export type Identifier = Readonly<{
  scheme: string;
  /** Country of the issuing authority, for schemes that many authorities share (EU VAT). */
  issuer?: string;
  /** In the scheme's normalised form. */
  value: string;
}>;

/** A legal person entered the directory and may from now on keep material accounts. */
export type EnterpriseRegistered = DomainEvent<
  'EnterpriseRegistered',
  Readonly<{
    enterpriseId: string;
    /** In its own script. */
    name: string;
    nameLatin: string;
    countryCode: string;
    identifiers: readonly Identifier[];
  }>
>;

/** `effectiveOn` is the civil date from which it holds, before or after it was recorded. */
type Notice = Readonly<{ enterpriseId: string; recordId: string; effectiveOn: string }>;

/** An authority published the enterprise as one that may mine or separate (Order 785 Art. 8). */
export type EnterpriseDesignated = DomainEvent<
  'EnterpriseDesignated',
  Notice & Readonly<{ activities: readonly string[] }>
>;

/** From that day on it may not any more; what it did before stays as lawful as it was. */
export type DesignationRevoked = DomainEvent<
  'DesignationRevoked',
  Notice & Readonly<{ activities: readonly string[] }>
>;

/** Business was stopped (Order 785 Arts. 21–25). What it records all the same is flagged. */
export type EnterpriseSuspended = DomainEvent<'EnterpriseSuspended', Notice>;

/** The suspension is over. */
export type EnterpriseReinstated = DomainEvent<'EnterpriseReinstated', Notice>;

/** It is called otherwise from that day on; before it, it is called what it was called then. */
export type EnterpriseRenamed = DomainEvent<
  'EnterpriseRenamed',
  Notice &
    Readonly<{
      /** In its own script. */
      name: string;
      /** Left out: the Latin name stays as it was. */
      nameLatin?: string;
    }>
>;

/**
 * From that day on it is no more, and another legal person goes on in its place. That moves no site
 * and no lot: each site is transferred by a record of its own. Of several, the one told last counts.
 */
export type EnterpriseMerged = DomainEvent<
  'EnterpriseMerged',
  Notice & Readonly<{ intoEnterpriseId: string }>
>;

/** What an authority decided about an enterprise. */
export type StandingEvent =
  | EnterpriseDesignated
  | DesignationRevoked
  | EnterpriseSuspended
  | EnterpriseReinstated
  | EnterpriseRenamed
  | EnterpriseMerged;

export type EnterpriseEvent = EnterpriseRegistered | StandingEvent | AgencyEvent;

export const enterpriseStream = (enterpriseId: string): string => `enterprise-${enterpriseId}`;
