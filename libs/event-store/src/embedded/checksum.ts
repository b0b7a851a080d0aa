import { crc32 } from 'node:zlib';

/** Everything that is stored of an event, with the name of its stream for the number of it. */
export type StoredEvent = Readonly<{
  position: number;
  stream: string;
  revision: number;
  eventId: string;
  type: string;
  createdAt: number;
  isJson: number;
  data: string | Uint8Array;
  metadata: string | Uint8Array;
}>;

/** Whether data and metadata are stored as text or as bytes: `t` or `b` each. */
export type Kinds = 'tt' | 'tb' | 'bt' | 'bb';

/**
 * The checksum of one event: CRC-32 over all that is stored of it, its place included. It is against
 * disks, memory and hands that slip, and not against somebody who would write the checksum as well.
 * CRC-32 finds every flipped bit and every burst of up to 32 of them, and misses one of four thousand
 * million other changes. It costs 0.4 µs an event where SHA-256 costs 0.7, and every reading pays.
 *
 * `kinds` is for who reads text as its bytes; otherwise the values say it.
 */
export function checksumOf(event: StoredEvent, kinds: Kinds = kindsOf(event)): number {
  const { position, stream, revision, eventId, type, createdAt, isJson, data, metadata } = event;
  const head = `${position} ${revision} ${createdAt} ${isJson} ${kinds} ${eventId} ${type}\n${stream}\n`;
  return typeof data === 'string' && typeof metadata === 'string'
    ? crc32(`${head}${data}\n${metadata}`)
    : crc32(metadata, crc32('\n', crc32(data, crc32(head))));
}

function kindsOf({ data, metadata }: StoredEvent): Kinds {
  if (typeof data === 'string') return typeof metadata === 'string' ? 'tt' : 'tb';
  return typeof metadata === 'string' ? 'bt' : 'bb';
}
