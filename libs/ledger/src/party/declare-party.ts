import { createHash } from 'node:crypto';
import { canonicalJson } from '@lodestone/kernel';
import { hmacOf, type LedgerKey } from '../ledger/ledger-key';
import type { Declaration, PartyDeclared } from './party.events';

/**
 * The event that writes an identity down, and with it the `ref` that acts carry. The same enterprise
 * declaring the same identity gets the same ref; nobody without the key can guess one.
 */
export function declareParty(
  key: LedgerKey,
  declaredById: string,
  declaration: Declaration,
  generation = 0,
): PartyDeclared {
  const salt = hmacOf(key, { declaredById, generation, declaration });
  return {
    type: 'PartyDeclared',
    data: {
      ref: partyRefOf(salt, declaration),
      salt: salt.toString('base64url'),
      generation,
      declaredById,
      declaration,
    },
  };
}

/** base64url SHA-256 of salt ‖ RFC 8785 form of the declaration: what anyone can check. */
export const partyRefOf = (salt: Uint8Array, declaration: Declaration): string =>
  createHash('sha256').update(salt).update(canonicalJson(declaration), 'utf8').digest('base64url');
