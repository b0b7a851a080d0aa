import { StreamTombstoned } from '@lodestone/kernel';
import { several, weighed } from './contract-events';
import { refusalOf, useLog, type Opening } from './contract-log';

export function itEndsStreams(open: Opening, streamPrefix: string): void {
  const log = useLog(open, streamPrefix);

  describe('ending a stream for ever', () => {
    it('leaves it empty, whichever way it is read', async () => {
      await log().fill(3);
      await log().store.tombstone(log().stream());

      expect(await log().read()).toStrictEqual([]);
      expect(await log().read({ direction: 'backwards', maxCount: 1 })).toStrictEqual([]);
      expect(await log().read({ from: 1 })).toStrictEqual([]);
    });

    it('refuses every append to it, whatever it expects, also a repeated one', async () => {
      const first = several('first', 2);
      await log().append(first, 'no-stream');
      await log().store.tombstone(log().stream());

      for (const expected of ['no-stream', 1, 2, 9] as const) {
        expect(await refusalOf(log().append([weighed('late')], expected))).toStrictEqual(
          new StreamTombstoned(log().stream()),
        );
      }
      expect(await refusalOf(log().append(first, 'no-stream'))).toBeInstanceOf(StreamTombstoned);
    });

    it('may be repeated', async () => {
      await log().fill(1);
      await log().store.tombstone(log().stream());
      await log().store.tombstone(log().stream());

      expect(await log().read()).toStrictEqual([]);
    });

    it('touches no other stream, and the log goes on behind it', async () => {
      const [ended, other] = [log().stream('BY-01'), log().stream('BY-011')];
      await log().fill(1, ended);
      await log().fill(2, other);
      const before = await log().store.head();
      await log().store.tombstone(ended);
      const { position } = await log().append(several('after', 1), 1, other);

      expect(await log().revisions({}, other)).toStrictEqual([0, 1, 2]);
      expect(
        await log().readAll({ after: before ?? 'start', filter: log().filter('BY-011') }),
      ).toMatchObject([{ stream: other, revision: 2, position }]);
    });
  });
}
