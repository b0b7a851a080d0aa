import {
  AppendTooLarge,
  comparePositions,
  WrongExpectedRevision,
  type ExpectedRevision,
} from '@lodestone/kernel';
import { metadata } from './contract-events';
import { refusalOf, useLog, type Opening } from './contract-log';

const appendBytesMax = 1024 * 1024;

export function itAppends(open: Opening, streamPrefix: string): void {
  const log = useLog(open, streamPrefix);

  describe('appending', () => {
    it('numbers the events of a stream from 0 and answers with the place of the last', async () => {
      const first = await log().append(log().several('first', 3), 'no-stream');
      const second = await log().append(log().several('second', 2), 2);

      const stored = await log().read();
      expect(stored.map(({ revision }) => revision)).toStrictEqual([0, 1, 2, 3, 4]);
      expect(first).toStrictEqual({ revision: 2, position: stored[2]?.position });
      expect(second).toStrictEqual({ revision: 4, position: stored[4]?.position });
      expect(comparePositions(second.position, first.position)).toBe(1);
    });

    it('gives back exactly what it was given, in Chinese and with every kind of JSON', async () => {
      const data = {
        name: '江西赣州稀土分离厂 🧲 "quoted" \u2028 \u0000 \\ end',
        massGrams: 1_000_000_000_000,
        negative: -0.5,
        nothing: null,
        list: [true, [], {}, ''],
        __proto__x: { nested: { deep: ['氧化镨钕'] } },
      };
      const about = { ...metadata, contentDigest: 'a1b2' };
      const event = log().weighed('whole', data, about);
      await log().append([event], 'no-stream');

      const [stored, ...others] = await log().read();
      expect(others).toStrictEqual([]);
      expect(stored).toStrictEqual({
        ...event,
        stream: log().stream(),
        revision: 0,
        position: stored?.position,
      });
    });

    it.each<[at: ExpectedRevision, expected: ExpectedRevision, isAppended: boolean]>([
      ['no-stream', 'no-stream', true],
      ['no-stream', 0, false],
      ['no-stream', 7, false],
      [0, 'no-stream', false],
      [0, 0, true],
      [0, 1, false],
      [2, 'no-stream', false],
      [2, 0, false],
      [2, 1, false],
      [2, 2, true],
      [2, 3, false],
      [2, 1_000_000, false],
    ])('judges at %s an append that expects %s: %s', async (at, expected, isAppended) => {
      if (at !== 'no-stream') await log().append(log().several('before', at + 1), 'no-stream');
      const before = await log().read();
      const append = log().append(log().several('new', 2), expected);

      if (isAppended) {
        const last = before.length + 1;
        expect(await append).toMatchObject({ revision: last });
        expect(await log().read()).toHaveLength(last + 1);
      } else {
        expect(await refusalOf(append)).toStrictEqual(
          new WrongExpectedRevision(log().stream(), expected, at),
        );
        expect(await log().read()).toStrictEqual(before);
      }
    });

    it('judges each stream by itself', async () => {
      await log().fill(3, log().stream('BY-01'));
      await log().fill(1, log().stream('BY-011'));
      expect(await log().append(log().several('x', 1), 2, log().stream('BY-01'))).toMatchObject({
        revision: 3,
      });
      expect(await log().append(log().several('y', 1), 0, log().stream('BY-011'))).toMatchObject({
        revision: 1,
      });
    });

    it('lets exactly one of many simultaneous appends with one expectation win', async () => {
      await log().fill(1);
      const attempts = await Promise.allSettled(
        Array.from({ length: 20 }, (_, n) => log().append(log().several(`writer-${n}`, 2), 0)),
      );
      const won = attempts.flatMap((attempt, n) => (attempt.status === 'fulfilled' ? [n] : []));
      expect(won).toHaveLength(1);
      expect(
        attempts
          .filter((attempt) => attempt.status === 'rejected')
          .every(({ reason }) => reason instanceof WrongExpectedRevision),
      ).toBe(true);
      expect((await log().read({ from: 1 })).map(({ eventId }) => eventId)).toStrictEqual(
        log()
          .several(`writer-${won[0]}`, 2)
          .map(({ eventId }) => eventId),
      );
    });

    it('makes an acknowledged event readable at once, by itself and in $all', async () => {
      for (let n = 0; n < 10; n += 1) {
        const { position } = await log().append(
          log().several(`n-${n}`, 1),
          n === 0 ? 'no-stream' : n - 1,
        );
        expect(await log().revisions({ from: n })).toStrictEqual([n]);
        const [newest] = await log().readAll({ direction: 'backwards', maxCount: 1 });
        expect(newest?.position).toStrictEqual(position);
        expect(comparePositions((await log().store.head()) ?? position, position)).not.toBe(-1);
      }
    });

    it('writes nothing for an append without events, whatever it expects', async () => {
      expect(await log().append([], 'no-stream')).toMatchObject({ revision: -1 });
      expect(await log().append([], 5)).toMatchObject({ revision: 5 });
      expect(await log().read()).toStrictEqual([]);
      expect(await log().append(log().several('first', 1), 'no-stream')).toMatchObject({
        revision: 0,
      });
    });

    it('takes an append of exactly 1 MiB of data and metadata', async () => {
      const event = log().weighing('large', appendBytesMax);
      await log().append([event], 'no-stream');
      expect((await log().read())[0]?.event).toStrictEqual(event.event);
    });

    it('refuses one byte more, counted over all events, before it looks at the revision', async () => {
      const half = appendBytesMax / 2;
      const events = [log().weighing('one', half), log().weighing('two', half + 1)];
      for (const expected of ['no-stream', 99] as const) {
        expect(await refusalOf(log().append(events, expected))).toStrictEqual(
          new AppendTooLarge(appendBytesMax + 1, appendBytesMax),
        );
      }
      expect(await log().read()).toStrictEqual([]);
    });

    it.each([
      'a b',
      'a/b?c=d&e#f',
      'it\'s-"quoted"',
      '100%_[x]*',
      '~tilde;--',
      'UPPER',
      'upper',
      '$dollar',
      'x'.repeat(200),
    ])('keeps the name of a stream as it is: %s', async (name) => {
      const stream = log().stream(name);
      await log().fill(2, stream);
      const stored = await log().read({}, stream);
      expect(stored.map((event) => event.stream)).toStrictEqual([stream, stream]);
      expect(await log().readAll({ filter: log().filter(name) })).toStrictEqual(stored);
      expect(await log().read({}, `${stream}x`)).toStrictEqual([]);
    });

    it.each(['', 'not-a-uuid', '0F8FAD5B-D9CB-469F-A165-70867728950E'])(
      'refuses an event id that no store could give back: "%s"',
      async (eventId) => {
        const event = { ...log().weighed('x'), eventId };
        expect(await refusalOf(log().append([event], 'no-stream'))).toBeInstanceOf(TypeError);
        expect(await log().read()).toStrictEqual([]);
      },
    );
  });
}
