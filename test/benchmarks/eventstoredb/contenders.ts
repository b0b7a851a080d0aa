import {
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  type JSONEventType,
} from '@eventstore/db-client';
import type { EventStore, EventToAppend } from '@lodestone/kernel';

/** Something that appends to a log and reads it, measured from outside. */
export type Contender = Readonly<{
  name: string;
  /** Appends at a revision that it knows; resolves when it is durable. */
  append: (stream: string, events: readonly EventToAppend[], at: number) => Promise<unknown>;
  /** Reads so many events of `$all` from the start, parsed, and answers how many there were. */
  readAll: (count: number) => Promise<number>;
  close: () => Promise<void>;
  /** CPU time of the server's process so far, where that is ours. */
  serverCpuMicros?: () => number | undefined;
}>;

/** The official client as its documentation shows it, and nothing around it. */
export function rawClient(server: string, url: string): Contender {
  const client = EventStoreDBClient.connectionString(url);
  return {
    name: `raw db-client → ${server}`,
    append: (stream, events, at) =>
      client.appendToStream(
        stream,
        events.map(({ eventId, event, metadata }) =>
          jsonEvent({ id: eventId, ...event, metadata } as JSONEventType),
        ),
        { expectedRevision: at < 0 ? NO_STREAM : BigInt(at) },
      ),
    async readAll(count) {
      let read = 0;
      for await (const { event } of client.readAll({ maxCount: count })) if (event) read += 1;
      return read;
    },
    close: () => client.dispose(),
  };
}

export function storeContender(name: string, store: EventStore): Contender {
  return {
    name,
    append: (stream, events, at) =>
      store.append(stream, events, { expected: at < 0 ? 'no-stream' : at }),
    async readAll(count) {
      let read = 0;
      for await (const page of store.readAllPages({ maxCount: count })) read += page.length;
      return read;
    },
    close: () => store.close(),
  };
}
