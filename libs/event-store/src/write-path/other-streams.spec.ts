import { StoreUnavailable } from '@lodestone/kernel';
import { MemoryKeyedRowStore } from '../keyed-rows/memory-keyed-row-store';
import { add, Desk, openStore, receive, take, turns, voiding } from './desk.fixture';
import type { FaultyStore } from './faulty-store.fixture';

let store: FaultyStore;

beforeEach(async () => {
  store = await openStore();
});

afterEach(() => store.close());

describe.each([
  ['a sole writer', true],
  ['one writer among others', false],
])('what a decision needs besides its own rows, as %s', (_, soleWriter) => {
  const desk = () => new Desk(store, { soleWriter });

  it('looks at another stream as far as it is durable, and never at what is on its way', async () => {
    const d = desk();
    await d.send(add('r-1', 500));
    const release = store.holdAppends();
    const sent = d.send(take('sent-1', 500));
    await turns();
    expect(await d.send(receive('got-0', 500, 'sent-1'))).toMatchObject({
      refusal: { code: 'nothing-was-sent' },
    });

    release();
    await sent;

    expect(await d.send(receive('got-1', 500, 'sent-1'))).toMatchObject({ outcome: 'recorded' });
    expect(await d.story('B')).toStrictEqual(['Received got-1']);
  });

  it('gives the decision the target of a void, durable or on its way', async () => {
    const d = desk();
    await d.send(add('r-1', 500));
    await d.send(take('r-2', 200));
    const [, last] = await Promise.all([
      d.send(take('r-3', 300)),
      d.send(voiding('v-3', 'r-3')),
      d.send(voiding('v-2', 'r-2')),
    ]);

    expect(last).toMatchObject({ events: [{ event: { data: { massGrams: 300 } } }] });
    expect(await d.story()).toStrictEqual([
      'Added r-1',
      'Taken r-2',
      'Taken r-3',
      'Voided v-3',
      'Voided v-2',
    ]);
  });

  it('asks again when its own rows change while it fetches what it needs', async () => {
    const d = desk();
    await d.send(add('r-1', 500));
    const release = store.holdAppends();
    store.faults.push('unavailable');
    const first = d.send(take('r-2', 400));
    await turns();
    const releaseReads = store.holdReads();
    const second = d.send(voiding('v-1', 'r-1'));
    await turns();
    release();
    await expect(first).rejects.toBeInstanceOf(StoreUnavailable);

    releaseReads();

    expect(await second).toMatchObject({ outcome: 'recorded' });
    expect(await d.story()).toStrictEqual(['Added r-1', 'Voided v-1']);
  });
});

describe('rows that could not follow what was recorded', () => {
  /** Rows on a full disk: one change, and no more, cannot be kept. */
  class FullOnce extends MemoryKeyedRowStore {
    isFull = false;

    override apply(...change: Parameters<MemoryKeyedRowStore['apply']>): void {
      if (this.isFull) {
        this.isFull = false;
        throw new Error('database or disk is full');
      }
      super.apply(...change);
    }
  }

  it("are caught up before another stream's decision looks at them", async () => {
    const rows = new FullOnce();
    const d = new Desk(store, { soleWriter: true, rows });
    await d.send(add('r-1', 500));

    rows.isFull = true;
    expect(await d.send(take('sent-1', 500))).toMatchObject({ outcome: 'recorded' });

    expect(await d.send(receive('got-1', 500, 'sent-1'))).toMatchObject({ outcome: 'recorded' });
  });
});
