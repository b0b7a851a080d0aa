import { binaryEvent, EventStoreDBClient, jsonEvent, type EventData } from '@eventstore/db-client';
import {
  EventSchemas,
  EventStoreDBEventStore,
  UnreadableEvent,
  UpcastingEventStore,
} from '@lodestone/event-store';
import { Appender } from '@lodestone/event-store/eventstoredb/appender';
import { parseConnectionString } from '@lodestone/event-store/eventstoredb/connection-string';
import { StoreConnection } from '@lodestone/event-store/eventstoredb/store-connection';
import type { EventStore, RecordedEvent } from '@lodestone/kernel';
import { Follower, type ProjectionStatus } from '@lodestone/projections';
import {
  knownTypes,
  metadata,
  mined,
  mineStock,
  opened,
  siteActivity,
  toAppend,
} from '@lodestone/testing/mine-stock';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listed } from './eventstoredb/acts';
import type { ServerProcess } from './eventstoredb/server-process';
import { killableServers } from './eventstoredb/servers';

const schemas = new EventSchemas(
  Object.fromEntries([...knownTypes].map((type) => [type, { version: 1 }])),
);
const data = { siteId: 'A', massGrams: 5 };
const about = { ...metadata };

/** What anybody may write with any client, in a stream that looks like one of ours. */
const writings: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  'an unknown type': write(jsonEvent({ type: 'Teleported', data, metadata: about })),
  'an unknown schema version': write(
    jsonEvent({ type: 'Mined', data, metadata: { ...about, schemaVersion: 9 } }),
  ),
  'no metadata': write(jsonEvent({ type: 'Mined', data })),
  'bytes for data': write(
    binaryEvent({ type: 'Mined', data: Buffer.from([1, 2, 255]), metadata: about }),
  ),
  'bytes for metadata': write(jsonEvent({ type: 'Mined', data, metadata: Uint8Array.of(255) })),
  'broken JSON': writeBroken,
};

function write(event: EventData) {
  return async (url: string) => {
    const client = EventStoreDBClient.connectionString(url);
    await client.appendToStream('site-A', event, { expectedRevision: 1n });
    await client.dispose();
  };
}

/** The official client cannot write what is no JSON and says that it is; another one can. */
async function writeBroken(url: string): Promise<void> {
  const connection = new StoreConnection(parseConnectionString(url));
  const { eventId } = toAppend('site-A', 2, mined('A', 5));
  const fields = [eventId, 'Mined', '{"massGrams":', JSON.stringify(metadata)];
  await new Appender(connection, 0).append({ stream: 'site-A', expected: 1, bytes: 0, fields });
  await connection.hangUp();
}

describe.each(killableServers())('in $name, an event of somebody else with', ({ start }) => {
  let server: ServerProcess;
  let store: EventStore;
  let folder: string;

  beforeEach(async () => {
    server = await start();
    store = await EventStoreDBEventStore.open({ url: server.url });
    folder = mkdtempSync(join(tmpdir(), 'lodestone-foreign-'));
    const ours = [opened('A'), mined('A', 7)].map((event, at) => toAppend('site-A', at, event));
    await store.append('site-A', ours, { expected: 'no-stream' });
  }, 60_000);

  afterEach(async () => {
    await store.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it.each(Object.entries(writings))(
    '%s is named, and the projections park',
    async (_, writeIt) => {
      await writeIt(server.url);

      const reading = listed(new UpcastingEventStore(store, schemas).readStream('site-A'));
      await expect(reading).rejects.toBeInstanceOf(UnreadableEvent);
      await expect(reading).rejects.toMatchObject({ stream: 'site-A', revision: 2 });

      const parked = await followUntilParked();
      expect(parked).toHaveLength(2);
      for (const status of parked) {
        expect(status.parked).toMatchObject({ stream: 'site-A', revision: 2, ordinal: 2 });
        expect(status.checkpoint).toMatchObject({ ordinal: 1 });
      }
    },
    60_000,
  );

  async function followUntilParked(): Promise<ProjectionStatus[]> {
    const parked: ProjectionStatus[] = [];
    const projections = [mineStock, siteActivity];
    const follower = new Follower({
      store,
      projections,
      folder,
      fingerprint: 'ledger-1',
      knownTypes,
      upcast: newestForm,
      onParked: (status) => parked.push(status),
    });
    await follower.start();
    while (parked.length < projections.length) await sleep(5);
    await follower.stop();
    return parked;
  }
});

function newestForm(recorded: RecordedEvent): RecordedEvent {
  const { event, metadata: known } = recorded;
  const newest = schemas.upcast({ ...event, schemaVersion: known.schemaVersion });
  if ('reason' in newest) throw new Error(newest.reason);
  return recorded;
}
