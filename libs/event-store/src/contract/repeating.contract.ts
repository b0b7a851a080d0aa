import { WrongExpectedRevision } from '@lodestone/kernel';
import { several, weighed } from './contract-events';
import { refusalOf, useLog, type Opening } from './contract-log';

/** What a writer may rely on that does not know whether its append was stored. */
export function itKnowsARepetition(open: Opening, streamPrefix: string): void {
  const log = useLog(open, streamPrefix);

  describe('repeating an append with its ids and its expected revision', () => {
    it('answers with the first result and writes nothing, on a new stream', async () => {
      const events = several('act', 3);
      const first = await log().append(events, 'no-stream');
      expect(await log().append(events, 'no-stream')).toStrictEqual(first);
      expect(await log().revisions()).toStrictEqual([0, 1, 2]);
    });

    it('answers with the first result, also when more has been appended since', async () => {
      await log().fill(2);
      const first = await log().append(several('act', 2), 1);
      await log().append(several('later', 4), 3);
      expect(await log().append(several('act', 2), 1)).toStrictEqual(first);
      expect(await log().revisions()).toStrictEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    });

    it('answers both of two simultaneous repetitions with the same result', async () => {
      const events = several('act', 2);
      const [one, other] = await Promise.all([
        log().append(events, 'no-stream'),
        log().append(events, 'no-stream'),
      ]);
      expect(one).toStrictEqual(other);
      expect(await log().revisions()).toStrictEqual([0, 1]);
    });

    it('goes by the ids: type and data are not compared', async () => {
      const first = await log().append([weighed('act', { massGrams: 1 })], 'no-stream');
      expect(await log().append([weighed('act', { massGrams: 2 })], 'no-stream')).toStrictEqual(
        first,
      );
      expect((await log().read())[0]?.event.data).toStrictEqual({ massGrams: 1 });
    });

    it('knows a beginning of what was appended by its own last event', async () => {
      await log().append(several('act', 3), 'no-stream');
      const [, second] = await log().read();
      expect(await log().append(several('act', 2), 'no-stream')).toStrictEqual({
        revision: 1,
        position: second?.position,
      });
    });

    it.each([
      ['another id', [weighed('other')]],
      ['a known beginning and a new end', [...several('act', 2), weighed('new')]],
      ['a new beginning', [weighed('new'), ...several('act', 2)]],
      ['another order', several('act', 2).reverse()],
    ])('refuses %s as what it is, an append that came too late', async (_, events) => {
      await log().append(several('act', 2), 'no-stream');
      expect(await refusalOf(log().append(events, 'no-stream'))).toStrictEqual(
        new WrongExpectedRevision(log().stream(), 'no-stream', 1),
      );
      expect(await log().revisions()).toStrictEqual([0, 1]);
    });

    it('is no repetition at another place', async () => {
      await log().append(several('act', 2), 'no-stream');
      await log().append(several('later', 2), 1);
      expect(await refusalOf(log().append(several('act', 2), 1))).toBeInstanceOf(
        WrongExpectedRevision,
      );
    });

    it('is no repetition in another stream', async () => {
      await log().append(several('act', 2), 'no-stream', log().stream('one'));
      await log().append(several('act', 2), 'no-stream', log().stream('other'));
      expect(await log().revisions({}, log().stream('other'))).toStrictEqual([0, 1]);
    });

    it('is an ordinary append at the head', async () => {
      await log().append(several('act', 2), 'no-stream');
      expect(await log().append(several('act', 2), 1)).toMatchObject({ revision: 3 });
      expect(await log().revisions()).toStrictEqual([0, 1, 2, 3]);
    });

    it('stores an id twice that is given twice in one append', async () => {
      const twice = [weighed('act'), weighed('act')];
      const first = await log().append(twice, 'no-stream');
      expect(first).toMatchObject({ revision: 1 });
      expect(await log().append(twice, 'no-stream')).toStrictEqual(first);
      expect(await log().revisions()).toStrictEqual([0, 1]);
    });
  });
}
