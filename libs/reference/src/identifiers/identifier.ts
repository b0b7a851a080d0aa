import type { Coded } from '../code-table';
import type { CountryCode } from '../countries';

/** Why a number cannot be one of its scheme: it is refused. */
export type IdentifierProblem =
  | 'wrong-length'
  | 'forbidden-character'
  | 'wrong-format'
  | 'wrong-check-digit'
  | 'unknown-issuer'
  | 'stands-for-anybody';

/**
 * Why a number may be wrong, in a way that proves nothing: it is recorded, and shown as doubtful.
 * `check-digit-differs`: the issuer gives out numbers against its own rule, or has not published it.
 * `part-not-known`: a prefix, region or date that the list at hand does not have, and lists age.
 */
export const identifierDoubts = ['check-digit-differs', 'part-not-known'] as const;

export type IdentifierDoubt = (typeof identifierDoubts)[number];

/** What to do about it, in the words of the two languages of the console. */
export type Mend = Readonly<{ en: string; zh: string }>;

export type IdentifierCheck =
  | Readonly<{ outcome: 'valid'; value: string }>
  | Readonly<{ outcome: 'doubtful'; value: string; doubt: IdentifierDoubt; mend: Mend }>
  | Readonly<{ outcome: 'invalid'; problem: IdentifierProblem; mend: Mend }>;

export type IdentifierIssuer =
  | Readonly<{ kind: 'global' }>
  | Readonly<{ kind: 'country'; country: CountryCode }>
  | Readonly<{ kind: 'one-of'; countries: readonly CountryCode[] }>
  /** Every country has its own, and the number does not say which: the issuer is given. */
  | Readonly<{ kind: 'given' }>;

export type IdentifierScheme = Coded &
  Readonly<{
    issuer: IdentifierIssuer;
    /**
     * One legal entity has one value of it per issuer, so two values in one component of clients
     * are a conflict (design.md §3, Clients). False where branches, sites or states are numbered.
     */
    singleValued: boolean;
    /** The one way of writing it; never throws, and makes no claim that it is right. */
    normalise: (value: string, issuer?: string) => string;
    /** A valid or doubtful value comes back normalised. */
    check: (value: string, issuer?: string) => IdentifierCheck;
    /**
     * Of a normalised value the part that names the legal entity, where the rest names a branch or a
     * trade: what two numbers are compared by. The part of a part is itself.
     */
    bearerPart?: (value: string) => string;
  }>;

export const valid = (value: string): IdentifierCheck => ({ outcome: 'valid', value });

export const invalid = (problem: IdentifierProblem, en: string, zh: string): IdentifierCheck => ({
  outcome: 'invalid',
  problem,
  mend: { en, zh },
});

export const doubtful = (
  value: string,
  doubt: IdentifierDoubt,
  { en, zh }: Mend,
): IdentifierCheck => ({ outcome: 'doubtful', value, doubt, mend: { en, zh } });
