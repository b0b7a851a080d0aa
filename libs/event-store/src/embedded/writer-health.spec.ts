import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '@lodestone/kernel';
import { requestOf } from './append-request';
import { EmbeddedEventStore } from './embedded-event-store';
import { InProcessWriter } from './in-process-writer';
import { inMemory, openForWriting } from './log-file';
import { WriterHealth } from './writer-health';

describe('a log without room for another act', () => {
  it('is told once, and again when there is room, without an append', async () => {
    const { append, database, told } = watched();
    await append(1);
    const pages = pagesOf(database);
    const before = everythingIn(database);
    fill(database, pages);

    await expect(append(2)).rejects.toThrow(/free space on its disk/);
    await expect(append(3)).rejects.toThrow(/free space on its disk/);
    expect(told()).toStrictEqual([expect.stringMatching(/^no room for the log/)]);
    await tried();
    expect(told()).toHaveLength(1);

    fill(database, pages + 200);
    await tried();
    expect(told()).toStrictEqual([expect.any(String), 'recovered']);
    expect(everythingIn(database)).toStrictEqual(before);
    await append(2);
    expect(told()).toHaveLength(2);
  });

  it('is told to be well by an append that found room before it was tried out', async () => {
    const { append, database, told } = watched();
    await append(1);
    const pages = pagesOf(database);
    fill(database, pages);
    await expect(append(2)).rejects.toThrow();
    fill(database, pages + 200);
    await append(2);

    expect(told()).toStrictEqual([expect.any(String), 'recovered']);
    await tried();
    expect(told()).toHaveLength(2);
  });

  it('is not tried out any more once it is closed', async () => {
    const { append, database, told, health } = watched();
    fill(database, pagesOf(database));
    await expect(append(1)).rejects.toThrow();
    health.close();
    fill(database, pagesOf(database) + 200);
    await tried();

    expect(told()).toHaveLength(1);
  });

  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'performance'] }));
  afterEach(() => jest.useRealTimers());

  /** The longest pause is over. */
  const tried = () => jest.advanceTimersByTimeAsync(10_000);
});

describe('a log that was taken away and is put back', () => {
  it('is told, and is written again in the same file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'writer-health-'));
    const file = join(folder, 'events.sqlite');
    const told: string[] = [];
    const { promise: recovered, resolve } = Promise.withResolvers<void>();
    const writing = { failed: (message: string) => told.push(message), recovered: resolve };
    const store = await EmbeddedEventStore.open({ file, writer: 'in-process', writing });
    await appendTo(store, 1);
    renameSync(file, `${file}.away`);
    await expect(appendTo(store, 2)).rejects.toThrow(/was taken away/);
    renameSync(`${file}.away`, file);
    await recovered;
    const bytes = readFileSync(file).length;
    await appendTo(store, 2);

    expect(told).toHaveLength(1);
    expect(bytes).toBeGreaterThan(0);
    await store.close();
    rmSync(folder, { recursive: true });
  });
});

const eventOf = (n: number) => ({
  eventId: `00000000-0000-4000-8000-00000000000${n}`,
  event: { type: 'Weighed', data: { note: 'x'.repeat(20_000) } },
  metadata: {
    actorId: 'spec',
    channel: 'api',
    correlationId: 'c',
    causationId: 'c',
    recordedAt: '2026-01-31T04:00:00.000Z',
    schemaVersion: 1,
  } as const,
});

const appendTo = (store: EventStore, n: number) =>
  store.append(`site-${n}`, [eventOf(n)], { expected: 'no-stream' });

/** A real log in memory, whose room is limited as that of a disk is. */
function watched() {
  const told: string[] = [];
  const database = openForWriting(inMemory);
  const health = new WriterHealth({
    probe: () => writer.probe(),
    failed: (message) => told.push(message),
    recovered: () => told.push('recovered'),
  });
  const news = {
    committed: () => health.worked(),
    failed: (message: string) => health.failed(message),
  };
  const writer = new InProcessWriter(database, inMemory, news);
  const append = (n: number) => writer.append(requestOf(`site-${n}`, [eventOf(n)], 'no-stream'));
  return { append, database, health, told: () => told };
}

const pagesOf = (database: DatabaseSync) =>
  Number(database.prepare('PRAGMA page_count').get()?.page_count);

const fill = (database: DatabaseSync, pages: number) =>
  database.exec(`PRAGMA max_page_count = ${pages}`);

/** Its tables, its rows and its size. */
const everythingIn = (database: DatabaseSync) => [
  database.prepare('SELECT * FROM sqlite_schema').all(),
  database.prepare('SELECT * FROM event').all(),
  database.prepare('SELECT * FROM stream').all(),
  pagesOf(database),
  database.prepare('PRAGMA user_version').all(),
];
