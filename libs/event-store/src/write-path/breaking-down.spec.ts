import { OutcomeUnknown, StoreUnavailable, StreamTombstoned } from '@lodestone/kernel';
import { MemoryKeyedRowStore } from '../keyed-rows/memory-keyed-row-store';
import { add, Desk, openStore, turns } from './desk.fixture';
import type { FaultyStore } from './faulty-store.fixture';

let store: FaultyStore;

beforeEach(async () => {
  store = await openStore();
});

afterEach(() => store.close());

/** Its disk is full when the rows of a stream are to be deleted. */
class FullRows extends MemoryKeyedRowStore {
  isFull = true;

  override forget(stream: string): void {
    if (this.isFull) throw new StoreUnavailable('no room to forget');
    super.forget(stream);
  }
}

describe('a writer that breaks down', () => {
  it('when a batch lands, answers all that wait, and goes on', async () => {
    const rows = new FullRows();
    const d = new Desk(store, { rows });
    await d.send(add('r-1', 1));
    await store.tombstone('site-A');
    const release = store.holdAppends();
    const landing = d.send(add('r-2', 1));
    while (store.attempts.length < 2) await turns();
    const behind = [add('r-3', 1), add('r-4', 1)].map((command) => d.send(command));
    await turns();
    release();

    const answers = await Promise.allSettled([landing, ...behind]);
    const unavailable: unknown = expect.any(StoreUnavailable);
    expect(answers).toMatchObject([
      { reason: expect.any(OutcomeUnknown) as unknown },
      { reason: unavailable },
      { reason: unavailable },
    ]);

    rows.isFull = false;
    await expect(d.send(add('r-6', 1))).rejects.toBeInstanceOf(StreamTombstoned);
    expect(await d.send(add('r-1', 1, 'B'))).toMatchObject({ outcome: 'recorded' });
    expect(d.path.waiting).toBe(0);
    await d.path.close();
  });

  it('when it catches up, answers all that wait, and goes on', async () => {
    const rows = new FullRows();
    await new Desk(store, { rows }).send(add('r-1', 1));
    await store.tombstone('site-A');
    const d = new Desk(store, { rows });

    const answers = await Promise.allSettled([d.send(add('r-2', 1)), d.send(add('r-3', 1))]);
    expect(answers).toMatchObject([
      { reason: { message: 'no room to forget' } },
      { reason: { message: 'no room to forget' } },
    ]);
    rows.isFull = false;
    await expect(d.send(add('r-4', 1))).rejects.toBeInstanceOf(StreamTombstoned);
    await d.path.close();
  });
});
