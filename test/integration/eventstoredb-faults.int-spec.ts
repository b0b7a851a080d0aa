import { EventStoreDBEventStore } from '@lodestone/event-store';
import { appendUntilKnown } from '@lodestone/event-store/write-path/append-batch';
import { add, Desk, take } from '@lodestone/event-store/write-path/desk.fixture';
import { FaultyStore } from '@lodestone/event-store/write-path/faulty-store.fixture';
import {
  OutcomeUnknown,
  StoreUnavailable,
  WrongExpectedRevision,
  type EventStore,
} from '@lodestone/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { act, appendAll, listed, textsOf } from './eventstoredb/acts';
import { Appending } from './eventstoredb/appending';
import type { ServerProcess } from './eventstoredb/server-process';
import { killableServers } from './eventstoredb/servers';

const opened: EventStore[] = [];
const started: ServerProcess[] = [];
let over: AbortController;

/** A test that ran out of time waits for nothing any more: it would keep jest from its end. */
const pause = (millis: number): Promise<void> => sleep(millis, undefined, { signal: over.signal });

beforeEach(() => {
  over = new AbortController();
});

async function open(server: ServerProcess, onLost?: () => void): Promise<EventStore> {
  const store = await EventStoreDBEventStore.open({
    url: server.url,
    patienceMillis: 30_000,
    onLost,
  });
  opened.push(store);
  return store;
}

afterEach(async () => {
  over.abort();
  try {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  } finally {
    await Promise.all(started.splice(0).map((server) => server.stop()));
  }
});

describe.each(killableServers())('$name, when it is killed', ({ start }) => {
  const begin = async () => {
    const server = await start();
    started.push(server);
    return server;
  };

  it('leaves each of a thousand appends and more with a true answer', async () => {
    const server = await begin();
    const store = await open(server);
    const appending = new Appending(store, 1_000, over.signal);
    await appending.answers(1_000);
    await server.kill();
    await server.start();

    const kinds = { stored: 0, unknown: 0, refused: 0 };
    const outcomes = await appending.end();
    const stored = Map.groupBy(await listed(store.readAll()), (event) => event.stream);
    for (const [stream, outcome] of outcomes) {
      const { length } = stored.get(stream) ?? [];
      if (outcome === 'stored') {
        kinds.stored += 1;
        expect(length).toBe(1);
      } else if (outcome instanceof OutcomeUnknown) {
        kinds.unknown += 1;
        expect(length).toBeLessThan(2);
      } else {
        expect(outcome).toBeInstanceOf(StoreUnavailable);
        kinds.refused += 1;
        expect(length).toBe(0);
      }
    }
    expect(kinds.stored).toBeGreaterThan(999);
    // Otherwise it was not in the middle.
    expect(kinds.unknown).toBeGreaterThan(0);
  }, 120_000);

  it('has every act once and in order when the appends are repeated byte for byte', async () => {
    const server = await begin();
    const store = await open(server);
    const texts = Array.from({ length: 25 }, (_, n) => `act-${n}`);
    let answered = 0;
    let retries = 0;
    const writer = async (stream: string) => {
      for (const [at, text] of texts.entries()) {
        const appended = await appendUntilKnown(store, {
          stream,
          events: [act(`${stream}/${text}`, { text })],
          expected: at === 0 ? 'no-stream' : at - 1,
          deadlineMillis: 60_000,
          onRetry: () => (retries += 1),
        });
        if (appended.kind !== 'stored') throw appended.error;
        expect(appended.result.revision).toBe(at);
        answered += 1;
      }
    };
    const streams = Array.from({ length: 40 }, (_, n) => `site-${n}`);
    const writing = Promise.all(streams.map(writer));
    while (answered < 300) await pause(1);
    await server.kill();
    await server.start();
    await writing;

    expect(retries).toBeGreaterThan(0);
    for (const stream of streams) {
      expect(textsOf(await listed(store.readStream(stream)))).toStrictEqual(texts);
    }
  }, 120_000);

  it('answers every command of a write path once it is back, each recorded once', async () => {
    const server = await begin();
    const store = new FaultyStore(await open(server));
    const desk = new Desk(store, { deadlineMillis: 60_000 });
    await desk.send(add('r-0', 1_000_000));
    let recorded = 0;
    const sending = Promise.all(
      Array.from({ length: 600 }, async (_, n) => {
        await pause(n / 2);
        const answer = await desk.send(take(`r-${n + 1}`, 1));
        recorded += 1;
        return answer.outcome;
      }),
    );
    while (recorded < 100) await pause(1);
    await server.kill();
    await server.start();

    expect(new Set(await sending)).toStrictEqual(new Set(['recorded']));
    expect(new Set(await desk.story()).size).toBe(601);
    expect(await desk.history()).toHaveLength(601);
    const revisions = new Map<string, string>();
    for (const attempt of store.attempts) {
      const { options } = JSON.parse(attempt) as { options: { expected: unknown } };
      const expected = String(options.expected);
      // Whatever was sent again was sent in the same words.
      expect(revisions.get(expected) ?? attempt).toBe(attempt);
      revisions.set(expected, attempt);
    }
    await desk.path.close();
  }, 120_000);

  it('leaves the appends of another server in the same process alone', async () => {
    const [dying, healthy] = [await begin(), await begin()];
    const lost = new Appending(await open(dying), 500, over.signal);
    const kept = new Appending(await open(healthy), 500, over.signal);
    await Promise.all([lost.answers(500), kept.answers(500)]);
    await dying.kill();
    await kept.answers(1_000);
    await dying.start();

    const outcomesOf = async (appending: Appending) => [...(await appending.end()).values()];
    expect(new Set(await outcomesOf(kept))).toStrictEqual(new Set(['stored']));
    expect((await outcomesOf(lost)).some((outcome) => outcome !== 'stored')).toBe(true);
  }, 120_000);

  it('does not cost a subscription an event, nor give it one twice', async () => {
    const server = await begin();
    let losses = 0;
    const store = await open(server, () => (losses += 1));
    const before = Array.from({ length: 100 }, (_, n) => `before-${n}`);
    const between = Array.from({ length: 100 }, (_, n) => `between-${n}`);
    await appendAll(store, 'site-A', before);

    const heard: string[] = [];
    const ended = new AbortController();
    const listening = (async () => {
      const filter = { streamPrefixes: ['site-'] };
      const options = { after: 'start', filter, signal: ended.signal } as const;
      for await (const message of store.subscribeToAll(options)) {
        if (message.kind === 'events') heard.push(...textsOf(message.recorded));
      }
    })();
    while (heard.length < 50) await pause(1);
    await server.kill();
    await pause(300);
    await server.start();
    await appendAll(store, 'site-B', between);
    while (heard.length < 200) await pause(5);
    await server.kill();
    await server.start();
    await appendAll(store, 'site-C', ['after']);
    while (!heard.includes('after')) await pause(5);
    ended.abort();
    await listening;

    expect(losses).toBeGreaterThan(1);
    expect(heard).toStrictEqual([...before, ...between, 'after']);
  }, 120_000);

  it('is waited for by a reading, which goes on where it broke off', async () => {
    const server = await begin();
    const store = await open(server);
    const texts = Array.from({ length: 40_000 }, (_, n) => `n-${n}`);
    for (let at = 0; at < texts.length; at += 500) {
      const events = texts.slice(at, at + 500).map((text) => act(text));
      await store.append('site-A', events, { expected: at === 0 ? 'no-stream' : at - 1 });
    }
    const read: string[] = [];
    for await (const page of store.readAllPages({ filter: { streamPrefixes: ['site-'] } })) {
      if (read.length === 0) {
        await server.kill();
        await server.start();
      }
      read.push(...textsOf(page));
    }
    expect(read).toStrictEqual(texts);
  }, 120_000);
});

describe.each(killableServers())('two stores over $name', ({ start }) => {
  it('let one of two writers win, and the other sees what won', async () => {
    const server = await start();
    started.push(server);
    const [one, other] = [await open(server), await open(server)];
    const write = (store: EventStore, name: string, at: number) =>
      store.append('site-A', [act(`${name}-${at}`)], { expected: at === 0 ? 'no-stream' : at - 1 });
    for (let at = 0; at < 50; at += 1) {
      const both = await Promise.allSettled([write(one, 'one', at), write(other, 'other', at)]);
      const lost = both.filter((outcome) => outcome.status === 'rejected');
      expect(lost.map(({ reason }) => reason as unknown)).toStrictEqual([
        new WrongExpectedRevision('site-A', at === 0 ? 'no-stream' : at - 1, at),
      ]);
    }
    expect(await listed(one.readStream('site-A'))).toStrictEqual(
      await listed(other.readStream('site-A')),
    );
  }, 60_000);

  it('refuse other content under the same record at a revision that has passed', async () => {
    const server = await start();
    started.push(server);
    const [one, other] = [await open(server), await open(server)];
    await one.append('site-A', [act('opened')], { expected: 'no-stream' });
    await one.append('site-A', [act('r-1/digest-1')], { expected: 0 });

    const late = other.append('site-A', [act('r-1/digest-2')], { expected: 0 });

    await expect(late).rejects.toStrictEqual(new WrongExpectedRevision('site-A', 0, 1));
  }, 60_000);

  it('go on while a subscriber takes its time, and it misses nothing', async () => {
    const server = await start();
    started.push(server);
    const store = await open(server);
    const filler = 'x'.repeat(2_000);
    const eventsTotal = 20_000;
    const slow = store
      .subscribeToAll({ after: 'start', filter: { streamPrefixes: ['site-'] } })
      [Symbol.asyncIterator]();
    expect((await slow.next()).value).toBeDefined();
    for (let at = 0; at < eventsTotal; at += 200) {
      const events = Array.from({ length: 200 }, (_, n) =>
        act(`n-${at + n}`, { text: `n-${at + n}`, filler }),
      );
      await store.append('site-A', events, { expected: at === 0 ? 'no-stream' : at - 1 });
    }
    const heard: string[] = [];
    while (heard.length < eventsTotal) {
      const { value } = await slow.next();
      if (value?.kind === 'events') heard.push(...textsOf(value.recorded));
    }
    await slow.return?.();
    expect(heard).toStrictEqual(Array.from({ length: eventsTotal }, (_, n) => `n-${n}`));
  }, 120_000);
});
