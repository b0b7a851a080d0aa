import { binaryEvent, jsonEvent, type AppendExpectedRevision } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { failureOf, Guest, noted, several, typeOf, useGuest, ways } from './esdb-node/guest';
import { servers } from './esdb-node/servers';

/** A stream in a certain state. */
const states = {
  fresh: async (guest: Guest) => guest.stream(),
  'metadata only': async (guest: Guest) => {
    const stream = guest.stream();
    await guest.client.setStreamMetadata(stream, { maxCount: 100 });
    return stream;
  },
  'three events': (guest: Guest) => guest.filled(3),
  'all truncated': async (guest: Guest) => {
    const stream = await guest.filled(3);
    await guest.client.setStreamMetadata(stream, { truncateBefore: 10 });
    return stream;
  },
  'softly deleted': async (guest: Guest) => {
    const stream = await guest.filled(3);
    await guest.client.deleteStream(stream);
    return stream;
  },
  'deleted and begun again': async (guest: Guest) => {
    const stream = await guest.filled(3);
    await guest.client.deleteStream(stream);
    await guest.append(stream, noted());
    // The server truncates behind its answer, and what follows a leader learns of it later still.
    await guest.shows(stream, [3]);
    return stream;
  },
  tombstoned: async (guest: Guest) => {
    const stream = await guest.filled(3);
    await guest.client.tombstoneStream(stream);
    return stream;
  },
} as const;

type Outcome = number | 'wrong' | 'deleted';

/** What became of one event, as observed on EventStoreDB 24.6: its revision, or why it is refused. */
const matrix: Readonly<Record<keyof typeof states, Readonly<Record<string, Outcome>>>> = {
  fresh: { any: 0, no_stream: 0, stream_exists: 'wrong', 0: 'wrong', 2: 'wrong' },
  'metadata only': { any: 0, no_stream: 0, stream_exists: 0, 0: 'wrong', 2: 'wrong' },
  'three events': { any: 3, no_stream: 'wrong', stream_exists: 3, 1: 'wrong', 2: 3, 3: 'wrong' },
  'all truncated': { any: 3, no_stream: 'wrong', stream_exists: 3, 1: 'wrong', 2: 3, 3: 'wrong' },
  'softly deleted': {
    any: 3,
    no_stream: 3,
    stream_exists: 'deleted',
    1: 'wrong',
    2: 3,
    3: 'wrong',
  },
  'deleted and begun again': { any: 4, no_stream: 'wrong', stream_exists: 4, 2: 'wrong', 3: 4 },
  tombstoned: {
    any: 'deleted',
    no_stream: 'deleted',
    stream_exists: 'deleted',
    2: 'deleted',
    9: 'deleted',
  },
};

const cases = Object.entries(matrix).flatMap(([state, row]) =>
  Object.entries(row).flatMap(([expected, outcome]) =>
    ways.map((way) => ({ state: state as keyof typeof states, expected, outcome, way })),
  ),
);

const expectationOf = (text: string): AppendExpectedRevision =>
  /^\d/.test(text) ? BigInt(text) : (text as 'any');

describe.each(servers())('appending to $name', ({ start }) => {
  const guest = useGuest(start);

  describe('one event', () => {
    it.each(cases)('that expects $expected: $state ($way)', async (one) => {
      const stream = await states[one.state](guest());
      const before = await guest()
        .revisions(stream)
        .catch((error: unknown) => (error as { type: string }).type);
      const append = guest().append(stream, noted(), expectationOf(one.expected), one.way);

      if (typeof one.outcome === 'number') {
        expect(await append).toStrictEqual({
          success: true,
          nextExpectedRevision: BigInt(one.outcome),
          position: expect.objectContaining({ commit: expect.any(BigInt) }),
        });
        return;
      }
      const failure = await failureOf(append);
      expect(failure).toMatchObject({
        type: one.outcome === 'wrong' ? 'wrong-expected-version' : 'stream-deleted',
        streamName: stream,
      });
      if (one.outcome === 'wrong') {
        expect(failure.expectedVersion).toBe(expectationOf(one.expected));
      }
      expect(
        await guest()
          .revisions(stream)
          .catch((error: unknown) => (error as { type: string }).type),
      ).toStrictEqual(before);
    });
  });

  describe('without events', () => {
    it.each(ways)('begins no stream (%s)', async (way) => {
      const stream = guest().stream();
      expect(await guest().append(stream, [], 'any', way)).toMatchObject({
        success: true,
        nextExpectedRevision: 0n,
      });
      expect(await typeOf(guest().read(stream))).toBe('stream-not-found');
    });

    it.each(ways)('answers with the last revision of a stream (%s)', async (way) => {
      const stream = await guest().filled(3);
      expect(await guest().append(stream, [], 'any', way)).toMatchObject({
        nextExpectedRevision: 2n,
      });
      expect(await typeOf(guest().append(stream, [], 1n, way))).toBe('wrong-expected-version');
    });
  });

  describe('the same ids again', () => {
    const ids = ['a', 'b', 'c'] as const;

    /** Outcome of repeating some of a, b and c (x is new) after the stream was written with all. */
    const repeats: readonly (readonly [string, AppendExpectedRevision, Outcome, length: number])[] =
      [
        ['abc', 'any', 2, 3],
        ['a', 'any', 0, 3],
        ['bc', 'any', 2, 3],
        ['ac', 'any', 2, 3],
        ['abx', 'any', 'wrong', 3],
        ['xa', 'any', 4, 5],
        ['xx', 'any', 4, 5],
        ['abc', 'stream_exists', 2, 3],
        ['abc', 'no_stream', 2, 3],
        ['ab', 'no_stream', 1, 3],
        ['b', 'no_stream', 'wrong', 3],
        ['abcx', 'no_stream', 'wrong', 3],
        ['ba', 'no_stream', 'wrong', 3],
        ['bc', 0n, 2, 3],
        ['c', 1n, 2, 3],
        ['cx', 1n, 'wrong', 3],
        ['abc', 2n, 5, 6],
      ];

    it.each(repeats.flatMap((one) => ways.map((way) => [...one, way] as const)))(
      '%s expecting %s: %s, %i events (%s)',
      async (letters, expected, outcome, length, way) => {
        const known = new Map<string, string>(ids.map((letter) => [letter, randomUUID()]));
        const fresh = randomUUID();
        const event = (letter: string) => noted(letter, known.get(letter) ?? fresh);
        const stream = guest().stream();
        const first = await guest().append(stream, ids.map(event), 'no_stream');

        const append = guest().append(stream, [...letters].map(event), expected, way);

        if (outcome === 'wrong') expect(await typeOf(append)).toBe('wrong-expected-version');
        else expect(await append).toMatchObject({ nextExpectedRevision: BigInt(outcome) });
        if (outcome === 2) expect((await append).position).toStrictEqual(first.position);
        expect(await guest().revisions(stream)).toHaveLength(length);
      },
    );

    it('are new in another stream', async () => {
      const id = randomUUID();
      await guest().append(guest().stream(), noted('', id));
      const other = guest().stream();
      await guest().append(other, noted('', id));
      expect(await guest().revisions(other)).toStrictEqual([0]);
    });

    it('give back no position when they can no longer be read', async () => {
      const events = several(3);
      const stream = guest().stream();
      await guest().append(stream, events);
      await guest().client.setStreamMetadata(stream, { truncateBefore: 2 });
      expect(await guest().append(stream, events.slice(0, 1))).toStrictEqual({
        success: true,
        nextExpectedRevision: 0n,
        position: undefined,
      });
    });

    it('do not begin a softly deleted stream again', async () => {
      const events = several(3);
      const stream = guest().stream();
      await guest().append(stream, events);
      await guest().client.deleteStream(stream);
      expect(await guest().append(stream, events)).toMatchObject({ nextExpectedRevision: 2n });
      expect(await typeOf(guest().read(stream))).toBe('stream-not-found');
    });
  });

  describe('up to the limit', () => {
    const mebibyte = 1024 * 1024;
    const binary = (bytes: number) =>
      binaryEvent({ type: 'Weighed', data: Buffer.alloc(bytes, 7) });
    const json = (bytes: number) => jsonEvent({ type: 'Weighed', data: 'x'.repeat(bytes - 2) });

    it.each(ways)('takes exactly 1 MiB of data, over one event or two (%s)', async (way) => {
      await guest().append(guest().stream(), binary(mebibyte), 'any', way);
      await guest().append(guest().stream(), json(mebibyte), 'any', way);
      const halves = [binary(mebibyte / 2), binary(mebibyte / 2)];
      const stream = guest().stream();
      expect(await guest().append(stream, halves, 'any', way)).toMatchObject({
        nextExpectedRevision: 1n,
      });
      const [, stored] = await guest().read(stream);
      expect(stored?.data).toHaveLength(mebibyte / 2);
    });

    it.each(ways)('refuses one byte more, before it looks at the stream (%s)', async (way) => {
      const over = [
        [binary(mebibyte + 1)],
        [json(mebibyte + 1) as never],
        [binary(mebibyte / 2), binary(mebibyte / 2 + 1)],
        Array.from({ length: 6 }, () => binary(mebibyte)),
      ];
      for (const events of over) {
        expect(await failureOf(guest().append(guest().stream(), events, 99n, way))).toMatchObject({
          type: 'maximum-append-size-exceeded',
          maxAppendSize: mebibyte,
        });
      }
    });

    it('takes an append in several chunks, whole', async () => {
      const stream = guest().stream();
      const events = several(50);
      await guest().client.appendToStream(stream, events, { batchAppendSize: 500 });
      const stored = await guest().read(stream);
      expect(stored.map(({ id }) => id)).toStrictEqual(events.map(({ id }) => id));
    });
  });

  it('tells a batch append whose deadline has passed, and any other of the same call', async () => {
    const { client } = guest();
    const stream = guest().stream();
    const late = client.appendToStream(stream, several(1), { deadline: -1_000 });
    expect(await typeOf(late)).toBe('deadline-exceeded');
    await client.appendToStream(stream, several(1), { expectedRevision: 'no_stream' });
  });

  describe.each(ways)('what cannot be written (%s)', (way) => {
    it('is an event in no stream', async () => {
      const failure = await typeOf(guest().append('', noted(), 'any', way));
      // Who may write it is asked first, and nobody may write what has no name.
      expect(failure).toBe(guest().hasUsers ? 'access-denied' : 'unknown');
    });

    it('is an event without a type', async () => {
      const event = jsonEvent({ type: '', data: {} });
      expect(await typeOf(guest().append(guest().stream(), event, 'any', way))).toBe('unknown');
    });

    it.each([
      'not-a-uuid',
      '',
      '00000000-0000-0000-0000-000000000000',
      '{0f8fad5b-d9cb-469f-a165-70867728950e)',
      '0f8fad5bd9cb-469f-a165-70867728950e',
    ])('is an event with the id "%s"', async (id) => {
      const stream = guest().stream();
      const events = [noted(), noted('', id)];
      expect(await typeOf(guest().append(stream, events, 'any', way))).toBe('unknown');
      expect(await typeOf(guest().read(stream))).toBe('stream-not-found');
    });
  });

  it('lets exactly one of two clients win, and loses nothing of either', async () => {
    const other = new Guest(guest().url);
    const stream = guest().stream();
    const race = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) =>
        (n % 2 === 0 ? guest() : other).append(stream, several(2), 'no_stream'),
      ),
    );
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        (n % 2 === 0 ? guest() : other).append(stream, noted()),
      ),
    );
    expect(await other.revisions(stream)).toStrictEqual(Array.from({ length: 202 }, (_, n) => n));
    await other.leave();
  });
});
