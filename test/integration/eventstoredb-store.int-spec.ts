import { EventStoreDBEventStore } from '@lodestone/event-store';
import { itIsAnEventStore } from '@lodestone/event-store/contract/event-store.contract';
import { randomUUID } from 'node:crypto';
import { servers } from './eventstoredb/servers';

describe.each(servers())('the EventStoreDB store over $name', ({ start }) => {
  let url: string;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ url, stop } = await start());
  }, 60_000);
  afterAll(() => stop());

  // The log outlives the run, so this run has names of its own.
  itIsAnEventStore(() => EventStoreDBEventStore.open({ url }), `contract-${randomUUID()}`);
});
