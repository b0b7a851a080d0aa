import type { DomainEvent } from '@lodestone/kernel';
import type { Identifier } from '../enterprise/enterprise.events';

/**
 * An identity exactly as somebody declared it. Names, numbers and addresses stand here and nowhere
 * else, so that an identity can be forgotten without touching an act.
 */
export type Declaration = Readonly<{
  /** In its own script. */
  name: string;
  nameLatin?: string;
  countryCode: string;
  identifiers: readonly Identifier[];
  address?: string;
  /** Of an end user: what the goods are for, in words. The act carries only the code. */
  endUse?: string;
}>;

/**
 * An enterprise named somebody. `ref` = base64url SHA-256 of salt ‖ canonical declaration; whoever
 * is shown `salt` and `declaration` can check the ref that an act carries.
 */
export type PartyDeclared = DomainEvent<
  'PartyDeclared',
  Readonly<{
    ref: string;
    /** base64url of 32 bytes. */
    salt: string;
    /** 0 until the identity was forgotten and declared anew. */
    generation: number;
    declaredById: string;
    declaration: Declaration;
  }>
>;

export type PartyEvent = PartyDeclared;

export const partyStream = (ref: string): string => `party-${ref}`;
