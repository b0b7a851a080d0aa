import { OutcomeUnknown, StoreUnavailable } from '@lodestone/kernel';
import { refusalOf, useLog, type Opening } from './contract-log';

export function itCloses(open: Opening, streamPrefix: string): void {
  const log = useLog(open, streamPrefix);

  describe('closing', () => {
    it('leaves no append without an answer', async () => {
      const appends = Array.from({ length: 50 }, (_, n) =>
        log().append(log().several(`n-${n}`, 2), 'no-stream', log().stream(`n-${n}`)),
      );
      const answers = Promise.allSettled(appends);
      await log().store.close();
      const wrong = (await answers).filter(
        (answer) =>
          answer.status === 'rejected' &&
          !(answer.reason instanceof OutcomeUnknown || answer.reason instanceof StoreUnavailable),
      );
      expect(wrong).toStrictEqual([]);
    });

    it('is done once, however often it is asked for', async () => {
      await Promise.all([log().store.close(), log().store.close()]);
      await log().store.close();
    });

    it('refuses to append and to read afterwards', async () => {
      await log().store.close();
      expect(await refusalOf(log().append(log().several('late', 1), 'no-stream'))).toBeInstanceOf(
        StoreUnavailable,
      );
      expect(await refusalOf(log().read())).toBeInstanceOf(StoreUnavailable);
      expect(await refusalOf(log().store.head())).toBeInstanceOf(StoreUnavailable);
    });

    it('ends subscriptions without an error', async () => {
      await log().fill(3);
      const kinds: string[] = [];
      for await (const { kind } of log().store.subscribeToAll({
        after: 'start',
        filter: log().filter(),
      })) {
        kinds.push(kind);
        // Closed while it runs, however long the log is: a checkpoint may come before the events.
        if (kind === 'events') await log().store.close();
      }
      expect(kinds).toContain('events');
    });
  });
}
