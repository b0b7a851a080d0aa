import type { DomainEvent } from '@lodestone/kernel';

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

export type EnterpriseEvent = EnterpriseRegistered;

export const enterpriseStream = (enterpriseId: string): string => `enterprise-${enterpriseId}`;
