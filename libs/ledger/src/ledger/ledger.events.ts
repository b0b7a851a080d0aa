import type { DomainEvent } from '@lodestone/kernel';

/** Who vouches for those who sign in: a local issuer of demonstration accounts, or an OpenID provider. */
export type AuthMode = 'demo' | 'oidc';

/**
 * A nation of invented enterprises that the program itself loads (libs/nation); `scale` where it has
 * more or fewer records than usual.
 */
export type Demonstration = Readonly<{ nation: string; seed: number; scale?: number }>;

/**
 * The ledger began. Its calendar zone decides every civil date for ever; no other key than the one
 * of this fingerprint opens it again.
 */
export type LedgerOpened = DomainEvent<
  'LedgerOpened',
  Readonly<{
    calendarZone: string;
    authMode: AuthMode;
    keyFingerprint: string;
    demonstration?: Demonstration;
  }>
>;

/** The demonstration is complete: from here on records come from those who sign in. */
export type DemonstrationLoaded = DomainEvent<
  'DemonstrationLoaded',
  Demonstration & Readonly<{ records: number }>
>;

/**
 * The clock ran ahead while these records were stamped, both ends included. What they say stands; for
 * the question what was known when, they take the stamp of the record before them.
 */
export type ClockFaultDeclared = DomainEvent<
  'ClockFaultDeclared',
  Readonly<{ fromOrdinal: number; toOrdinal: number }>
>;

export type LedgerEvent = LedgerOpened | DemonstrationLoaded | ClockFaultDeclared;

export const ledgerStream = 'ledger';
