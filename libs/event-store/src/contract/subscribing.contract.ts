import {
  comparePositions,
  type EventStore,
  type LogPosition,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '@lodestone/kernel';
import { listed, useLog, type ContractLog, type Opening } from './contract-log';

const writers = 12;
const appendsPerWriter = 30;
const eventsPerAppend = 10;
const written = writers * appendsPerWriter * eventsPerAppend;

export function itIsFollowed(open: Opening, streamPrefix: string): void {
  const log = useLog(open, streamPrefix);

  describe('subscribing to $all', () => {
    it('brings what is there, says so, and goes on with what is appended', async () => {
      const events = await log().fill(3);
      const heard = follow(log(), { after: 'start' });
      await heard.until(() => heard.kinds.includes('caught-up'));
      expect(heard.ids).toStrictEqual(events.map(({ eventId }) => eventId));
      expect(heard.kinds.indexOf('caught-up')).toBeGreaterThan(heard.kinds.indexOf('events'));

      await log().append(log().several('later', 2), 2);
      await heard.until(() => heard.ids.length === 5);
      expect(heard.ids).toStrictEqual((await log().readAll()).map(({ eventId }) => eventId));
      await heard.end();
    });

    it('begins after a position, exclusively', async () => {
      await log().fill(5);
      const events = await log().readAll();
      const heard = follow(log(), { after: events[1]?.position ?? 'start' });
      await heard.until(() => heard.ids.length === 3);
      await heard.end();
      expect(heard.ids).toStrictEqual(events.slice(2).map(({ eventId }) => eventId));
    });

    it('begins with what is appended from now on', async () => {
      await log().fill(5);
      const heard = follow(log(), { after: 'end' });
      await heard.until(() => heard.kinds.includes('caught-up'));
      const later = log().several('later', 2);
      await log().append(later, 4);
      await heard.until(() => heard.ids.length >= 2);
      await heard.end();
      expect(heard.ids).toStrictEqual(later.map(({ eventId }) => eventId));
    });

    it('brings every event once and in order to each of many while many write', async () => {
      const early = follow(log(), { after: 'start' });
      const writing = write(log());
      await early.until(() => early.ids.length > written / 10);
      const half = early.places.at(-1);
      expect(half).toBeDefined();
      const late = [
        follow(log(), { after: 'start' }),
        follow(log(), { after: half ?? 'start' }),
        follow(log(), { after: 'start', pauseMs: 2 }),
      ] as const;
      await writing;

      const all = (await log().readAll()).map(({ eventId }) => eventId);
      expect(all).toHaveLength(written);
      const behind = (await log().readAll(half ? { after: half } : {})).map((e) => e.eventId);
      const wanted = [
        [early, all],
        [late[0], all],
        [late[1], behind],
        [late[2], all],
      ] as const;
      for (const [heard, ids] of wanted) {
        await heard.until(() => heard.ids.length >= ids.length);
        await heard.end();
        expect(heard.ids).toStrictEqual(ids);
      }
    }, 60_000);

    it('brings only what passes the filter, and still says that it has caught up', async () => {
      await log().fill(20, log().stream('often'));
      await log().fill(2, log().stream('rare'));
      const heard = follow(log(), { after: 'start', filter: log().filter('rare') });
      const none = follow(log(), { after: 'start', filter: log().filter('nobody') });
      await Promise.all([
        heard.until(() => heard.kinds.includes('caught-up')),
        none.until(() => none.kinds.includes('caught-up')),
      ]);
      await log().append(log().several('more', 1), 19, log().stream('often'));
      await log().append(log().several('last', 1), 1, log().stream('rare'));
      await heard.until(() => heard.ids.length === 3);
      await Promise.all([heard.end(), none.end()]);
      expect(none.ids).toStrictEqual([]);
      expect(heard.ids).toStrictEqual(
        (await log().readAll({ filter: log().filter('rare') })).map(({ eventId }) => eventId),
      );
    });

    it('names only checkpoints behind which nothing comes that they already cover', async () => {
      const writing = write(log(), 2);
      const heard = follow(log(), { after: 'start', filter: log().filter('w-1') });
      await writing;
      await heard.until(() => heard.ids.length === appendsPerWriter * eventsPerAppend);
      await heard.end();
      const isInOrder = heard.places.every((place, index) => {
        const before = heard.places[index - 1];
        const order = before ? comparePositions(before, place) : -1;
        return order < 0 || (order === 0 && heard.checkpoints.has(index));
      });
      expect(isInOrder).toBe(true);
    });

    it('names no checkpoint beyond what is there', async () => {
      const rare = log().stream('rare');
      await log().fill(5, log().stream('often'));
      const heard = follow(log(), { after: 'start', filter: log().filter('rare') });
      await heard.until(() => heard.kinds.includes('caught-up'));
      // A store may have named none.
      const named = [...heard.places];
      await log().append(log().several('next', 1), 'no-stream', rare);
      await heard.end();
      const next = (await log().readAll({ filter: log().filter('rare') }))[0]!.position;
      expect(named.map((place) => comparePositions(place, next))).toStrictEqual(
        named.map(() => -1),
      );
    });

    it('waits for a slow reader instead of running ahead', async () => {
      await log().fill(1);
      const messages = log()
        .store.subscribeToAll({ after: 'start', filter: log().filter() })
        [Symbol.asyncIterator]();
      // The first message, whatever it is: from here on the subscription runs and nobody reads.
      const begun = ((await messages.next()) as { value: SubscriptionMessage }).value;
      for (let n = 0; n < 30; n += 1) await log().append(log().several(`n-${n}`, 10), n * 10);

      const idsIn = (message: SubscriptionMessage): string[] =>
        message.kind === 'events' ? message.recorded.map(({ eventId }) => eventId) : [];
      const ids = idsIn(begun);
      while (ids.length < 301) {
        ids.push(...idsIn(((await messages.next()) as { value: SubscriptionMessage }).value));
      }
      await messages.return?.();
      expect(ids).toStrictEqual((await log().readAll()).map(({ eventId }) => eventId));
    });

    it('ends without an error when its signal is aborted, waiting or not', async () => {
      await log().fill(3);
      const waiting = follow(log(), { after: 'start' });
      await waiting.until(() => waiting.kinds.includes('caught-up'));
      await waiting.end();

      const never = subscribe(log().store, log(), { after: 'start', signal: AbortSignal.abort() });
      expect(await listed(never)).toStrictEqual([]);
    });

    it('can be left in the middle', async () => {
      await log().fill(3);
      for await (const message of subscribe(log().store, log(), { after: 'start' })) {
        if (message.kind === 'events') break;
      }
      expect(await log().append(log().several('then', 1), 2)).toMatchObject({ revision: 3 });
    });
  });
}

const subscribe = (store: EventStore, log: ContractLog, options: SubscribeOptions) =>
  store.subscribeToAll({ filter: log.filter(), ...options });

/** What one subscriber has heard so far. */
function follow(
  log: ContractLog,
  { pauseMs, ...options }: SubscribeOptions & Readonly<{ pauseMs?: number }>,
) {
  const abort = new AbortController();
  const heard = {
    ids: [] as string[],
    kinds: [] as string[],
    /** Of events and checkpoints, as they came; `checkpoints` has the indexes of the latter. */
    places: [] as LogPosition[],
    checkpoints: new Set<number>(),
  };
  const ended = (async () => {
    for await (const message of subscribe(log.store, log, { ...options, signal: abort.signal })) {
      heard.kinds.push(message.kind);
      if (message.kind === 'events') {
        heard.ids.push(...message.recorded.map(({ eventId }) => eventId));
        heard.places.push(...message.recorded.map(({ position }) => position));
      } else if (message.kind === 'checkpoint') {
        heard.checkpoints.add(heard.places.push(message.position) - 1);
      }
      if (pauseMs !== undefined) await pause(pauseMs);
    }
  })();
  const until = async (isTrue: () => boolean) => {
    while (!isTrue()) await Promise.race([pause(2), ended.then(() => refuseEnd(isTrue()))]);
  };
  const end = async () => {
    abort.abort();
    await ended;
  };
  return Object.assign(heard, { until, end });
}

function refuseEnd(isTrue: boolean): void {
  if (!isTrue) throw new Error('the subscription ended before it brought what was awaited');
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Writers append at the same time, each to a stream of its own. */
async function write(log: ContractLog, count = writers): Promise<void> {
  const writer = async (name: string) => {
    const stream = log.stream(name);
    for (let n = 0; n < appendsPerWriter; n += 1) {
      const events = log.several(`${stream}/${n}`, eventsPerAppend);
      await log.append(events, n === 0 ? 'no-stream' : n * eventsPerAppend - 1, stream);
    }
  };
  await Promise.all(Array.from({ length: count }, (_, n) => writer(`w-${n}`)));
}
