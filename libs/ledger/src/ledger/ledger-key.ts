import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { canonicalJson } from '@lodestone/kernel';

/** 32 random bytes, made with the ledger; besides the log the only thing that cannot be rebuilt. */
export type LedgerKey = Uint8Array;

export const ledgerKeyBytes = 32;

/** Made ready once: of a short text, preparing the key is most of the work. */
const prepared = new WeakMap<LedgerKey, KeyObject>();

function keyObjectOf(key: LedgerKey): KeyObject {
  const known = prepared.get(key) ?? createSecretKey(key);
  prepared.set(key, known);
  return known;
}

/** HMAC-SHA-256 with the ledger key over the RFC 8785 form of a value. */
export function hmacOf(key: LedgerKey, value: unknown): Buffer {
  return createHmac('sha256', keyObjectOf(key)).update(canonicalJson(value), 'utf8').digest();
}

/** What `LedgerOpened` remembers of its key: enough to recognise it, not to make it (hex). */
export const keyFingerprintOf = (key: LedgerKey): string =>
  createHash('sha256').update('lodestone-ledger-key').update(key).digest('hex');

/**
 * The digest of a validated command (hex): `content` is the ids of the path and the body, with no
 * defaults filled in. Independent of the channel, of member order, of NFC/NFD and of nulls.
 */
export const contentDigestOf = (key: LedgerKey, content: object): string =>
  hmacOf(key, content).toString('hex');

/** Stands for the account that acted, and does not name it (hex). */
export const actorIdOf = (key: LedgerKey, issuer: string, subject: string): string =>
  hmacOf(key, { issuer, subject }).toString('hex');
