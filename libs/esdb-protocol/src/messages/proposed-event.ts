import type { RawEvent } from '../storage/protocol-log';
import { readEventId } from '../wire/event-id';
import { MalformedMessage, type ProtoReader } from '../wire/proto-reader';

/** A property without which an event cannot be stored. */
export class MissingMetadata extends Error {
  override readonly name = 'MissingMetadata';
  constructor(readonly property: string) {
    super(`Required Metadata Property '${property}' is missing`);
  }
}

export const requiredMetadata = ['type', 'content-type'] as const;

const json = 'application/json';
const nothing = new Uint8Array();

/** The nil UUID, which is no event's: the server takes it for a forgotten id. */
const nilId = '00000000-0000-0000-0000-000000000000';

/** @throws MissingMetadata */
export function readProposedEvent(reader: ProtoReader): RawEvent {
  let eventId: string | undefined;
  const properties = new Map<string, string>();
  let metadata: Uint8Array = nothing;
  let data: Uint8Array = nothing;
  while (reader.next()) {
    if (reader.field === 1) eventId = readEventId(reader.message());
    else if (reader.field === 2) readProperty(reader.message(), properties);
    else if (reader.field === 3) metadata = reader.bytes();
    else if (reader.field === 4) data = reader.bytes();
  }
  if (eventId === undefined) throw new MalformedMessage('an event without an id');
  if (eventId === nilId) throw new MalformedMessage(`${nilId} is the id of no event`);
  const type = properties.get('type');
  const contentType = properties.get('content-type');
  if (type === undefined) throw new MissingMetadata('type');
  if (type === '') throw new MalformedMessage(`event ${eventId} has no type`);
  if (contentType === undefined) throw new MissingMetadata('content-type');
  return { eventId, type, isJson: contentType === json, data, metadata };
}

function readProperty(entry: ProtoReader, into: Map<string, string>): void {
  let key = '';
  let value = '';
  while (entry.next()) {
    if (entry.field === 1) key = entry.text();
    else if (entry.field === 2) value = entry.text();
  }
  into.set(key, value);
}

/** What counts towards the limit of an append: the data, and metadata and type not at all. */
export const sizeOf = ({ data }: RawEvent): number => data.length;
