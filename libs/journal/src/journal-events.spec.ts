import type { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import { isCounted, type RecordedEvent } from '@lodestone/kernel';
import type { Delivery } from '@lodestone/projections';
import fc from 'fast-check';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliveriesOf } from './handed-over.fixture';
import { ForeignJournal, JournalEvents, type JournalEvent } from './journal-events';
import { NoJournalYet } from './journal-feed';
import { KeptJournal, someLog, storeOf } from './kept-journal.fixture';

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

beforeEach(async () => {
  kept = new KeptJournal({ fingerprint: 'key', store, segmentLines: 150 });
  await kept.opened();
});

afterEach(() => kept.close());

describe('the events of a journal', () => {
  it('are the counted ones of the log, in order and whole', () => {
    kept.follow(deliveries);

    expect(read()).toEqual(counted());
    expect(readdirSync(kept.folder)).toContain('texts-000001.arrow');
  });

  it('are those of any range, of any types and streams', () => {
    kept.follow(deliveries);
    const all = counted();
    const types = [...new Set(all.map(({ event }) => event.type))];
    const streams = [...new Set(all.map(({ stream }) => stream))];
    const ordinal = fc.integer({ min: -1, max: all.length + 2 });
    const wanted = { types: fc.subarray(types), streams: fc.subarray(streams) };
    const some = fc.record({ from: ordinal, to: ordinal, ...wanted });
    fc.assert(
      fc.property(some, ({ from, to, types: ofTypes, streams: ofStreams }) => {
        const given = read({
          from,
          to,
          type: (type) => ofTypes.includes(type),
          stream: (stream) => ofStreams.includes(stream),
        });

        expect(given).toEqual(
          all.filter(
            ({ ordinal: at, event, stream }) =>
              from <= at && at <= to && ofTypes.includes(event.type) && ofStreams.includes(stream),
          ),
        );
      }),
    );
  });

  it('come in order while the tail is sealed under the reader', () => {
    kept.follow(deliveries.filter(({ ordinal }) => ordinal < 40));
    const pages = events().pages({ from: 0, to: Infinity });
    const first = pages.next().value as readonly JournalEvent[];
    kept.follow(deliveries);
    const given = [...first, ...[...pages].flat()];

    expect(given).toEqual(counted().slice(0, given.length));
    expect(given.length).toBeGreaterThanOrEqual(40);
  });

  it('tell of the last one, so that one can look whether it is of a log', () => {
    expect(events().mark()).toBeUndefined();
    kept.follow(deliveries);

    expect(events().mark()).toMatchObject({ ordinal: counted().length - 1 });
  });

  it('are told damaged with what was sound before, and refilled', async () => {
    kept.follow(deliveries);
    for (const damage of [cutOff, foreign, changed]) {
      damage(join(kept.folder, 'texts-000001.arrow'));
      const pages = events().pages({ from: 0, to: Infinity });
      const given: JournalEvent[] = [];
      const reading = (): void => {
        for (const page of pages) given.push(...page);
      };

      expect(reading).toThrow(NoJournalYet);
      expect(given.length).toBeGreaterThan(0);
      expect(given).toEqual(counted().slice(0, given.length));
      expect(kept.journal?.hasChanged()).toBe(true);
      await kept.opened();
      kept.follow(deliveries);
      expect(read()).toEqual(counted());
    }
  });

  it('are refilled where the texts of the tail are damaged', async () => {
    await kept.opened({ segmentLines: 1_000_000 });
    kept.follow(deliveries);
    const [tail] = readdirSync(kept.folder).filter((file) => file.endsWith('.texts'));
    changed(join(kept.folder, tail as string));
    expect(() => read()).toThrow(NoJournalYet);

    await kept.opened({ segmentLines: 1_000_000 });
    kept.follow(deliveries);
    expect(read()).toEqual(counted());
  });

  it('are not those of another ledger', () => {
    kept.follow(deliveries);

    expect(() => events('another key').mark()).toThrow(ForeignJournal);
    expect(() => [...events('another key').pages({ from: 0, to: 9 })]).toThrow(ForeignJournal);
  });
});

const events = (fingerprint = 'key'): JournalEvents => new JournalEvents(kept.folder, fingerprint);

type Range = Partial<Parameters<JournalEvents['pages']>[0]>;

const read = (range: Range = {}): readonly JournalEvent[] =>
  [...events().pages({ from: 0, to: Infinity, ...range })].flat();

const counted = (): readonly JournalEvent[] =>
  log
    .filter(({ stream }) => isCounted(stream))
    .map(({ stream, revision, event, metadata: { recordedAt, channel, schemaVersion } }, n) => ({
      ordinal: n,
      recordedAt,
      stream,
      revision,
      event,
      metadata: { channel, schemaVersion },
    }));

function cutOff(path: string): void {
  truncateSync(path, 100);
}

function foreign(path: string): void {
  writeFileSync(path, readFileSync(join(kept.folder, 'texts-000000.arrow')));
}

function changed(path: string): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0x55, bytes.length >> 1);
  writeFileSync(path, bytes);
}
