import { crc32 } from 'node:zlib';

/** What is stored of an event besides the number of its stream, which stands for a name. */
export type StoredEvent = Readonly<{
  position: number;
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

/** In the order of `eventColumns`, as a reading gives them: an object for each would cost more. */
export type CheckedColumns = readonly [
  position: number,
  stream: unknown,
  revision: number,
  eventId: string,
  type: string,
  data: string | Uint8Array,
  metadata: string | Uint8Array,
  ...unknown[],
];

const sum32 = 2 ** 32;

/**
 * The checksum of one event: below, CRC-32 over all that a reader of the ledger is given, its place
 * included; above that, in bits of its own, one of the two columns that only a copy is given. It is
 * against disks, memory and hands that slip, and not against somebody who would write the checksum as
 * well. CRC-32 finds every flipped bit and every burst of up to 32 of them; of other changes it misses
 * one in four thousand million. Every reading pays: half a microsecond an event, where SHA-256 costs
 * twice that.
 */
export function checksumOf(event: StoredEvent, stream: string): number {
  const { position, revision, eventId, type, data, metadata } = event;
  const sum = contentSumOf([position, stream, revision, eventId, type, data, metadata], stream);
  return timeSumOf(event) * sum32 + sum;
}

/** What the columns do not say. */
export type Told = Readonly<{ stream: string; kinds?: Kinds | undefined }>;

/** Whether a checksum is that of what was read, `kinds` being for who reads text as its bytes. */
export const fitsContent = (
  checksum: number,
  columns: CheckedColumns,
  { stream, kinds }: Told,
): boolean => checksum % sum32 === contentSumOf(columns, stream, kinds);

export type Times = Pick<StoredEvent, 'createdAt' | 'isJson'>;

export const fitsTime = (checksum: number, times: Times): boolean =>
  Math.floor(checksum / sum32) === timeSumOf(times);

/** A prime: no power of two is a multiple of it, so that no flipped bit is lost. */
const timeSums = 1_048_573;

const timeSumOf = ({ createdAt, isJson }: Times): number => (createdAt * 2 + isJson) % timeSums;

/**
 * By index, because taking an array apart by its iterator costs a tenth of reading an event; without
 * separators, because each costs as much: an id has one length, and JSON ends where it ends.
 */
function contentSumOf(row: CheckedColumns, stream: string, kinds?: Kinds): number {
  const data = row[5];
  const metadata = row[6];
  // CRC-32 begins where it is told: numbers need not be written as text.
  const place = row[0] * 37 + row[2] * 101;
  if (typeof data === 'string' && typeof metadata === 'string') {
    return crc32(row[3] + row[4] + stream + data + metadata, place >>> 0);
  }
  const head = (place + places[kinds ?? kindsOf(data, metadata)]) >>> 0;
  return crc32(metadata, crc32(data, crc32(row[3] + row[4] + stream, head)));
}

const places: Readonly<Record<Kinds, number>> = { tt: 0, tb: 1, bt: 2, bb: 3 };

function kindsOf(data: unknown, metadata: unknown): Kinds {
  if (typeof data === 'string') return typeof metadata === 'string' ? 'tt' : 'tb';
  return typeof metadata === 'string' ? 'bt' : 'bb';
}
