import { BACKWARDS, END, jsonEvent, type ExpectedRevision } from '@eventstore/db-client';
import { failureOf, noted, typeOf, useGuest, ways } from './esdb-node/guest';
import { servers } from './esdb-node/servers';

describe.each(servers())('deleting on $name', ({ start }) => {
  const guest = useGuest(start);

  const endings = ['deleteStream', 'tombstoneStream'] as const;

  describe.each(endings)('%s', (ending) => {
    it.each<[ExpectedRevision, boolean]>([
      ['any', true],
      [2n, true],
      [1n, false],
      [3n, false],
      ['no_stream', false],
    ])('of three events that expects %s: %s', async (expectedRevision, isDone) => {
      const stream = await guest().filled(3);
      const call = guest().client[ending](stream, { expectedRevision });
      if (isDone) {
        expect((await call).position?.commit).toBeGreaterThan(0n);
        expect(await typeOf(guest().read(stream))).toBe(
          ending === 'deleteStream' ? 'stream-not-found' : 'stream-deleted',
        );
        return;
      }
      expect(await failureOf(call)).toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
        expectedVersion: expectedRevision === 'no_stream' ? -1n : expectedRevision,
        actualVersion: 2n,
      });
      expect(await guest().revisions(stream)).toHaveLength(3);
    });

    it('of a stream that is gone for ever is refused as deleted', async () => {
      const stream = await guest().filled(1);
      await guest().client.tombstoneStream(stream);
      expect(await failureOf(guest().client[ending](stream))).toMatchObject({
        type: 'stream-deleted',
        streamName: stream,
      });
    });
  });

  describe('softly', () => {
    it('needs a stream, or metadata at least', async () => {
      const missing = guest().stream();
      expect(await failureOf(guest().client.deleteStream(missing))).toMatchObject({
        type: 'wrong-expected-version',
        actualVersion: -1n,
      });
      const described = guest().stream();
      await guest().client.setStreamMetadata(described, { maxCount: 9 });
      await guest().client.deleteStream(described);
      expect(await guest().append(described, noted(), 'no_stream')).toMatchObject({
        nextExpectedRevision: 0n,
      });
    });

    it.each(ways)('lets the numbering go on, and keeps the other metadata (%s)', async (way) => {
      const stream = await guest().filled(3);
      await guest().client.deleteStream(stream);
      await guest().append(`$$${stream}`, jsonEvent({ type: '$metadata', data: { $maxCount: 9 } }));
      await guest().client.deleteStream(stream);
      await guest().append(stream, [noted(), noted()], 'no_stream', way);
      await guest().shows(stream, [3, 4]);
      expect(await guest().rawMetadata(stream)).toStrictEqual({ $tb: 3 });
    });

    it('ends when metadata is written, which is then truncated to what comes next', async () => {
      const stream = await guest().filled(3);
      await guest().client.deleteStream(stream);
      await guest().client.setStreamMetadata(stream, { maxCount: 2, custom: { big: 2 ** 60 } });
      await guest().shows(stream, []);
      expect(await guest().rawMetadata(stream)).toStrictEqual({
        $maxCount: 2,
        custom: { big: 2 ** 60 },
        $tb: 3,
      });
    });

    it('ends with an append of nothing', async () => {
      const stream = await guest().filled(3);
      await guest().client.deleteStream(stream);
      await guest().append(stream, [], 2n);
      await guest().shows(stream, []);
    });

    it('leaves everything in $all', async () => {
      const stream = await guest().filled(3);
      await guest().client.deleteStream(stream);
      const newest = await guest().readAll({
        direction: BACKWARDS,
        fromPosition: END,
        maxCount: 4,
      });
      expect(newest.map(({ streamId, type }) => [streamId, type])).toStrictEqual([
        [`$$${stream}`, '$metadata'],
        [stream, 'Noted'],
        [stream, 'Noted'],
        [stream, 'Noted'],
      ]);
    });
  });

  describe('for ever', () => {
    it('takes the name away, whether or not it was used', async () => {
      for (const stream of [guest().stream(), await guest().filled(2)]) {
        await guest().client.tombstoneStream(stream);
        for (const way of ways) {
          expect(await failureOf(guest().append(stream, noted(), 'any', way))).toMatchObject({
            type: 'stream-deleted',
            streamName: stream,
          });
        }
        expect(await typeOf(guest().read(stream))).toBe('stream-deleted');
        expect(await typeOf(guest().client.getStreamMetadata(stream))).toBe('stream-deleted');
        expect(await typeOf(guest().client.setStreamMetadata(stream, {}))).toBe('stream-deleted');
      }
    });

    it('shows in $all as the largest revision there is', async () => {
      const stream = await guest().filled(1);
      const { position } = await guest().client.tombstoneStream(stream);
      const [newest] = await guest().readAll({
        direction: BACKWARDS,
        fromPosition: END,
        maxCount: 1,
      });
      expect(newest).toMatchObject({
        streamId: stream,
        type: '$streamDeleted',
        revision: 9_223_372_036_854_775_807n,
        isJson: false,
        position,
      });
    });
  });
});
