import { EmbeddedEventStore, EventStoreDBEventStore } from '@lodestone/event-store';
import { turns } from '@lodestone/event-store/write-path/desk.fixture';
import type { EventStore } from '@lodestone/kernel';
import { Draws } from '@lodestone/testing/histories/draws';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Chain, CrossingDesk } from './crossings/crossing-desk';
import { servers, type Server } from './eventstoredb/servers';

jest.setTimeout(180_000);

const started: Server[] = [];
let store: EventStore;
let chain: Chain;

afterEach(() => store.close());
afterAll(() => Promise.all(started.map((server) => server.stop())));

const embedded = () => EmbeddedEventStore.open({ file: ':memory:', writer: 'in-process' });

const stores: ReadonlyArray<readonly [string, () => Promise<EventStore>]> = [
  ['the embedded store', embedded],
  ...servers().map(
    ({ name, start }) =>
      [
        `the EventStoreDB store over ${name}`,
        async () => {
          const [server = await start()] = started;
          if (started.length === 0) started.push(server);
          return EventStoreDBEventStore.open({ url: server.url });
        },
      ] as const,
  ),
];

describe.each(stores)('two replicas on %s', (_, open) => {
  let east: CrossingDesk;
  let west: CrossingDesk;

  beforeEach(async () => {
    store = await open();
    chain = new Chain(randomUUID().slice(0, 8));
    east = new CrossingDesk(store, { soleWriter: false });
    west = new CrossingDesk(store, { soleWriter: false });
    await chain.begin(east);
    expect(await east.told(chain.sent('D'))).toBe('recorded');
  });

  it('the later yields, whoever it is, and frees itself alone', async () => {
    const release = west.line.holdAppends();
    const receiving = west.told(chain.received('R1', 'rec', 'D'));
    await turns();
    await east.told(chain.voided('S', 'V', 'D'));
    release();
    expect(await receiving).toBe('recorded');

    expect(await west.told(chain.used('R1', 'use', 'IN-rec'))).toBe('lot-contradicted');
    expect(await east.told(chain.used('S', 'use', 'M'))).toBe('recorded');
    expect(await west.told(chain.voided('R1', 'v', 'rec'))).toBe('recorded');
    expect(await west.told(chain.received('R1', 'again', 'D'))).toBe('movement-voided');
  });

  it('a look waits for a node that is behind: it has to hold what it comes after', async () => {
    const release = east.line.holdAppends();
    const voiding = east.send(chain.voided('S', 'V', 'D'));
    await turns();
    await sleep(200);
    const received = await west.send(chain.received('R1', 'rec', 'D'));
    release();
    await voiding;
    if (received.outcome !== 'recorded') throw new Error('the receipt comes first');

    // Everything from the receipt on has not come to the node that is asked.
    const { commit, prepare } = received.position;
    east.line.shownUpTo = { commit: commit - 1n, prepare: prepare - 1n };
    let isAnswered = false;
    const using = east.told(chain.used('S', 'use', 'M')).finally(() => (isAnswered = true));
    await sleep(300);
    expect(isAnswered).toBe(false);
    east.line.shownUpTo = undefined;

    expect(await using).toBe('lot-contradicted');
  });

  it('an outcome that is unknown is asked about again in the same words', async () => {
    await west.told(chain.received('R1', 'rec', 'D'));
    west.line.faults.push('stored-but-unknown');

    expect(await west.told(chain.used('R1', 'use', 'IN-rec'))).toBe('recorded');

    const [first, second] = west.line.attempts.slice(-2);
    expect(first).toContain('looked');
    expect(second).toBe(first);
  });

  it('a replica that starts anew looks again, and finds the same', async () => {
    await west.told(chain.received('R1', 'rec', 'D'));
    const fresh = new CrossingDesk(store, { soleWriter: false });

    const used = await fresh.send(chain.used('R1', 'use', 'IN-rec'));

    expect(used).toMatchObject({
      events: [{ event: { data: { takes: [{ looked: [{ siteId: chain.site('S') }] }] } } }],
    });
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'in any order of read, decide and append no gram counts twice (%d)',
    async (seed) => {
      const draws = new Draws(seed * 7_919);
      const dozing = async <T>(doing: () => Promise<T>): Promise<T> => {
        await sleep(draws.below(12));
        return doing();
      };
      const [a, b] = draws.chance(50) ? [east, west] : [west, east];
      await Promise.all([
        dozing(() => a.told(chain.voided('S', 'V', 'D'))),
        dozing(() => b.told(chain.received('R1', 'rec', 'D'))),
        ...(draws.chance(50) ? [dozing(() => a.told(chain.redirected('Rd', 'D', 'R2')))] : []),
        dozing(() => b.told(chain.received('R2', 'other', 'D'))),
      ]);
      const takings = [chain.used('S', 'use', 'M'), chain.used('R1', 'use', 'IN-rec')];
      takings.push(chain.used('R2', 'use', 'IN-other'));

      const told = await Promise.all(
        takings.map((taking) => dozing(() => (draws.chance(50) ? a : b).told(taking))),
      );

      expect(told.filter((each) => each === 'recorded').length).toBeLessThanOrEqual(1);
      // Whoever yields lets go, and then what was brought in is used, once.
      await b.told(chain.voided('R1', 'v', 'rec'));
      await b.told(chain.voided('R2', 'v', 'other'));
      await a.told(chain.voided('S', 'v2', 'Rd'));
      await a.told(chain.voided('S', 'v3', 'D'));
      const left = [chain.used('S', 'last', 'M'), chain.used('R1', 'last', 'IN-rec')];
      left.push(chain.used('R2', 'last', 'IN-other'));
      const more = await Promise.all(left.map((taking) => a.told(taking)));
      const recorded = [...told, ...more].filter((each) => each === 'recorded');
      expect(recorded).toHaveLength(1);
    },
  );
});

describe('a sole writer on the embedded store', () => {
  let desk: CrossingDesk;

  beforeEach(async () => {
    store = await embedded();
    chain = new Chain('1');
    desk = new CrossingDesk(store, { soleWriter: true });
    await chain.begin(desk);
    await desk.told(chain.sent('D'));
  });

  it("sees another stream's batch that is durable, and whose answer is still on its way", async () => {
    const release = desk.line.holdAnswers('site-R1-1');
    const receiving = desk.told(chain.received('R1', 'rec', 'D'));
    await turns();
    // The rows of the receiver do not have it yet, so the sender does not know.
    expect(await desk.told(chain.voided('S', 'V', 'D'))).toBe('recorded');

    expect(await desk.told(chain.used('S', 'use', 'M'))).toBe('lot-contradicted');

    release();
    expect(await receiving).toBe('recorded');
  });

  it('holds a command back until what it rests on has landed, and does not refuse it', async () => {
    const release = desk.line.holdAppends();
    const voiding = desk.told(chain.voided('S', 'V', 'D'));
    const using = desk.send(chain.used('S', 'use', 'M'));
    await turns();
    expect(desk.path.counters.batches).toBeGreaterThan(0);
    release();

    expect(await voiding).toBe('recorded');
    expect(await using).toMatchObject({
      outcome: 'recorded',
      events: [{ event: { data: { takes: [{ looked: [{ siteId: 'R1-1', revision: 0 }] }] } } }],
    });
    // In an append of its own: what it rests on is in the log before it is decided.
    const appended = desk.line.attempts.slice(-2).map((text) => JSON.parse(text) as { events: [] });
    expect(appended.map(({ events }) => events.length)).toStrictEqual([1, 1]);
  });
});
