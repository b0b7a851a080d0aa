import type { DecisionInput } from '@lodestone/kernel';
import { MemoryKeyedRowStore } from '../keyed-rows/memory-keyed-row-store';
import { add, Desk, openStore, receive, take, turns, voiding } from './desk.fixture';
import type { FaultyStore } from './faulty-store.fixture';
import type { Rehearsed } from './rehearsal';
import {
  stockDecider,
  type StockCommand,
  type StockEvent,
  type StockRefusal,
} from './stock.fixture';

let store: FaultyStore;

beforeEach(async () => {
  store = await openStore();
});

afterEach(() => store.close());

type Tried = Rehearsed<StockEvent, StockRefusal>;

const decide = (command: StockCommand, given: DecisionInput) => [
  stockDecider.decide(command, given),
];

function rehearse(desk: Desk, command: StockCommand): Promise<Tried> {
  const { recordId } = command.data;
  const metadata = { actorId: 'a', channel: 'api', correlationId: 'c', causationId: 'c' } as const;
  const contentDigest = `digest of ${JSON.stringify(command)}`;
  const trial = { command, key: recordId, contentDigest, metadata };
  return desk.path.rehearse<StockCommand, StockEvent, StockRefusal>(stockDecider, trial, decide);
}

describe.each([
  ['a sole writer', true],
  ['one writer among others', false],
])('a rehearsal, as %s', (_, soleWriter) => {
  const desk = () => new Desk(store, { soleWriter });

  it('says what would be recorded, where, and writes nothing', async () => {
    const d = desk();
    await d.send(add('r-1', 500));
    const appends = store.attempts.length;

    const tried = await rehearse(d, take('r-2', 200));

    expect(tried).toMatchObject({
      stream: 'site-A',
      revision: 0,
      tried: [
        {
          outcome: 'accepted',
          events: [{ event: { type: 'Taken' }, revision: 1, metadata: { actorId: 'a' } }],
        },
      ],
    });
    expect(await rehearse(d, take('r-2', 200))).toStrictEqual(tried);
    expect(store.attempts).toHaveLength(appends);
    expect(await d.story()).toStrictEqual(['Added r-1']);
    expect(d.path.counters.commands).toBe(1);
    expect(await d.send(take('r-3', 500))).toMatchObject({ outcome: 'recorded' });
  });

  it('refuses and recognises as the submission does', async () => {
    const d = desk();
    await d.send(add('r-1', 500));

    expect((await rehearse(d, take('r-2', 501))).tried).toStrictEqual([
      { outcome: 'refused', refusal: { code: 'not-enough-stock', detail: { stock: 500 } } },
    ]);
    expect((await rehearse(d, add('r-1', 7))).tried).toMatchObject([
      { outcome: 'refused', refusal: { code: 'record-exists-with-other-content' } },
    ]);
  });

  it('fetches what the decision looks at: other streams, and the event that it is about', async () => {
    const d = desk();
    await d.send(add('r-1', 500));
    await d.send(take('r-2', 200));
    const later = new Desk(store, { soleWriter, rows: new MemoryKeyedRowStore() });

    expect((await rehearse(later, receive('r-1', 200, 'r-2'))).tried).toMatchObject([
      { outcome: 'accepted', events: [{ event: { type: 'Received' } }] },
    ]);
    expect((await rehearse(later, voiding('r-3', 'r-2'))).tried).toMatchObject([
      { outcome: 'accepted', events: [{ event: { type: 'Voided', data: { massGrams: 200 } } }] },
    ]);
  });

  it('is decided on what is durable, and not on what is on its way', async () => {
    const d = desk();
    await d.send(add('r-1', 500));
    const release = store.holdAppends();
    const onItsWay = d.send(take('r-2', 400));
    await turns();

    const during = await rehearse(d, take('r-3', 200));
    release();
    await onItsWay;
    const after = await rehearse(d, take('r-3', 200));

    expect([during.revision, during.tried[0]?.outcome]).toStrictEqual([0, 'accepted']);
    expect([after.revision, after.tried[0]?.outcome]).toStrictEqual([1, 'refused']);
  });

  it('knows everything that was answered before it began', async () => {
    const d = desk();
    const other = soleWriter ? d : new Desk(store, { soleWriter });
    for (let n = 0; n < 5; n += 1) {
      await rehearse(d, take('none', 1));
      await other.send(add(`r-${n}`, 1));
      expect((await rehearse(d, take('all', n + 1))).tried[0]?.outcome).toBe('accepted');
      expect((await rehearse(d, take('more', n + 2))).tried[0]?.outcome).toBe('refused');
    }
  });

  it('agrees with what is decided on the same revision, whatever is recorded meanwhile', async () => {
    const d = desk();
    const commands = Array.from({ length: 60 }, (__, n) =>
      n % 3 === 0 ? add(`r-${n}`, 5 + (n % 7)) : take(`r-${n}`, 1 + (n % 5)),
    );
    const trials: Promise<Tried>[] = [];
    for (let wave = 0; wave < commands.length; wave += 5) {
      const sent = commands.slice(wave, wave + 5).map(async (command, n) => {
        trials.push(rehearse(d, take(`try-${wave + n}`, 1 + ((wave + n) % 40))));
        await d.send(command);
        trials.push(rehearse(d, take(`try-${wave + n}`, 1 + ((wave + n) % 40))));
      });
      await Promise.all(sent);
    }

    const stocks = [0];
    for (const { event } of await d.history()) {
      const { type, data } = event as StockEvent;
      stocks.push((stocks.at(-1) ?? 0) + (type === 'Taken' ? -data.massGrams : data.massGrams));
    }
    const seen = new Set<number>();
    for (const { revision, tried } of await Promise.all(trials)) {
      const stock = stocks[revision + 1] ?? NaN;
      seen.add(revision);
      for (const each of tried) {
        if (each.outcome === 'refused') expect(each.refusal.detail).toStrictEqual({ stock });
        else {
          const [written] = each.outcome === 'accepted' ? each.events : [];
          expect(written?.event.data.massGrams).toBeLessThanOrEqual(stock);
          expect(written?.revision).toBe(revision + 1);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(5);
  });

  it('binds no later record to its time', async () => {
    let now = new Date('2026-03-01T16:30:10.000Z');
    const d = new Desk(store, { soleWriter, clock: () => now });
    await rehearse(d, add('r-1', 1));
    now = new Date('2026-03-01T16:30:00.000Z');
    await d.send(add('r-1', 1));

    expect((await d.history())[0]?.metadata.recordedAt).toBe('2026-03-01T16:30:00.000Z');
  });

  it('is turned away when the program closes', async () => {
    const d = desk();
    await d.path.close();

    await expect(rehearse(d, add('r-1', 1))).rejects.toThrow('shutting down');
  });
});
