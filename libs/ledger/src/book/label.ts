import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { hmacOf, type LedgerKey } from '../ledger/ledger-key';

/**
 * What a clerk may call a declaration: 1 to 64 characters, letters and digits of any script, blanks
 * and a few signs within. No slash, which a path does not keep, and no dot in front, which it takes
 * for a place.
 */
export const labelPattern =
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._()（）·&'+,-]{0,62}[\p{L}\p{M}\p{N}.)）])?$/u;

export const isLabel = (text: string): boolean =>
  labelPattern.test(text.normalize('NFC')) && !text.includes('  ');

/**
 * Labels that differ in nothing but capitals, or in the width that an input method gives to letters
 * and digits, are one. Their ids are made of it for ever: it is the first half of what `clientIdOf`
 * does to a name, for the same reasons.
 */
export const comparedLabel = (label: string): string => label.normalize('NFKC').toUpperCase();

/** By which the book knows a label, and which tells it to nobody who has no ledger key. */
export const labelIdOf = (key: LedgerKey, enterpriseId: string, label: string): string =>
  hmacOf(key, { bookOfId: enterpriseId, label: comparedLabel(label) }).toString('base64url');

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Both depend on the salt of the declaration alone, which is forgotten with it. */
const derived = (salt: Uint8Array, use: string, text = ''): Buffer =>
  createHmac('sha256', salt).update(`lodestone-label-${use}`).update(text, 'utf8').digest();

/**
 * Seals a label with the salt of the declaration that it stands for. The same label of the same
 * declaration is sealed to the same bytes, and another to others.
 */
export function sealLabel(salt: Uint8Array, label: string): string {
  const text = label.normalize('NFC');
  const nonce = derived(salt, 'nonce', text).subarray(0, nonceBytes);
  const sealing = createCipheriv(cipher, derived(salt, 'key'), nonce);
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealed, sealing.getAuthTag()]).toString('base64url');
}

/** @throws Error where it was sealed with another salt, or is not what was sealed */
export function openLabel(salt: Uint8Array, sealedLabel: string): string {
  const bytes = Buffer.from(sealedLabel, 'base64url');
  const opening = createDecipheriv(cipher, derived(salt, 'key'), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  opening.setAuthTag(bytes.subarray(-tagBytes));
  const text = opening.update(bytes.subarray(nonceBytes, -tagBytes));
  return Buffer.concat([text, opening.final()]).toString('utf8');
}
