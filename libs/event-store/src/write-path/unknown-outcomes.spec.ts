import { OutcomeUnknown, StoreUnavailable } from '@lodestone/kernel';
import { add, Desk, openStore, take, turns } from './desk.fixture';
import type { FaultyStore } from './faulty-store.fixture';

let store: FaultyStore;

beforeEach(async () => {
  store = await openStore();
});

afterEach(() => store.close());

describe.each([true, false])(
  'an append with an unknown outcome (sole writer: %s)',
  (soleWriter) => {
    it.each([
      ['stored', 'stored-but-unknown'],
      ['lost', 'lost-and-unknown'],
    ] as const)('is repeated byte for byte until it is known, when it was %s', async (_, fault) => {
      const d = new Desk(store, { soleWriter });
      store.faults.push(fault, fault, 'none');

      expect(await d.send(add('r-1', 500))).toMatchObject({ outcome: 'recorded', revision: 0 });

      expect(store.attempts).toHaveLength(3);
      expect(new Set(store.attempts).size).toBe(1);
      expect(await d.story()).toStrictEqual(['Added r-1']);
      expect(d.path.counters).toMatchObject({ batches: 1, retries: 2, conflicts: 0 });
    });

    it('goes before anything newer of its stream', async () => {
      const d = new Desk(store, { soleWriter });
      store.faults.push('lost-and-unknown', 'lost-and-unknown');
      const first = d.send(add('r-1', 500));
      await turns();
      const second = d.send(take('r-2', 500));

      expect(await first).toMatchObject({ revision: 0 });
      expect(await second).toMatchObject({ revision: 1 });
      expect(store.attempts.map((attempt) => attempt.includes('r-2'))).toStrictEqual([
        false,
        false,
        false,
        true,
      ]);
    });

    it('does not hold up another stream', async () => {
      const d = new Desk(store, { soleWriter });
      store.faults.push('lost-and-unknown');
      const first = d.send(add('r-1', 500));
      await turns();

      expect(await d.send(add('r-1', 1, 'B'))).toMatchObject({ outcome: 'recorded' });
      expect(await first).toMatchObject({ outcome: 'recorded' });
    });

    it('stays unknown while the store cannot serve: that says nothing about the attempt', async () => {
      const d = new Desk(store, { soleWriter });
      store.faults.push('stored-but-unknown', 'unavailable');

      expect(await d.send(add('r-1', 500))).toMatchObject({ outcome: 'recorded', revision: 0 });
      expect(await d.story()).toStrictEqual(['Added r-1']);
    });

    it.each([
      ['stored', 'stored-but-unknown', 'unchanged'],
      ['lost', 'lost-and-unknown', 'recorded'],
    ] as const)(
      'is the answer after the deadline; submitted again, what was %s is right',
      async (_, fault, outcome) => {
        const d = new Desk(store, { soleWriter, deadlineMillis: 30 });
        store.faults.push(...Array.from({ length: 3 }, () => fault));
        const first = d.send(add('r-1', 500));
        await turns();
        const onTop = d.send(take('r-2', 400));

        await expect(first).rejects.toBeInstanceOf(OutcomeUnknown);
        store.faults.length = 0;

        // Decided on what was dropped, and decided again on what the log says.
        const expected = fault === 'stored-but-unknown' ? 'recorded' : 'refused';
        expect(await onTop).toMatchObject({ outcome: expected });
        expect(await d.send(add('r-1', 500))).toMatchObject({ outcome });
        expect((await d.story()).filter((event) => event === 'Added r-1')).toHaveLength(1);
      },
    );
  },
);

describe('a store that cannot serve', () => {
  it('is the answer at once, with nothing recorded', async () => {
    const d = new Desk(store);
    store.faults.push('unavailable');

    await expect(d.send(add('r-1', 500))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(store.attempts).toHaveLength(1);
    expect(await d.story()).toStrictEqual([]);

    expect(await d.send(add('r-1', 500))).toMatchObject({ outcome: 'recorded', revision: 0 });
  });

  it('is the answer to everything that waits when it cannot even be read', async () => {
    const d = new Desk(store);
    store.isReadable = false;
    const answers = await Promise.allSettled([d.send(add('r-1', 1)), d.send(take('r-2', 1))]);
    expect(answers).toMatchObject([1, 2].map(() => ({ reason: { name: 'StoreUnavailable' } })));

    store.isReadable = true;
    expect(await d.send(add('r-1', 1))).toMatchObject({ outcome: 'recorded' });
  });

  it('is the answer to a command whose target cannot be read, and to no other', async () => {
    const d = new Desk(store, { soleWriter: true });
    await d.send(add('r-1', 500));
    store.isReadable = false;
    const target = { siteId: 'A', recordId: 'v-1', targetId: 'r-1' };
    const voided = d.send({ type: 'Void', data: target });
    const next = d.send(add('r-2', 1));

    await expect(voided).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await next).toMatchObject({ outcome: 'recorded', revision: 1 });
  });
});
