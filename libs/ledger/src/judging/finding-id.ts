import { createHash } from 'node:crypto';

/**
 * The id of a finding for ever: a UUIDv8 of its rule and its subject. A replay, another replica and
 * a ledger that was told the same in another order give the same.
 */
export function findingIdOf(code: string, subject: string): string {
  const octets = createHash('sha256')
    .update(`finding\n${code}\n${subject}`)
    .digest()
    .subarray(0, 16);
  octets.writeUInt8((octets.readUInt8(6) & 0x0f) | 0x80, 6);
  octets.writeUInt8((octets.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = octets.toString('hex');
  return [8, 12, 16, 20, 32].map((to, i, ends) => hex.slice(ends[i - 1] ?? 0, to)).join('-');
}
