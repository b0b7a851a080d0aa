import {
  BACKWARDS,
  binaryEvent,
  END,
  FORWARDS,
  jsonEvent,
  START,
  type ReadRevision,
  type StreamMetadata,
} from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { noted, several, typeOf, useGuest } from './esdb-node/guest';
import { servers } from './esdb-node/servers';

describe.each(servers())('reading from $name', ({ start }) => {
  const guest = useGuest(start);

  /** What is there beside events older than a second: an event of now. Asked again where it took too long. */
  async function youngestOf(stream: string) {
    for (;;) {
      await sleep(1_200);
      const from = performance.now();
      const { nextExpectedRevision } = await guest().append(stream, noted());
      const forwards = await guest().revisions(stream);
      const end = { fromRevision: END, direction: BACKWARDS } as const;
      const backwards = await guest().revisions(stream, end);
      const newest = Number(nextExpectedRevision);
      if (performance.now() - from < 900) return { newest, forwards, backwards };
    }
  }

  describe('an event', () => {
    it('is given back as it came, with its place and its moment', async () => {
      const stream = guest().stream();
      const before = Date.now();
      const event = jsonEvent({
        type: 'Weighed 称重',
        data: { name: '赣州 🧲', list: [null, 1.5, { deep: true }] },
        metadata: { actor: '某人' },
      });
      const { position } = await guest().append(stream, event);
      const [stored] = await guest().read(stream);
      expect(stored).toStrictEqual({
        streamId: stream,
        id: event.id,
        revision: 0n,
        type: 'Weighed 称重',
        data: event.data,
        metadata: event.metadata,
        isJson: true,
        created: expect.any(Date),
        position,
      });
      expect(Math.abs(Number(stored?.created) - before)).toBeLessThan(60_000);
    });

    it('may be bytes, or nothing at all', async () => {
      const stream = guest().stream();
      const data = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
      await guest().append(stream, [
        binaryEvent({ type: 'Bytes', data, metadata: Buffer.from([255, 0]) }),
        binaryEvent({ type: 'Empty', data: new Uint8Array() }),
      ]);
      const [bytes, empty] = await guest().read(stream);
      expect(Buffer.from(bytes?.data as Uint8Array)).toStrictEqual(data);
      expect(Buffer.from(bytes?.metadata as Uint8Array)).toStrictEqual(Buffer.from([255, 0]));
      expect(bytes?.isJson).toBe(false);
      expect(empty).toMatchObject({ isJson: false, metadata: undefined });
      expect(empty?.data).toHaveLength(0);
    });

    it.each([
      '流-赣州',
      'a/b?c=d&e#f',
      ' spaces ',
      '100%',
      "it's",
      'x'.repeat(1_000),
      '漢'.repeat(300),
    ])('keeps the name of its stream: %s', async (name) => {
      const stream = `${name}${guest().run}`;
      await guest().append(stream, noted());
      expect((await guest().read(stream)).map(({ streamId }) => streamId)).toStrictEqual([stream]);
      const wrong = guest().append(stream, noted(), 7n);
      expect(await wrong.catch((error: unknown) => error)).toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
      });
    });
  });

  describe('a stream', () => {
    it.each<[string, ReadRevision, number | undefined, number[]]>([
      [FORWARDS, START, undefined, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
      [FORWARDS, START, 3, [0, 1, 2]],
      [FORWARDS, 7n, undefined, [7, 8, 9]],
      [FORWARDS, 7n, 2, [7, 8]],
      [FORWARDS, 10n, undefined, []],
      [FORWARDS, 9_223_372_036_854_775_807n, undefined, []],
      [BACKWARDS, END, 3, [9, 8, 7]],
      [BACKWARDS, START, undefined, [0]],
      [BACKWARDS, 2n, undefined, [2, 1, 0]],
      [BACKWARDS, 1_000n, 2, [9, 8]],
    ])('is read %s from %s, at most %s', async (direction, fromRevision, maxCount, expected) => {
      const stream = await guest().filled(10);
      const options = { direction, fromRevision, ...(maxCount ? { maxCount } : {}) };
      expect(await guest().revisions(stream, options as never)).toStrictEqual(expected);
    });

    it('is not found when nobody wrote it', async () => {
      const missing = guest().stream('流');
      expect(
        await guest()
          .read(missing)
          .catch((error: unknown) => error),
      ).toMatchObject({ type: 'stream-not-found' });
    });

    it('cannot be read forwards from its end, or for no event at all', async () => {
      const stream = await guest().filled(1);
      expect(await typeOf(guest().read(stream, { fromRevision: END }))).toBe('unknown');
      expect(await typeOf(guest().read(stream, { maxCount: 0 }))).toBe('unknown');
    });

    it('is read whole when it is large, while others append', async () => {
      const stream = guest().stream();
      const count = 5_000;
      for (let n = 0; n < count; n += 500) await guest().append(stream, several(500));
      const reading = guest().revisions(stream);
      await guest().append(guest().stream(), noted());
      expect(await reading).toStrictEqual(Array.from({ length: count }, (_, n) => n));
    });
  });

  describe('a stream with metadata', () => {
    it.each<[StreamMetadata, ReadRevision, string, number | undefined, number[]]>([
      [{ maxCount: 3 }, START, FORWARDS, undefined, [7, 8, 9]],
      [{ maxCount: 3 }, START, FORWARDS, 2, [7, 8]],
      [{ maxCount: 3 }, END, BACKWARDS, undefined, [9, 8, 7]],
      [{ maxCount: 3 }, 5n, BACKWARDS, undefined, []],
      [{ truncateBefore: 6 }, START, FORWARDS, 2, [6, 7]],
      [{ truncateBefore: 6 }, 7n, BACKWARDS, undefined, [7, 6]],
      [{ truncateBefore: 6, maxCount: 2 }, START, FORWARDS, undefined, [8, 9]],
      [{ truncateBefore: 100 }, START, FORWARDS, undefined, []],
      [{ custom: true }, 8n, FORWARDS, undefined, [8, 9]],
    ])(
      '%o from %s %s at most %s',
      async (metadata, fromRevision, direction, maxCount, expected) => {
        const stream = await guest().filled(10);
        await guest().client.setStreamMetadata(stream, metadata);
        const options = { direction, fromRevision, ...(maxCount ? { maxCount } : {}) };
        expect(await guest().revisions(stream, options as never)).toStrictEqual(expected);
      },
    );

    it('drops what is older than $maxAge, at the moment of reading, and is not thereby missing', async () => {
      const stream = await guest().filled(3);
      await guest().client.setStreamMetadata(stream, { maxAge: 600 });
      expect(await guest().revisions(stream)).toStrictEqual([0, 1, 2]);
      await guest().client.setStreamMetadata(stream, { maxAge: 1 });
      const seen = await youngestOf(stream);
      expect(seen.forwards).toStrictEqual([seen.newest]);
      expect(seen.backwards).toStrictEqual([seen.newest]);
      await sleep(1_200);
      await guest().shows(stream, []);
      expect(await typeOf(guest().append(stream, noted(), 'no_stream'))).toBe(
        'wrong-expected-version',
      );
    });

    it('gives the metadata back, of which only the newest counts', async () => {
      const stream = await guest().filled(5);
      await guest().client.setStreamMetadata(stream, { maxCount: 4 });
      await guest().client.setStreamMetadata(stream, { maxCount: 2, acl: { readRoles: ['all'] } });
      expect((await guest().client.getStreamMetadata(stream)).metadata).toStrictEqual({
        maxCount: 2,
        acl: { readRoles: ['all'] },
      });
      expect(await guest().revisions(`$$${stream}`)).toStrictEqual([1]);
      expect(await guest().revisions(stream)).toStrictEqual([3, 4]);
    });

    it.each([
      { $maxCount: 0 },
      { $maxCount: '2' },
      { $maxCount: 2, $tb: 1.5 },
      { $maxCount: 2, $acl: 5 },
    ])('takes metadata that it cannot read for none: %j', async (metadata) => {
      const stream = await guest().filled(5);
      await guest().append(`$$${stream}`, jsonEvent({ type: '$metadata', data: metadata }));
      expect(await guest().revisions(stream)).toHaveLength(5);
    });
  });

  describe('$all', () => {
    it('is inclusive forwards and exclusive backwards from a position', async () => {
      const stream = await guest().filled(10);
      const stored = await guest().read(stream);
      const fromPosition = stored[4]?.position;
      if (!fromPosition) throw new Error('an event without a position');
      const mine = async (direction: typeof FORWARDS | typeof BACKWARDS) =>
        (await guest().readAll({ fromPosition, direction, maxCount: 3 })).map(({ revision }) =>
          Number(revision),
        );
      expect(await mine(FORWARDS)).toStrictEqual([4, 5, 6]);
      expect(await mine(BACKWARDS)).toStrictEqual([3, 2, 1]);
    });

    it('holds the events of every stream in the order of their appends, and the system’s own', async () => {
      const [one, two] = [guest().stream(), guest().stream()];
      await guest().append(one, several(2));
      await guest().append(two, several(2));
      await guest().append(one, noted());
      const all = await guest().readAll();
      const mine = all.filter(({ streamId }) => streamId === one || streamId === two);
      expect(mine.map(({ streamId, revision }) => [streamId, Number(revision)])).toStrictEqual([
        [one, 0],
        [one, 1],
        [two, 0],
        [two, 1],
        [one, 2],
      ]);
      expect(all[0]?.streamId).toMatch(/^\$/);
      const commits = all.map(({ position }) => position.commit);
      expect(commits).toStrictEqual([...commits].sort((a, b) => (a < b ? -1 : 1)));
      const backwards = await guest().readAll({ direction: BACKWARDS, fromPosition: END });
      expect(backwards.map(({ id }) => id)).toStrictEqual(all.map(({ id }) => id).reverse());
    });

    it('is empty behind its end and before its start', async () => {
      expect(await guest().readAll({ fromPosition: END })).toStrictEqual([]);
      expect(await guest().readAll({ fromPosition: START, direction: BACKWARDS })).toStrictEqual(
        [],
      );
    });

    it('knows positions beyond 2^53 exactly: forwards nothing is there, backwards none was', async () => {
      const half = 2n ** 60n + 1n;
      const fromPosition = { commit: half, prepare: half };
      expect(await guest().readAll({ fromPosition })).toStrictEqual([]);
      expect(await typeOf(guest().readAll({ fromPosition, direction: BACKWARDS }))).toBe('unknown');
      const upsideDown = { commit: half, prepare: half + 1n };
      expect(await typeOf(guest().readAll({ fromPosition: upsideDown }))).toBe('unknown');
    });
  });

  it('follows links when asked, as far as they lead', async () => {
    const stream = await guest().filled(2);
    const links = guest().stream();
    const link = (text: string) => binaryEvent({ type: '$>', data: Buffer.from(text) });
    await guest().append(links, [link(`1@${stream}`), link(`7@${stream}`), link('nowhere')]);
    const resolved = [];
    for await (const one of guest().client.readStream(links, { resolveLinkTos: true })) {
      resolved.push([
        one.event && Number(one.event.revision),
        one.link && Number(one.link.revision),
      ]);
    }
    expect(resolved).toStrictEqual([
      [1, 0],
      [undefined, 1],
      [2, undefined],
    ]);
    expect(await guest().revisions(links)).toStrictEqual([0, 1, 2]);
  });
});
