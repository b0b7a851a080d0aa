import type { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { DomainEvent, RecordedEvent } from '@lodestone/kernel';
import { linesOf } from '@lodestone/ledger';
import { deriveFrom, Follower, projection, type Delivery } from '@lodestone/projections';
import fc from 'fast-check';
import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { deliveriesOf, knownTypes } from './handed-over.fixture';
import { append, KeptJournal, linesIn, someLog, storeOf } from './kept-journal.fixture';

let log: readonly RecordedEvent[];
let store: EmbeddedEventStore;
let deliveries: readonly Delivery[];
let kept: KeptJournal;

beforeAll(async () => {
  log = someLog();
  store = await storeOf(log);
  deliveries = await deliveriesOf(store);
});

afterAll(() => store.close());

/** So short that a short history seals some. */
const segmentLines = 60;

beforeEach(async () => {
  kept = new KeptJournal({ fingerprint: 'key', store, segmentLines });
  await kept.opened();
});

afterEach(() => kept.close());

const path = (file: string): string => join(kept.folder, file);
const files = (): readonly string[] => readdirSync(kept.folder).sort();

describe('a journal that follows the log', () => {
  it('has every line of every event, in order, with its words and its content', () => {
    kept.follow(deliveries);

    expect(kept.lines()).toEqual(linesIn(log));
    expect(files().filter((file) => file.endsWith('.arrow')).length).toBeGreaterThan(6);
    expect(files().filter((file) => file.startsWith('tail'))).toHaveLength(2);
  });

  it('has the same however large the pages are, and after every start', async () => {
    for (const [n, size] of [1, 3, 50, 2, 1_000].entries()) {
      const head = Math.floor(((n + 1) / 5) * ((deliveries.at(-1)?.ordinal ?? 0) + 1));
      await kept.opened();
      kept.follow(
        deliveries.filter(({ ordinal }) => ordinal < head),
        size,
      );
    }

    expect(kept.lines()).toEqual(linesIn(log));
    expect(kept.remade).toEqual([]);
  });

  it('gives a reader who stays what is new, and what was sealed meanwhile', () => {
    const reader = kept.reader();
    const head = deliveries.at(-1)?.ordinal ?? 0;
    for (let to = 10; to < head + 25; to += 25) {
      kept.follow(deliveries.filter(({ ordinal }) => ordinal <= to));
      expect(kept.lines(reader)).toEqual(linesIn(log, to));
      expect(reader.ordinal).toBe(Math.min(to, head));
    }
  });

  it('finds lines by the ordinals of their events', () => {
    kept.follow(deliveries);
    const reader = kept.reader();
    reader.refresh();
    const all = linesIn(log).map((line) => (JSON.parse(line) as { ordinal: number }).ordinal);

    fc.assert(
      fc.property(fc.nat(200), fc.nat(60), (from, more) => {
        const to = from + more;
        const found = reader
          .linesOf({ from, to })
          .flatMap(({ lines, from: first, to: end }) =>
            Array.from(lines.columns.ordinal.subarray(first, end), Number),
          );
        expect(found).toEqual(all.filter((each) => each >= from && each <= to));
      }),
    );
  });

  it('is handed lines that others of its thread have computed already', () => {
    const recorded = log.find(({ event }) => event.type === 'Refined') as RecordedEvent;
    const { event } = recorded;
    let looks = 0;
    const looked = {
      type: event.type,
      get data() {
        looks += 1;
        return event.data;
      },
    } as DomainEvent;
    const delivery = { recorded: { ...recorded, event: looked }, ordinal: 0 };
    deriveFrom(delivery)(linesOf);
    const before = looks;
    kept.journal?.take([delivery]);

    expect(before).toBeGreaterThan(0);
    expect(looks - before).toBeLessThan(before);
    expect(kept.lines().length).toBeGreaterThan(2);
  });

  it('takes nothing twice and leaves nothing out', () => {
    kept.follow(deliveries.filter(({ ordinal }) => ordinal < 40));
    const [first, next] = [39, 41].map((wanted) =>
      deliveries.filter(({ ordinal }) => ordinal === wanted),
    );

    expect(() => kept.journal?.take(first as Delivery[])).toThrow(/stands at ordinal 39/);
    expect(() => kept.journal?.take(next as Delivery[])).toThrow(/stands at ordinal 39/);
    expect(kept.lines()).toEqual(linesIn(log, 39));
  });

  it('stands still before an event that nobody can read, and has what came before', () => {
    const broken = deliveries.map((each) =>
      each.ordinal === 50 ? { ...each, problem: 'nobody can read it' } : each,
    );
    kept.follow(broken);

    expect(kept.journal?.parked).toMatchObject({ ordinal: 50, message: 'nobody can read it' });
    expect(kept.journal?.checkpoint).toMatchObject({ ordinal: 49 });
    expect(kept.lines()).toEqual(linesIn(log, 49));
  });
});

describe('a journal beside read models', () => {
  const counted = projection<DomainEvent, { lines: { columns: { count: 'integer' } } }>({
    name: 'counted-lines',
    version: 1,
    tables: { lines: { columns: { count: 'integer' } } },
    on: {
      Refined: (_, rows, __, derive) => rows.append('lines', { count: derive(linesOf).length }),
    },
  });

  it('is filled by their follower, filled again when it is deleted, and waited for', async () => {
    const follower = new Follower({
      store,
      projections: [counted],
      copies: [await kept.opened()],
      folder: ':memory:',
      fingerprint: 'key',
      knownTypes,
    });
    await follower.start();
    const head = deliveries.at(-1)?.ordinal ?? 0;
    const wait = { timeoutMs: 20_000, projections: ['journal'] };
    expect(await follower.waitForOrdinal(head, wait)).toBe('reached');
    expect(kept.lines()).toEqual(linesIn(log));

    rmSync(kept.folder, { recursive: true });
    follower.look();
    while (!isWhole()) await pause(5);
    await follower.stop();
    expect(kept.lines()).toEqual(linesIn(log));
  });

  it('is opened once when it is deleted just before something is written', async () => {
    const [there, next, rest] = [log.slice(0, 200), log.slice(200, 210), log.slice(210)];
    const growing = await storeOf(there);
    const deleted = new KeptJournal({ fingerprint: 'key', store: growing, segmentLines });
    const faults: unknown[] = [];
    const follower = new Follower({
      ...{ store: growing, projections: [], copies: [await deleted.opened()] },
      ...{ folder: ':memory:', fingerprint: 'key', knownTypes },
      onFault: (fault) => faults.push(fault),
    });
    await follower.start();
    const has = (lines: readonly string[]) => isWhole(deleted, lines.length);
    while (!has(linesIn(there))) await pause(5);

    rmSync(deleted.folder, { recursive: true });
    await append(growing, next);
    while (faults.length === 0) await pause(5);
    // Somebody looks before it is tried again for the fault.
    follower.look();
    while (!has(linesIn([...there, ...next]))) await pause(5);
    await pause(retryMs);
    await append(growing, rest);
    while (!has(linesIn(log))) await pause(5);
    await follower.stop();

    expect(faults.map(String)).toEqual([expect.stringMatching(/ENOENT.*open/)]);
    expect(deleted.lines()).toEqual(linesIn(log));
    deleted.close();
    await growing.close();
  });

  /** And a little more: when what failed has been tried again. */
  const retryMs = 1_200;

  function isWhole(of = kept, lineCount?: number): boolean {
    const reader = of.reader();
    try {
      reader.refresh();
    } catch {
      return false;
    }
    if (lineCount !== undefined) return of.lines().length === lineCount;
    return reader.ordinal === deliveries.at(-1)?.ordinal;
  }

  it('is tried again when it cannot be written', async () => {
    const faults: unknown[] = [];
    mkdirSync(path('manifest.json.new'));
    const follower = new Follower({
      store,
      projections: [],
      copies: [kept.journal as never],
      folder: ':memory:',
      fingerprint: 'key',
      knownTypes,
      onFault: (fault) => faults.push(fault),
    });
    await follower.start();
    while (faults.length === 0) await pause(5);
    rmdirSync(path('manifest.json.new'));
    while (!isWhole()) await pause(20);
    await follower.stop();

    expect(String(faults[0])).toMatch(/EISDIR/);
    expect(kept.lines()).toEqual(linesIn(log));
  });
});
