import { hash } from 'node:crypto';

/**
 * The namespace of every event id of every ledger, for ever: with another one a submission that is
 * sent again after an upgrade would be another event to the store.
 */
const namespace = Buffer.from('9bda9921b7bf4cb7b7c7f5ede625b74d', 'hex');

export type EventIdentity = Readonly<{
  stream: string;
  /** recordId, or the command's own key in streams without records. */
  key: string;
  contentDigest: string;
  /** 0-based place among the events of the same command. */
  index: number;
}>;

/**
 * The same submission always has the same event ids, so that a repeated append is recognised by the
 * store; other content under the same key has others, meets a conflict and is decided again.
 */
export const eventIdOf = ({ stream, key, contentDigest, index }: EventIdentity): string =>
  uuidV5(namespace, `${stream}/${key}/${contentDigest}/${index}`);

/** RFC 9562 §5.5. */
export function uuidV5(space: Buffer, name: string): string {
  const bytes = hash('sha1', Buffer.concat([space, Buffer.from(name)]), 'buffer').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
