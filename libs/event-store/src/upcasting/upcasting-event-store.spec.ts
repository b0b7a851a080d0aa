import type { EventStore, EventToAppend, RecordedEvent } from '@lodestone/kernel';
import { EmbeddedEventStore } from '../embedded/embedded-event-store';
import { eventIdOf } from '../write-path/event-id';
import { EventSchemas } from './event-schemas';
import { UnreadableEvent } from './unreadable-event';
import { UpcastingEventStore } from './upcasting-event-store';

let raw: EventStore;
let store: UpcastingEventStore;

beforeEach(async () => {
  raw = await EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });
  store = new UpcastingEventStore(raw, schemas);
});

afterEach(() => store.close());

/** Every way in which an event can be read. */
const readings: ReadonlyArray<[string, () => AsyncIterable<RecordedEvent>]> = [
  ['readStream', () => store.readStream('site-A')],
  ['readStream backwards', () => store.readStream('site-A', { direction: 'backwards' })],
  ['readAll', () => store.readAll()],
  ['readAllPages', () => flattened(store.readAllPages())],
  ['subscribeToAll', () => untilCaughtUp()],
];

describe.each(readings)('reading by %s', (_, read) => {
  it('gives events in their newest form, and their version with it', async () => {
    await append('site-A', mined(1, { grams: 5 }), mined(2, { massGrams: 6 }));

    const events = await collected(read());

    expect(events.map(({ event }) => event.data)).toStrictEqual(
      expect.arrayContaining([{ massGrams: 5 }, { massGrams: 6 }]),
    );
    expect(events.map(({ metadata }) => metadata.schemaVersion)).toStrictEqual([2, 2]);
    const [stored] = await collected(raw.readStream('site-A'));
    const [first] = events.filter(({ revision }) => revision === 0);
    expect(first).toStrictEqual({
      ...stored,
      event: { type: 'Mined', data: { massGrams: 5 } },
      metadata: { ...stored?.metadata, schemaVersion: 2 },
    });
  });

  it.each([
    ['an unknown type', { type: 'Mended', schemaVersion: 1 }],
    ['a version that a later program wrote', { type: 'Mined', schemaVersion: 3 }],
  ])('stops at %s, and names it', async (_what, { type, schemaVersion }) => {
    await append('site-A', { ...mined(schemaVersion, {}), type });

    const reading = collected(read());

    await expect(reading).rejects.toBeInstanceOf(UnreadableEvent);
    await expect(reading).rejects.toMatchObject({
      stream: 'site-A',
      revision: 0,
      type,
      schemaVersion,
      message: expect.stringContaining('site-A at revision 0') as unknown,
    });
  });
});

it('passes on streams of categories that are not ours', async () => {
  await append('basket-1', { ...mined(9, { untouched: true }), type: 'BasketFilled' });

  expect(await collected(store.readAll())).toStrictEqual(await collected(raw.readAll()));
});

it('stores what is appended as it is', async () => {
  await append('site-A', mined(1, { grams: 5 }));

  const [stored] = await collected(raw.readAll());
  expect(stored).toMatchObject({ event: { data: { grams: 5 } }, metadata: { schemaVersion: 1 } });
  expect(await store.head()).toStrictEqual(stored?.position);
});

const schemas = new EventSchemas({
  Mined: {
    version: 2,
    upcasters: { 1: ({ grams }: Readonly<{ grams: number }>) => ({ massGrams: grams }) },
  },
});

type Written = Readonly<{ type: string; schemaVersion: number; data: unknown }>;

const mined = (schemaVersion: number, data: unknown): Written => ({
  type: 'Mined',
  schemaVersion,
  data,
});

async function append(stream: string, ...written: readonly Written[]): Promise<void> {
  const events = written.map(({ type, schemaVersion, data }, index): EventToAppend => ({
    eventId: eventIdOf({ stream, key: 'r-1', contentDigest: '', index }),
    event: { type, data },
    metadata: {
      actorId: 'actor-1',
      channel: 'api',
      correlationId: 'request-1',
      causationId: 'request-1',
      recordedAt: '2026-03-01T00:00:00.000Z',
      schemaVersion,
    },
  }));
  await store.append(stream, events, { expected: 'no-stream' });
}

async function* flattened(pages: AsyncIterable<readonly RecordedEvent[]>) {
  for await (const page of pages) yield* page;
}

async function* untilCaughtUp(): AsyncIterable<RecordedEvent> {
  for await (const message of store.subscribeToAll({ after: 'start' })) {
    if (message.kind === 'caught-up') return;
    if (message.kind === 'events') yield* message.recorded;
  }
}

async function collected(reading: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const recorded of reading) events.push(recorded);
  return events;
}
