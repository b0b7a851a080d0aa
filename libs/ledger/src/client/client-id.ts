import { identifierSchemes } from '@lodestone/reference';
import { hmacOf, type LedgerKey } from '../ledger/ledger-key';
import type { Identifier } from '../enterprise/enterprise.events';
import type { Declaration } from '../party/party.events';

/** LEI, USCC, VAT, other national numbers in alphabetical order, DUNS, GLN (design §3, *Clients*). */
const schemePrecedence: readonly string[] = identifierSchemes.map(({ code }) => code);

export function identifiersInPrecedence(identifiers: readonly Identifier[]): readonly Identifier[] {
  const sortKey = ({ scheme, issuer = '', value }: Identifier): string => {
    const rank = String(schemePrecedence.indexOf(scheme)).padStart(3, '0');
    return `${rank}\n${issuer}\n${value}`;
  };
  return [...identifiers].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/**
 * A name without the differences that no register would call differences. Ids are made of it for
 * ever, also by a later Node with a later Unicode, and Unicode promises as much only of characters
 * that are assigned: their normal form never changes. So the API takes no name with any other, and
 * what Unicode does not promise (that a small letter without a capital never gets one, and that
 * nothing becomes a letter or a sign) a spec compares for every character that was assigned in 2025:
 * what fails there on a new Node is an exception to be written down here.
 */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, '');

/**
 * The id of a client as one declaration shows it: a UUIDv8 of an HMAC, so that it says nothing about
 * the number that it was made from. Declarations without any identifier are joined by country and
 * name, and only with each other.
 */
export function clientIdOf(
  key: LedgerKey,
  { identifiers, countryCode, name }: Pick<Declaration, 'identifiers' | 'countryCode' | 'name'>,
): string {
  const [best] = identifiersInPrecedence(identifiers);
  const subject = best
    ? { scheme: best.scheme, issuer: best.issuer, value: best.value }
    : { countryCode, name: normaliseName(name) };
  return uuidV8(hmacOf(key, subject));
}

/** RFC 9562 §5.8: 122 bits of ours, version 8 and the variant in their places. */
function uuidV8(bytes: Buffer): string {
  const octets = Buffer.from(bytes.subarray(0, 16));
  octets.writeUInt8((octets.readUInt8(6) & 0x0f) | 0x80, 6);
  octets.writeUInt8((octets.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = octets.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
