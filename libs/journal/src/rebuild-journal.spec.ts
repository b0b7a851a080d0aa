import type { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { RecordedEvent } from '@lodestone/kernel';
import type { Delivery } from '@lodestone/projections';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOfJournal } from './digest-journal';
import { inspectJournal } from './inspect-journal';
import { deliveriesOf, knownTypes } from './handed-over.fixture';
import { KeptJournal, linesIn, someLog, storeOf } from './kept-journal.fixture';
import { checkJournal, rebuildJournal } from './rebuild-journal';

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
  kept = new KeptJournal({ fingerprint: 'key', store, segmentLines: 60 });
  await kept.opened();
});

afterEach(() => kept.close());

const options = () => ({ folder: kept.folder, fingerprint: 'key', store, knownTypes });
const beside = () => readdirSync(dirname(kept.folder));

describe('a journal that is checked', () => {
  it('is what the log says up to where it was followed, wherever its segments end', async () => {
    for (const head of [30, 80]) {
      kept.follow(deliveries.filter(({ ordinal }) => ordinal <= head));
      const { agrees, live, rebuilt } = await checkJournal(options());

      expect([agrees, live]).toEqual([true, rebuilt]);
      expect(live).toMatchObject({ ordinal: head, lines: linesIn(log, head).length });
    }
    expect(beside()).toEqual(['journal']);
  });

  it('is not where somebody filled it from something else', async () => {
    const changed = deliveries.map((each): Delivery => {
      const { event } = each.recorded;
      if (event.type !== 'Mined') return each;
      const data = { ...(event.data as object), occurredOn: '2025-01-02' };
      return { ...each, recorded: { ...each.recorded, event: { ...event, data } } };
    });
    kept.follow(changed);

    expect(await checkJournal(options())).toMatchObject({ agrees: false });
  });

  it('is not what is damaged or of another ledger, and why is said', async () => {
    kept.follow(deliveries);
    await expect(checkJournal({ ...options(), fingerprint: 'other' })).rejects.toThrow(
      'it is of another ledger',
    );
    writeFileSync(join(kept.folder, 'lines-000000.arrow'), 'x');
    await expect(checkJournal(options())).rejects.toThrow(/lines-000000.arrow has 1 bytes/);
    expect(existsSync(join(kept.folder, 'damaged'))).toBe(false);
  });
});

describe('a journal that is rebuilt', () => {
  it('takes the place of the one in use, and says the same', async () => {
    kept.follow(deliveries.filter(({ ordinal }) => ordinal < 10));
    const rebuilt = await rebuildJournal(options());

    expect(rebuilt).toEqual(digestOfJournal(kept.folder));
    expect(kept.lines()).toEqual(linesIn(log));
    expect(beside()).toEqual(['journal']);
    await kept.opened();
    expect(kept.remade).toEqual([]);
  });

  it('leaves the one in use where an event cannot be taken, or somebody stops it', async () => {
    kept.follow(deliveries);
    mkdirSync(`${kept.folder}.building`);
    writeFileSync(join(`${kept.folder}.building`, 'of a build that was killed'), '');
    const upcast = (): never => {
      throw new Error('nobody can read it');
    };
    await expect(rebuildJournal({ ...options(), upcast })).rejects.toThrow(
      /the journal cannot take \w+ \(.+, ordinal 0\): nobody can read it/,
    );
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(rebuildJournal({ ...options(), signal })).rejects.toThrow('stopped');

    expect(kept.lines()).toEqual(linesIn(log));
  });
});

describe('a journal that is looked at', () => {
  const inspected = (change: object = {}) =>
    inspectJournal(kept.folder, { fingerprint: 'key', store, ...change });

  it('is said to be sound, and how far it is', async () => {
    expect(await inspected()).toMatchObject({ is: 'sound', ordinal: -1, segments: 0, lines: 0 });
    kept.follow(deliveries);
    const { length: lines } = linesIn(log);
    expect(await inspected()).toEqual({
      is: 'sound',
      ordinal: deliveries.at(-1)?.ordinal,
      segments: expect.any(Number),
      lines,
    });
  });

  it('is said to be of something else, damaged or not there', async () => {
    kept.follow(deliveries);
    expect(await inspected({ fingerprint: 'other' })).toEqual({
      is: 'of-something-else',
      says: 'it is of another ledger',
    });
    const shorter = await storeOf(log.slice(0, 20));
    expect(await inspected({ store: shorter })).toMatchObject({
      is: 'of-something-else',
      says: expect.stringMatching(/is not in this log/),
    });
    await shorter.close();
    writeFileSync(join(kept.folder, 'deals-000001.arrow'), 'x');
    expect(await inspected()).toMatchObject({
      is: 'damaged',
      says: expect.stringMatching(/deals/),
    });
    expect(existsSync(join(kept.folder, 'damaged'))).toBe(false);
    expect(await inspectJournal(join(kept.folder, 'no'), { fingerprint: 'key', store })).toEqual({
      is: 'missing',
    });
  });
});
