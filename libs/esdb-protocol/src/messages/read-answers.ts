import type { LoggedEvent } from '../storage/protocol-log';
import { deletedRevision } from '../storage/system-names';
import { writeEventId, type IdForm } from '../wire/event-id';
import type { ProtoWriter } from '../wire/proto-writer';
import { writeStreamName } from './stream-name';

/** An event and, where the client asked for it, the link by which it was found. */
export type ResolvedEvent =
  | Readonly<{ event: LoggedEvent; link?: undefined }>
  /** `event` is absent when the link leads nowhere. */
  | Readonly<{ event: LoggedEvent | undefined; link: LoggedEvent }>;

export function writeReadEvent(
  writer: ProtoWriter,
  { event, link }: ResolvedEvent,
  idForm: IdForm,
): void {
  writer.message(1, (answer) => {
    if (event) answer.message(1, (recorded) => writeRecorded(recorded, event, idForm));
    if (link) answer.message(2, (recorded) => writeRecorded(recorded, link, idForm));
    answer.uint(3, (link ?? event).position);
  });
}

export function writeConfirmation(writer: ProtoWriter, subscriptionId: string): void {
  writer.message(2, (confirmation) => confirmation.text(1, subscriptionId));
}

export function writeCheckpoint(writer: ProtoWriter, position: number): void {
  writer.message(3, (checkpoint) => {
    checkpoint.uint(1, position);
    checkpoint.uint(2, position);
  });
}

export function writeStreamNotFound(writer: ProtoWriter, stream: string): void {
  writer.message(4, (notFound) => writeStreamName(notFound, 1, stream));
}

export function writeCaughtUp(writer: ProtoWriter): void {
  writer.empty(8);
}

/** .NET counts time in tenths of a microsecond. */
const ticksPerMillisecond = 10_000n;

function writeRecorded(writer: ProtoWriter, event: LoggedEvent, idForm: IdForm): void {
  writer.message(1, (id) => writeEventId(id, event.eventId, idForm));
  writeStreamName(writer, 2, event.stream);
  writer.uint(3, event.isTombstone ? deletedRevision : event.revision);
  writer.uint(4, event.position);
  writer.uint(5, event.position);
  writeProperty(writer, 'type', event.type);
  writeProperty(writer, 'created', String(BigInt(event.createdAt) * ticksPerMillisecond));
  writeProperty(
    writer,
    'content-type',
    event.isJson ? 'application/json' : 'application/octet-stream',
  );
  if (event.metadata.length > 0) writer.bytes(7, event.metadata);
  if (event.data.length > 0) writer.bytes(8, event.data);
}

function writeProperty(writer: ProtoWriter, key: string, value: string): void {
  writer.message(6, (entry) => {
    entry.text(1, key);
    entry.text(2, value);
  });
}
