import { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { BatchAppendReq } from '@eventstore/db-client/generated/streams_pb';
import { fieldsPerEvent, noStream, type AppendRequest } from '../embedded/append-request';

/** Options that say `no_stream` (field 3, an empty message) in the protocol's own bytes. */
const expectingNoStream = Uint8Array.of((3 << 3) | 2, 0);

/**
 * One append in one message, which is small enough: the limit of an append is below what a message
 * may be. Its event ids, data and metadata are those of the request, byte for byte.
 */
export function appendMessageOf(request: AppendRequest, correlationId: string): BatchAppendReq {
  const message = new BatchAppendReq();
  message.setCorrelationId(uuid(correlationId));
  message.setOptions(optionsOf(request));
  message.setProposedMessagesList(proposed(request.fields));
  message.setIsFinal(true);
  return message;
}

function optionsOf({ stream, expected }: AppendRequest): BatchAppendReq.Options {
  const options =
    expected === noStream
      ? BatchAppendReq.Options.deserializeBinary(expectingNoStream)
      : new BatchAppendReq.Options().setStreamPosition(String(expected));
  return options.setStreamIdentifier(streamIdentifier(stream));
}

function proposed(fields: readonly string[]): BatchAppendReq.ProposedMessage[] {
  const messages: BatchAppendReq.ProposedMessage[] = [];
  for (let at = 0; at < fields.length; at += fieldsPerEvent) {
    const [id = '', type = '', data = '', metadata = ''] = fields.slice(at, at + fieldsPerEvent);
    const message = new BatchAppendReq.ProposedMessage();
    message.setId(uuid(id));
    message.getMetadataMap().set('type', type).set('content-type', 'application/json');
    message.setData(Buffer.from(data));
    message.setCustomMetadata(Buffer.from(metadata));
    messages.push(message);
  }
  return messages;
}

export const uuid = (text: string): UUID => new UUID().setString(text);

export const streamIdentifier = (name: string): StreamIdentifier =>
  new StreamIdentifier().setStreamName(Buffer.from(name));
