import { EventStoreDBEventStore } from '@lodestone/event-store';
import { itIsAnEventStore } from '@lodestone/event-store/contract/event-store.contract';
import { randomUUID } from 'node:crypto';
import { servers, type Server } from './eventstoredb/servers';

/** Five seconds are soon over on a machine that does other things too. */
jest.setTimeout(60_000);

describe.each(servers())('the EventStoreDB store over $name', ({ start }) => {
  let server: Server;
  beforeAll(async () => {
    server = await start();
  }, 60_000);
  afterAll(() => server.stop());

  // The log outlives the run, so this run has names of its own.
  itIsAnEventStore(
    () => EventStoreDBEventStore.open({ url: server.url }),
    `contract-${randomUUID()}`,
  );
});
