import { parseUUID } from '@eventstore/db-client/dist/utils';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { EventMetadata, RecordedEvent } from '@lodestone/kernel';

/**
 * The schema version of an event that somebody else wrote, so that it has no JSON data or metadata.
 * Our versions count from 1: whoever reads an event in its newest form stops at this one and names
 * it, and a projection parks.
 */
export const foreignSchemaVersion = 0;

const json = 'application/json';

/**
 * Data that is no JSON is given as bytes, or as text where it says it is JSON and is not. Reading
 * does not fail over it: the log has events that are not ours, and they are not ours to judge here.
 */
export function recordedEventOf(event: ReadResp.ReadEvent.RecordedEvent): RecordedEvent {
  const about = event.getMetadataMap();
  const data = dataOf(event.getData_asU8(), about.get('content-type') === json);
  const metadata = metadataOf(event.getCustomMetadata_asU8());
  return {
    eventId: parseUUID(event.getId()) ?? '',
    event: { type: about.get('type') ?? '', data: data.value },
    metadata: data.isJson ? metadata : { ...metadata, schemaVersion: foreignSchemaVersion },
    stream: textOf(event.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array()),
    revision: Number(event.getStreamRevision()),
    position: {
      commit: BigInt(event.getCommitPosition()),
      prepare: BigInt(event.getPreparePosition()),
    },
  };
}

type Content = Readonly<{ value: unknown; isJson: boolean }>;

function dataOf(bytes: Uint8Array, isSaidToBeJson: boolean): Content {
  if (!isSaidToBeJson) return { value: bytes, isJson: false };
  const text = textOf(bytes);
  try {
    return { value: JSON.parse(text), isJson: true };
  } catch {
    return { value: text, isJson: false };
  }
}

function metadataOf(bytes: Uint8Array): EventMetadata {
  try {
    const metadata: unknown = JSON.parse(textOf(bytes));
    if (typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata)) {
      return metadata as EventMetadata;
    }
  } catch {
    // As with any other metadata that is not ours.
  }
  return { schemaVersion: foreignSchemaVersion } as EventMetadata;
}

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
