import { AppendTooLarge } from '@lodestone/kernel';
import { add, Desk, openStore, turns } from './desk.fixture';
import type { FaultyStore } from './faulty-store.fixture';
import { Overloaded } from './overloaded';
import type { StockCommand } from './stock.fixture';

let store: FaultyStore;

beforeEach(async () => {
  store = await openStore();
});

afterEach(() => store.close());

describe.each([
  ['a sole writer', true],
  ['one writer among others', false],
])('the limits of a write path, as %s', (_, soleWriter) => {
  const desk = () => new Desk(store, { soleWriter });

  it('puts what would make an append too large into the next one', async () => {
    const d = desk();
    const release = store.holdAppends();
    const first = d.send(add('r-0', 1));
    await turns();
    const note = 'x'.repeat(250_000);
    const large = ['r-1', 'r-2', 'r-3', 'r-4', 'r-5'].map((id) => d.send(noted(id, note)));
    await turns();

    release();
    await Promise.all([first, ...large]);

    expect(d.path.counters.batches).toBe(3);
    expect(Math.max(...store.attempts.map(({ length }) => length))).toBeLessThan(1024 * 1024);
    expect(await d.story()).toStrictEqual([0, 1, 2, 3, 4, 5].map((i) => `Added r-${i}`));
  });

  it('fails a command that no append can hold, and no other', async () => {
    const d = desk();
    const tooLarge = noted('r-1', 'x'.repeat(1_100_000));
    const answers = await Promise.allSettled([
      d.send(add('r-0', 1)),
      d.send(tooLarge),
      d.send(add('r-2', 1)),
    ]);

    expect(answers).toMatchObject([
      { value: { outcome: 'recorded' } },
      { reason: expect.any(AppendTooLarge) as unknown },
      { value: { outcome: 'recorded' } },
    ]);
  });

  it('turns away what is too much, and takes it when there is room again', async () => {
    const d = new Desk(store, { soleWriter, limits: { perStreamMax: 2, inAllMax: 3 } });
    const waiting = [add('r-1', 1), add('r-2', 1)].map((command) => d.send(command));

    await expect(d.send(add('r-3', 1))).rejects.toMatchObject({
      name: 'Overloaded',
      where: 'site-A',
      retryAfterSeconds: 1,
    });
    waiting.push(d.send(add('r-1', 1, 'B')));
    await expect(d.send(add('r-1', 1, 'C'))).rejects.toBeInstanceOf(Overloaded);
    await Promise.all(waiting);

    expect(await d.send(add('r-3', 1))).toMatchObject({ outcome: 'recorded' });
    expect(d.path.waiting).toBe(0);
  });

  it('turns away what is too much by its bytes, and lets in alone what no room could hold', async () => {
    const limits = { perStreamBytesMax: 100, bytesMax: 250 };
    const d = new Desk(store, { soleWriter, limits });
    const alone = d.send(add('r-0', 1), { bytes: 1_000 });
    expect(d.path.waitingBytes).toBe(1_000);
    await expect(d.send(add('r-1', 1, 'B'), { bytes: 1 })).rejects.toMatchObject({
      name: 'Overloaded',
      where: 'the ledger',
    });
    await alone;

    const waiting = ['A', 'B'].map((site) => d.send(add('r-2', 1, site), { bytes: 100 }));
    await expect(d.send(add('r-3', 1), { bytes: 1 })).rejects.toMatchObject({ where: 'site-A' });
    await expect(d.send(add('r-3', 1, 'C'), { bytes: 51 })).rejects.toMatchObject({
      where: 'the ledger',
    });
    waiting.push(d.send(add('r-3', 1, 'C'), { bytes: 50 }));
    await Promise.all(waiting);

    expect([d.path.waiting, d.path.waitingBytes, d.path.counters.turnedAway]).toStrictEqual([
      0, 0, 3,
    ]);
    expect(await d.send(add('r-4', 1), { bytes: 100 })).toMatchObject({ outcome: 'recorded' });
  });

  it('finishes what it has when it closes, and takes nothing more', async () => {
    const d = desk();
    const waiting = d.send(add('r-1', 1));
    const closed = d.path.close();
    await expect(d.send(add('r-2', 1))).rejects.toThrow('shutting down');

    await closed;

    expect(await d.story()).toStrictEqual(['Added r-1']);
    expect(await waiting).toMatchObject({ outcome: 'recorded' });
    await d.path.close();
  });
});

const noted = (recordId: string, note: string): StockCommand => ({
  type: 'Add',
  data: { siteId: 'A', recordId, massGrams: 1, note },
});
