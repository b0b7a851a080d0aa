import { writeAppended, writeWrongVersion } from '../messages/append-answers';
import { decodeAppendMessage, type WriteOptions } from '../messages/append-request';
import { sizeOf } from '../messages/proposed-event';
import { failures } from '../server/failures';
import type { GrpcCall } from '../server/grpc-call';
import type { RawEvent } from '../storage/protocol-log';
import { appendEvents } from '../streams/append-events';
import { MalformedMessage } from '../wire/proto-reader';
import { readOnlyWords, type Service } from './service';

/** `Streams/Append`: one call is one append, a message for the options and one for each event. */
export async function append(call: GrpcCall, service: Service): Promise<void> {
  const { stream, expectation, events } = await received(call, service);
  const { recent, newEventId } = service;
  const answer = await service.log.transact((log) =>
    appendEvents(log, recent, { stream, expectation, events, newEventId }),
  );
  if (answer.kind === 'deleted') throw failures.streamDeleted(stream);
  call.answer((writer) => {
    if (answer.kind === 'appended') writeAppended(writer, answer);
    else writeWrongVersion(writer, answer, expectation);
  });
  call.finish();
}

async function received(
  call: GrpcCall,
  { access, appendBytesMax }: Service,
): Promise<WriteOptions & { events: RawEvent[] }> {
  let options: WriteOptions | undefined;
  const events: RawEvent[] = [];
  let bytes = 0;
  await call.receive((bytesOfMessage) => {
    if (access === 'read-only') throw failures.accessDenied(readOnlyWords);
    const message = decodeAppendMessage(bytesOfMessage);
    if (message.kind === 'options') options = message.options;
    else {
      bytes += sizeOf(message.event);
      if (bytes > appendBytesMax) throw failures.tooLarge(appendBytesMax);
      events.push(message.event);
    }
  });
  if (!options) throw new MalformedMessage('an append without options');
  return { ...options, events };
}
