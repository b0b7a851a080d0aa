import { isMetastream, originalOf } from '../storage/system-names';
import { MalformedMessage, type ProtoReader } from '../wire/proto-reader';
import type { ProtoWriter } from '../wire/proto-writer';

/** `StreamIdentifier`: a name is bytes on the wire, UTF-8 by agreement. */
const nameField = 3;

export function readStreamName(reader: ProtoReader): string {
  let name = '';
  while (reader.next()) if (reader.field === nameField) name = reader.text();
  return name;
}

/**
 * Names that cannot be written. A real server takes the metadata of no stream, and metadata of
 * metadata, and dies of them.
 *
 * @throws MalformedMessage
 */
export function refuseUnwritable(stream: string): void {
  if (stream === '') throw new MalformedMessage('no stream is named');
  if (!isMetastream(stream)) return;
  const original = originalOf(stream);
  if (original === '' || isMetastream(original)) {
    throw new MalformedMessage(`${stream} is the metadata of no stream`);
  }
}

export const writeStreamName = (writer: ProtoWriter, field: number, stream: string): void =>
  writer.message(field, (identifier) => identifier.text(nameField, stream));
