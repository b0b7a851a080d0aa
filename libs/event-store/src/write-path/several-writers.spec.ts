import { StreamTombstoned, WrongExpectedRevision } from '@lodestone/kernel';
import { add, Desk, openStore, receive, take, turns, voiding } from './desk.fixture';
import { FaultyStore } from './faulty-store.fixture';

let store: FaultyStore;
/** Two programs on one store, each with its own line to it. */
let east: Desk;
let west: Desk;

beforeEach(async () => {
  store = await openStore();
  east = new Desk(new FaultyStore(store));
  west = new Desk(new FaultyStore(store));
});

afterEach(() => store.close());

describe('two write paths on one store', () => {
  it('meet in a conflict, and what lost is decided again on what won', async () => {
    await east.send(add('r-1', 500));
    await west.send(take('w-1', 100));
    const release = east.store.holdAppends();
    const late = [east.send(take('e-1', 300)), east.send(take('e-2', 300))];
    await turns();
    await west.send(take('w-2', 50));

    release();

    expect(await Promise.all(late)).toMatchObject([
      { outcome: 'recorded', revision: 3 },
      { outcome: 'refused', refusal: { detail: { stock: 50 } } },
    ]);
    expect(await west.story()).toStrictEqual(['Added r-1', 'Taken w-1', 'Taken w-2', 'Taken e-1']);
    expect(east.path.counters.conflicts).toBe(1);
  });

  it('refuse nothing on rows that the other has overtaken', async () => {
    await east.send(add('r-1', 500));
    expect(await west.send(take('w-1', 500))).toMatchObject({ outcome: 'recorded' });
    await west.send(add('w-2', 10));

    expect(await east.send(take('e-1', 10))).toMatchObject({ outcome: 'recorded' });
    await west.send(add('w-3', 7));
    expect(await east.send(voiding('e-2', 'w-3'))).toMatchObject({ outcome: 'recorded' });
  });

  it('answer all refusals that wait with one look at the log', async () => {
    await east.send(add('r-1', 1));
    const before = east.store.reads.length;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => east.send(take(`e-${i}`, 2))),
    );

    expect(new Set(answers.map(({ outcome }) => outcome))).toStrictEqual(new Set(['refused']));
    expect(east.store.reads.length - before).toBe(1);
  });

  it('decide a refusal again when news came behind the append that it rested on', async () => {
    await east.send(add('r-1', 500));
    const release = east.store.holdAppends();
    const first = east.send(take('e-1', 500));
    await turns();
    const second = east.send(take('e-2', 7));
    const third = east.send(take('e-3', 7));
    await turns();
    const releaseReads = east.store.holdReads();
    release();
    await turns();
    await west.send(add('w-1', 7));

    releaseReads();

    expect(await first).toMatchObject({ outcome: 'recorded' });
    expect(await second).toMatchObject({ outcome: 'recorded' });
    expect(await third).toMatchObject({ refusal: { detail: { stock: 0 } } });
  });

  it('look at the log once more for a refusal that came while they looked', async () => {
    await east.send(add('r-1', 500));
    const release = east.store.holdAppends();
    const first = east.send(take('e-1', 500));
    await turns();
    const early = east.send(take('e-2', 7));
    await turns();
    const reads = east.store.reads.length;
    const releaseReads = east.store.holdReads();
    release();
    await turns();
    const late = east.send(take('e-3', 7));
    await turns();
    releaseReads();

    expect(await Promise.all([first, early, late])).toMatchObject([
      { outcome: 'recorded' },
      { outcome: 'refused' },
      { outcome: 'refused' },
    ]);
    expect(east.store.reads.length - reads).toBe(2);
  });

  it('see what the other sent, also while their own append to that stream is on its way', async () => {
    await east.send(add('r-1', 500));
    const release = east.store.holdAppends();
    const held = east.send(take('e-1', 1));
    await turns();
    await west.send(take('sent-1', 20));

    const got = east.send(receive('got-1', 20, 'sent-1'));
    await turns();
    release();

    expect(await got).toMatchObject({ outcome: 'recorded' });
    expect(await held).toMatchObject({ outcome: 'recorded', revision: 2 });
    expect(await east.story()).toStrictEqual(['Added r-1', 'Taken sent-1', 'Taken e-1']);
  });

  it('answer the same submission with the same event, in the words of whoever was first', async () => {
    const later = () => new Date('2026-03-05T00:00:00.000Z');
    const slow = new Desk(new FaultyStore(store), { clock: later });
    await slow.send(take('warm-up', 1));
    const release = slow.store.holdAppends();
    const second = slow.send(add('r-1', 500));
    await turns();
    const first = await east.send(add('r-1', 500));

    release();

    expect(await second).toStrictEqual(first);
    expect(await east.story()).toStrictEqual(['Added r-1']);
    expect(await slow.send(take('r-2', 500))).toMatchObject({ revision: 1 });
  });

  it('record each of many commands once, whatever the order in which they meet', async () => {
    await east.send(add('r-0', 1_000));
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        const desk = i % 2 === 0 ? east : west;
        if (i % 7 === 0) await turns();
        return desk.send(i % 3 === 0 ? take(`r-${i}`, 30) : add(`a-${i}`, 5));
      }),
    );

    const story = await east.story();
    const recorded = answers.filter(({ outcome }) => outcome === 'recorded');
    expect(new Set(story).size).toBe(story.length);
    expect(story).toHaveLength(1 + recorded.length);
    const revisions = recorded.map((answer) => answer.outcome === 'recorded' && answer.revision);
    expect(new Set(revisions).size).toBe(recorded.length);
  });

  it('gives up at the deadline when conflicts do not end, with nothing recorded', async () => {
    const busy = new AlwaysOvertaken(store);
    const d = new Desk(busy, { deadlineMillis: 200 });

    await expect(d.send(add('r-1', 1))).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringContaining('nothing was recorded') as unknown,
      cause: expect.any(WrongExpectedRevision) as unknown,
    });
    expect(d.path.counters.conflicts).toBeGreaterThan(1);
    expect(await d.story()).toStrictEqual([]);
  });
});

describe('a stream that was removed for ever', () => {
  it('is the answer to its commands, and its rows are forgotten', async () => {
    const gone = new TombstonedLater(store);
    const d = new Desk(gone);
    await d.send(add('r-1', 1));
    expect(d.rows.texts('site-A').scan('')).toHaveLength(2);
    gone.isGone = true;

    await expect(d.send(add('r-2', 1))).rejects.toBeInstanceOf(StreamTombstoned);
    expect(d.rows.texts('site-A').scan('')).toHaveLength(0);
  });
});

class AlwaysOvertaken extends FaultyStore {
  override append(stream: string): Promise<never> {
    return Promise.reject(new WrongExpectedRevision(stream, 'no-stream', 0));
  }
}

class TombstonedLater extends FaultyStore {
  isGone = false;

  override append(...given: Parameters<FaultyStore['append']>): ReturnType<FaultyStore['append']> {
    if (this.isGone) return Promise.reject(new StreamTombstoned(given[0]));
    return super.append(...given);
  }
}
