import type { RecordedEvent } from '@lodestone/kernel';
import { createHash } from 'node:crypto';
import { EmbeddedEventStore } from '../embedded/embedded-event-store';
import type { KeyedRowStore } from '../keyed-rows/keyed-row-store';
import { MemoryKeyedRowStore } from '../keyed-rows/memory-keyed-row-store';
import { FaultyStore } from './faulty-store.fixture';
import {
  stockDecider,
  type StockCommand,
  type StockEvent,
  type StockRefusal,
} from './stock.fixture';
import type { Submission, Submitted } from './submission';
import { WritePath, type WritePathOptions } from './write-path';

type Answer = Submitted<StockRefusal, StockEvent>;

/** A write path over a real store, and the words to use it in one line. */
export class Desk {
  readonly path: WritePath;
  readonly rows: KeyedRowStore;

  constructor(
    readonly store: FaultyStore,
    options: Partial<WritePathOptions> = {},
  ) {
    this.rows = options.rows ?? new MemoryKeyedRowStore();
    this.path = new WritePath({
      store,
      folds: () => stockDecider.evolve,
      schemaVersionOf: () => 1,
      clock: () => new Date('2026-03-01T16:30:00.000Z'),
      calendarZone: 'Asia/Shanghai',
      deadlineMillis: 2_000,
      ...options,
      rows: this.rows,
    });
  }

  send(
    command: StockCommand,
    change: Partial<Submission<StockCommand, StockEvent>> = {},
  ): Promise<Answer> {
    return this.path.submit(stockDecider, {
      command,
      key: command.data.recordId,
      contentDigest: createHash('sha256').update(JSON.stringify(command)).digest('hex'),
      metadata: {
        actorId: 'actor-1',
        channel: 'api',
        correlationId: 'request-1',
        causationId: 'request-1',
      },
      ...change,
    });
  }

  async history(siteId = 'A'): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const recorded of this.store.readStream(`site-${siteId}`)) events.push(recorded);
    return events;
  }

  /** Type and record of every event, in order. */
  async story(siteId = 'A'): Promise<string[]> {
    const history = await this.history(siteId);
    return history.map(({ event }) => `${event.type} ${(event as StockEvent).data.recordId}`);
  }
}

/** A real store, in memory, behind as many lines as the spec needs. */
export async function openStore(): Promise<FaultyStore> {
  return new FaultyStore(await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' }));
}

/** Lets everything happen that can happen without what is held. */
export async function turns(): Promise<void> {
  for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

export const add = (recordId: string, massGrams: number, siteId = 'A'): StockCommand => ({
  type: 'Add',
  data: { siteId, recordId, massGrams },
});

export const take = (recordId: string, massGrams: number, siteId = 'A'): StockCommand => ({
  type: 'Take',
  data: { siteId, recordId, massGrams },
});

export const voiding = (recordId: string, targetId: string, siteId = 'A'): StockCommand => ({
  type: 'Void',
  data: { siteId, recordId, targetId },
});

export const receive = (recordId: string, massGrams: number, sentId: string): StockCommand => ({
  type: 'Receive',
  data: { siteId: 'B', recordId, massGrams, fromSiteId: 'A', sentId },
});
