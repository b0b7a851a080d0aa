import {
  END,
  eventTypeFilter,
  jsonEvent,
  START,
  streamNameFilter,
  type AllStreamSubscription,
  type Filter,
  type Position,
  type ReadRevision,
  type StreamSubscription,
} from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { noted, several, useGuest } from './esdb-node/guest';
import { Heard } from './esdb-node/heard';
import { servers } from './esdb-node/servers';

describe.each(servers())('subscribing to $name', ({ start }) => {
  const guest = useGuest(start);
  const open: Heard[] = [];
  const heard = (subscription: StreamSubscription | AllStreamSubscription) => {
    const one = new Heard(subscription);
    open.push(one);
    return one;
  };
  afterEach(async () => {
    for (const one of open.splice(0)) await one.end();
  });

  describe('a stream', () => {
    it.each<[ReadRevision, number[]]>([
      [START, [0, 1, 2]],
      [0n, [1, 2]],
      [2n, []],
      [END, []],
    ])('after %s: what is there, a word, then what comes', async (fromRevision, first) => {
      const stream = await guest().filled(3);
      const one = heard(guest().client.subscribeToStream(stream, { fromRevision }));
      await one.caughtUp();
      await guest().append(stream, several(2));
      await one.length(first.length + 4);
      expect(one.log).toStrictEqual(['confirmation', ...first, 'caught-up', 3, 4]);
    });

    it('that is not there yet', async () => {
      const stream = guest().stream();
      const one = heard(guest().client.subscribeToStream(stream));
      await one.caughtUp();
      await guest().append(stream, noted());
      await one.length(3);
      expect(one.log).toStrictEqual(['confirmation', 'caught-up', 0]);
    });

    it('from beyond its end skips what comes below that revision', async () => {
      const stream = await guest().filled(3);
      const one = heard(guest().client.subscribeToStream(stream, { fromRevision: 4n }));
      await one.caughtUp();
      await guest().append(stream, several(4));
      await one.length(4);
      expect(one.log).toStrictEqual(['confirmation', 'caught-up', 5, 6]);
    });

    it('of which the start was truncated, and later all that comes', async () => {
      const stream = await guest().filled(5);
      await guest().client.setStreamMetadata(stream, { maxCount: 2 });
      const one = heard(guest().client.subscribeToStream(stream));
      await one.caughtUp();
      await guest().append(stream, several(4));
      await one.length(8);
      expect(one.log).toStrictEqual(['confirmation', 3, 4, 'caught-up', 5, 6, 7, 8]);
    });

    it('that was softly deleted, and begins again', async () => {
      const stream = await guest().filled(3);
      await guest().client.deleteStream(stream);
      const one = heard(guest().client.subscribeToStream(stream));
      await one.caughtUp();
      await guest().append(stream, noted());
      await one.length(3);
      expect(one.log).toStrictEqual(['confirmation', 'caught-up', 3]);
    });

    it('that is tombstoned under the subscriber', async () => {
      const stream = await guest().filled(1);
      const one = heard(guest().client.subscribeToStream(stream));
      await one.caughtUp();
      await guest().client.tombstoneStream(stream);
      await one.until((log) => log.includes('stream-deleted'));
      const last = Number(9_223_372_036_854_775_807n);
      expect(one.log).toStrictEqual(['confirmation', 0, 'caught-up', last, 'stream-deleted']);
    });

    it('that was tombstoned before', async () => {
      const stream = await guest().filled(1);
      await guest().client.tombstoneStream(stream);
      const one = heard(guest().client.subscribeToStream(stream));
      await one.length(1);
      expect(one.log).toStrictEqual(['stream-deleted']);
    });

    it('through its metadata', async () => {
      const stream = await guest().filled(1);
      const one = heard(guest().client.subscribeToStream(`$$${stream}`));
      await one.caughtUp();
      await guest().client.setStreamMetadata(stream, { maxCount: 5 });
      await guest().client.setStreamMetadata(stream, { maxCount: 6 });
      await one.length(4);
      expect(one.log).toStrictEqual(['confirmation', 'caught-up', 0, 1]);
    });
  });

  describe('$all', () => {
    /** Subscribes to what passes, and gathers revisions, checkpoints as `cp` and notices. */
    const follow = (
      filter: (options: object) => Filter,
      fromPosition: Position | typeof START | typeof END = START,
      options: Readonly<{ maxSearchWindow?: number; checkpointInterval?: number }> = {},
    ) => {
      const checkpoints: Position[] = [];
      const checkpointReached = (_: AllStreamSubscription, position: Position) => {
        one.log.push('cp');
        checkpoints.push(position);
        return Promise.resolve();
      };
      const whole = filter({ ...options, checkpointReached });
      const one = heard(guest().client.subscribeToAll({ fromPosition, filter: whole }));
      const events = () => one.log.filter((entry) => typeof entry === 'number');
      return { one, checkpoints, events };
    };

    it('without a filter begins with what the system wrote itself', async () => {
      const one = heard(guest().client.subscribeToAll({ fromPosition: START }));
      await one.caughtUp();
      expect(one.log[0]).toBe('confirmation');
      expect(one.log.at(-1)).toBe('caught-up');
    });

    it('from its end hears only what comes', async () => {
      await guest().filled(3);
      const one = heard(guest().client.subscribeToAll({ fromPosition: END }));
      await one.caughtUp();
      await guest().append(guest().stream(), several(2));
      await one.length(4);
      expect(one.log).toStrictEqual(['confirmation', 'caught-up', 0, 1]);
    });

    it('after a position, exclusively', async () => {
      const stream = await guest().filled(4);
      const fromPosition = (await guest().read(stream))[1]?.position;
      const one = heard(guest().client.subscribeToAll({ fromPosition: fromPosition as Position }));
      await one.caughtUp();
      expect(one.log).toStrictEqual(['confirmation', 2, 3, 'caught-up']);
    });

    it.each<[string, (names: readonly [string, string], options: object) => Filter, number]>([
      ['prefix of names', ([a], o) => streamNameFilter({ ...o, prefixes: [a] }), 3],
      ['two prefixes', (names, o) => streamNameFilter({ ...o, prefixes: [...names] }), 5],
      ['regex on names', ([a], o) => streamNameFilter({ ...o, regex: `^${a}.*$` }), 3],
      ['prefix of types', ([a], o) => eventTypeFilter({ ...o, prefixes: [`T-${a}`] }), 3],
      ['regex on types', ([, b], o) => eventTypeFilter({ ...o, regex: `^T-${b}$` }), 2],
    ])('with a filter: %s', async (_, filter, count) => {
      const names = [guest().stream('流a'), guest().stream('b')] as const;
      for (const [index, name] of names.entries()) {
        const typed = () => jsonEvent({ type: `T-${name}`, data: {} });
        await guest().append(name, Array.from({ length: 3 - index }, typed));
      }
      const { one, events } = follow((options) => filter(names, options));
      await one.caughtUp();
      expect(events()).toHaveLength(count);
      await guest().append(guest().stream('c'), noted());
      await guest().append(names[0], jsonEvent({ type: `T-${names[0]}`, data: {} }));
      await guest().append(names[1], jsonEvent({ type: `T-${names[1]}`, data: {} }));
      await one.until(() => events().length > count);
      expect(one.log[0]).toBe('confirmation');
    });

    it('with checkpoints while nothing passes, the last before the word that it has caught up', async () => {
      const stream = await guest().filled(100);
      const stored = await guest().read(stream);
      const { one, checkpoints } = follow(
        (options) => streamNameFilter({ ...options, prefixes: [guest().stream('nobody')] }),
        stored[0]?.position,
        { maxSearchWindow: 10, checkpointInterval: 2 },
      );
      await one.caughtUp();
      expect(one.log[0]).toBe('confirmation');
      expect(one.log.at(-1)).toBe('caught-up');
      expect(checkpoints.length).toBeGreaterThanOrEqual(4);
      const first = stored[0]?.position?.commit ?? 0n;
      // A real server may give the second half as 0.
      expect(checkpoints.every(({ commit }) => commit >= first)).toBe(true);
      const commits = checkpoints.map(({ commit }) => commit);
      expect(commits).toStrictEqual([...new Set(commits)].sort((a, b) => (a < b ? -1 : 1)));
    });

    it('with checkpoints while it is live, after which it can be resumed without a gap', async () => {
      const wanted = guest().stream('wanted');
      const filter = (options: object) => streamNameFilter({ ...options, prefixes: [wanted] });
      const live = follow(filter, END, { maxSearchWindow: 4, checkpointInterval: 1 });
      await live.one.caughtUp();
      for (let n = 0; n < 20; n += 1)
        await guest().append(n === 9 ? wanted : guest().stream(), noted());
      await live.one.until(() => live.checkpoints.length >= 3 && live.events().length === 1);
      const last = live.checkpoints.at(-1) as Position;
      await guest().append(wanted, noted());
      const resumed = follow(filter, last);
      await resumed.one.caughtUp();
      expect(resumed.events()).toStrictEqual([1]);
    });

    it('ends over an expression that is none', async () => {
      const { one } = follow((options) => streamNameFilter({ ...options, regex: '([' }));
      await one.until((log) => log.includes('unknown'));
    });
  });

  it('waits for a slow reader, who misses nothing', async () => {
    const stream = guest().stream();
    const large = () => jsonEvent({ type: 'Large', data: { text: 'x'.repeat(20_000) } });
    for (let n = 0; n < 10; n += 1) await guest().append(stream, Array.from({ length: 40 }, large));
    const subscription = guest().client.subscribeToStream(stream);
    const revisions: number[] = [];
    for await (const { event } of subscription) {
      revisions.push(Number(event?.revision));
      if (revisions.length % 40 === 0) {
        await sleep(30);
        if (revisions.length < 500) await guest().append(stream, [large(), large()]);
      }
      if (revisions.length === 420) break;
    }
    expect(revisions).toStrictEqual(Array.from({ length: 420 }, (_, n) => n));
  });

  it('serves fifty subscribers of one stream alike', async () => {
    const stream = await guest().filled(2);
    const many = Array.from({ length: 50 }, () => heard(guest().client.subscribeToStream(stream)));
    for (const one of many) await one.caughtUp();
    await guest().append(stream, several(3));
    for (const one of many) await one.length(7);
    for (const { log } of many) {
      expect(log).toStrictEqual(['confirmation', 0, 1, 'caught-up', 2, 3, 4]);
    }
  });
});
