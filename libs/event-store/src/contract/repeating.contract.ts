import { OutcomeUnknown, WrongExpectedRevision, type EventToAppend } from '@lodestone/kernel';
import { refusalOf, useLog, type Opening } from './contract-log';

/** What a writer may rely on that does not know whether its append was stored. */
export function itKnowsARepetition(open: Opening, streamPrefix: string): void {
  const log = useLog(open, streamPrefix);

  describe('repeating an append with its ids and its expected revision', () => {
    it('answers with the first result and writes nothing, on a new stream', async () => {
      const events = log().several('act', 3);
      const first = await log().append(events, 'no-stream');
      expect(await log().append(events, 'no-stream')).toStrictEqual(first);
      expect(await log().revisions()).toStrictEqual([0, 1, 2]);
    });

    it('answers with the first result, also when more has been appended since', async () => {
      await log().fill(2);
      const first = await log().append(log().several('act', 2), 1);
      await log().append(log().several('later', 4), 3);
      expect(await log().append(log().several('act', 2), 1)).toStrictEqual(first);
      expect(await log().revisions()).toStrictEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    });

    // EventStoreDB may answer the second with an empty `Unknown` while the first is being written,
    // which the store passes on as an unknown outcome: then, too, asking again gives the same answer.
    it('answers both of two simultaneous repetitions with the same result, once it is known', async () => {
      const events = log().several('act', 2);
      const appended = () =>
        log()
          .append(events, 'no-stream')
          .catch((error: unknown) => {
            if (error instanceof OutcomeUnknown) return log().append(events, 'no-stream');
            throw error;
          });
      const [one, other] = await Promise.all([appended(), appended()]);
      expect(one).toStrictEqual(other);
      expect(await log().revisions()).toStrictEqual([0, 1]);
    });

    it('goes by the ids: type and data are not compared', async () => {
      const first = await log().append([log().weighed('act', { massGrams: 1 })], 'no-stream');
      expect(
        await log().append([log().weighed('act', { massGrams: 2 })], 'no-stream'),
      ).toStrictEqual(first);
      expect((await log().read())[0]?.event.data).toStrictEqual({ massGrams: 1 });
    });

    it('knows a beginning of what was appended by its own last event', async () => {
      await log().append(log().several('act', 3), 'no-stream');
      const [, second] = await log().read();
      expect(await log().append(log().several('act', 2), 'no-stream')).toStrictEqual({
        revision: 1,
        position: second?.position,
      });
    });

    it.each<[what: string, events: () => EventToAppend[]]>([
      ['another id', () => [log().weighed('other')]],
      ['a known beginning and a new end', () => [...log().several('act', 2), log().weighed('new')]],
      ['a known first and a new second', () => [...log().several('act', 1), log().weighed('new')]],
      ['a new beginning', () => [log().weighed('new'), ...log().several('act', 2)]],
      ['another order', () => log().several('act', 2).reverse()],
    ])('refuses %s as what it is, an append that came too late', async (_, eventsOf) => {
      const events = eventsOf();
      await log().append(log().several('act', 2), 'no-stream');
      expect(await refusalOf(log().append(events, 'no-stream'))).toStrictEqual(
        new WrongExpectedRevision(log().stream(), 'no-stream', 1),
      );
      expect(await log().revisions()).toStrictEqual([0, 1]);
    });

    it('is no repetition at another place', async () => {
      await log().append(log().several('act', 2), 'no-stream');
      await log().append(log().several('later', 2), 1);
      expect(await refusalOf(log().append(log().several('act', 2), 1))).toBeInstanceOf(
        WrongExpectedRevision,
      );
    });

    it('is no repetition in another stream', async () => {
      await log().append(log().several('act', 2), 'no-stream', log().stream('one'));
      await log().append(log().several('act', 2), 'no-stream', log().stream('other'));
      expect(await log().revisions({}, log().stream('other'))).toStrictEqual([0, 1]);
    });

    it('is an ordinary append at the head', async () => {
      await log().append(log().several('act', 2), 'no-stream');
      expect(await log().append(log().several('act', 2), 1)).toMatchObject({ revision: 3 });
      expect(await log().revisions()).toStrictEqual([0, 1, 2, 3]);
    });

    it('stores an id twice that is given twice in one append', async () => {
      const twice = [log().weighed('act'), log().weighed('act')];
      const first = await log().append(twice, 'no-stream');
      expect(first).toMatchObject({ revision: 1 });
      expect(await log().append(twice, 'no-stream')).toStrictEqual(first);
      expect(await log().revisions()).toStrictEqual([0, 1]);
    });
  });
}
