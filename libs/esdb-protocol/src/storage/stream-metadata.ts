import { exactNumber, parseExactly } from './exact-json';
import type { LogReading } from './protocol-log';
import { deletedRevision, isMetastream, metastreamOf } from './system-names';

/** What of a stream's metadata decides which of its events are read. */
export type StreamMetadata = Readonly<{
  maxCount?: number | undefined;
  maxAgeSeconds?: number | undefined;
  /** Events below this revision are gone. */
  truncateBefore?: number | undefined;
  /** Deleted softly: nothing is read until somebody appends again. */
  isSoftDeleted: boolean;
}>;

const none: StreamMetadata = { isSoftDeleted: false };

/** Of a metastream only the newest event counts. */
const ofMetastreams: StreamMetadata = { maxCount: 1, isSoftDeleted: false };

export function metadataOf(log: LogReading, stream: string): StreamMetadata {
  if (isMetastream(stream)) return ofMetastreams;
  const raw = rawMetadataOf(log, stream);
  return raw === undefined ? none : parsed(raw);
}

/** The newest metadata of a stream as a client wrote it, if that client said that it was JSON. */
export function rawMetadataOf(log: LogReading, stream: string): Buffer | undefined {
  const metastream = metastreamOf(stream);
  const { lastRevision } = log.stateOf(metastream);
  if (lastRevision < 0) return undefined;
  const [newest] = log.streamPage({
    stream: metastream,
    from: lastRevision,
    direction: 'backwards',
    eventsMax: 1,
  });
  return newest?.isJson ? Buffer.from(newest.data) : undefined;
}

const byteOrderMark = /^\ufeff/;

export const softDeletion = Buffer.from(`{"$tb":${deletedRevision}}`);

/**
 * The same metadata with another `$tb`, every other value as it was written; undefined where it is
 * no JSON object.
 */
export function truncatedBefore(raw: Buffer, revision: number): Buffer | undefined {
  const fields = fieldsOf(raw, exactNumber);
  return fields && Buffer.from(JSON.stringify({ ...fields, $tb: revision }));
}

/** Metadata that a real server cannot read counts as none at all: one wrong value spoils the rest. */
function parsed(raw: Buffer): StreamMetadata {
  const fields = fieldsOf(raw, (digits) => (/^-?\d+$/.test(digits) ? BigInt(digits) : NaN));
  if (!fields) return none;
  const { $maxCount, $maxAge, $tb, $cacheControl, $acl = {} } = fields;
  const numbers = [$maxCount, $maxAge, $tb, $cacheControl].filter((value) => value !== undefined);
  if (!numbers.every(isLong) || !isAcl($acl)) return none;
  const isOutOfRange = (isLong($maxCount) && $maxCount < 1n) || (isLong($tb) && $tb < 0n);
  if (isOutOfRange) return none;
  return {
    maxCount: isLong($maxCount) ? Number($maxCount) : undefined,
    maxAgeSeconds: isLong($maxAge) && $maxAge > 0n ? Number($maxAge) : undefined,
    truncateBefore: isLong($tb) ? Number($tb) : undefined,
    isSoftDeleted: $tb === deletedRevision,
  };
}

/** 9223372036854775807 written by JavaScript becomes 9223372036854776000, which is none. */
const isLong = (value: unknown): value is bigint =>
  typeof value === 'bigint' && BigInt.asIntN(64, value) === value;

const isAcl = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((roles) => [roles].flat().every(isText));

const isText = (value: unknown): boolean => typeof value === 'string';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fieldsOf(
  raw: Buffer,
  number: (digits: string) => unknown,
): Record<string, unknown> | undefined {
  try {
    const value = parseExactly(raw.toString('utf8').replace(byteOrderMark, ''), number);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
