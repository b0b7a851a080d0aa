import type { Coded } from '../code-table';
import type { CountryCode } from '../countries';

/**
 * `unknown-part` is doubt and not proof: a prefix, state or date that the list at hand does not
 * know, and such lists age. Flag it; refuse the others.
 */
export type IdentifierProblem =
  | 'wrong-length'
  | 'forbidden-character'
  | 'wrong-format'
  | 'wrong-check-digit'
  | 'unknown-part'
  | 'unknown-issuer';

/** What to do about it, in the words of the two languages of the console. */
export type Mend = Readonly<{ en: string; zh: string }>;

export type IdentifierCheck =
  | Readonly<{ outcome: 'valid'; value: string }>
  | Readonly<{ outcome: 'invalid'; problem: IdentifierProblem; mend: Mend }>;

export type IdentifierIssuer =
  | Readonly<{ kind: 'global' }>
  | Readonly<{ kind: 'country'; country: CountryCode }>
  | Readonly<{ kind: 'one-of'; countries: readonly CountryCode[] }>;

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
    /** A valid value comes back normalised. */
    check: (value: string, issuer?: string) => IdentifierCheck;
  }>;

export const valid = (value: string): IdentifierCheck => ({ outcome: 'valid', value });

export const invalid = (problem: IdentifierProblem, en: string, zh: string): IdentifierCheck => ({
  outcome: 'invalid',
  problem,
  mend: { en, zh },
});
