import { comparePositions, type RecordedEvent } from '@lodestone/kernel';
import { listed, useLog, type ContractLog, type Opening } from './contract-log';

const eventCount = 1_300;

export function itReads(open: Opening, streamPrefix: string): void {
  const log = useLog(open, streamPrefix);

  describe('reading a stream', () => {
    it('finds nothing in a stream that is not there', async () => {
      expect(await log().read()).toStrictEqual([]);
      expect(await log().read({ direction: 'backwards' })).toStrictEqual([]);
    });

    it('reads both ways, from a revision inclusively', async () => {
      await log().fill(5);
      const read = (options: object) => log().revisions(options);
      expect(await read({})).toStrictEqual([0, 1, 2, 3, 4]);
      expect(await read({ from: 3 })).toStrictEqual([3, 4]);
      expect(await read({ from: 'start', maxCount: 2 })).toStrictEqual([0, 1]);
      expect(await read({ from: 5 })).toStrictEqual([]);
      expect(await read({ from: 5_000 })).toStrictEqual([]);
      expect(await read({ from: 'end' })).toStrictEqual([4]);
      expect(await read({ direction: 'backwards' })).toStrictEqual([4, 3, 2, 1, 0]);
      expect(await read({ direction: 'backwards', from: 2 })).toStrictEqual([2, 1, 0]);
      expect(await read({ direction: 'backwards', from: 'start' })).toStrictEqual([0]);
      expect(await read({ direction: 'backwards', from: 'end', maxCount: 2 })).toStrictEqual([
        4, 3,
      ]);
      expect(await read({ maxCount: 0 })).toStrictEqual([]);
    });

    it('reads a long stream in order, once each, beside other streams', async () => {
      await fillInTurns(log(), ['long', 'other'], eventCount);
      const all = Array.from({ length: eventCount }, (_, revision) => revision);
      const long = log().stream('long');
      expect(await log().revisions({}, long)).toStrictEqual(all);
      expect(await log().revisions({ direction: 'backwards' }, long)).toStrictEqual(
        all.toReversed(),
      );
      expect(await log().revisions({ from: 200, maxCount: 701 }, long)).toStrictEqual(
        all.slice(200, 901),
      );
    });

    it('can be left in the middle', async () => {
      await log().fill(100);
      const seen: number[] = [];
      for await (const { revision } of log().store.readStream(log().stream())) {
        seen.push(revision);
        if (revision === 40) break;
      }
      expect(seen).toHaveLength(41);
      expect(await log().append(log().several('then', 1), 99)).toMatchObject({ revision: 100 });
    });
  });

  describe('reading $all', () => {
    it('reads in the order of the appends, each position after the one before', async () => {
      const written = await fillInTurns(log(), ['a', 'b', 'c'], 200);
      const events = await log().readAll();
      expect(events.map(({ eventId }) => eventId)).toStrictEqual(written);
      expect(isAscending(events)).toBe(true);
      expect(await log().readAll({ direction: 'backwards' })).toStrictEqual(events.toReversed());
    });

    it('reads after a position exclusively, both ways', async () => {
      await fillInTurns(log(), ['a', 'b'], 10);
      const events = await log().readAll();
      const after = events[7]?.position ?? 'start';
      expect(await log().readAll({ after })).toStrictEqual(events.slice(8));
      expect(await log().readAll({ after, direction: 'backwards' })).toStrictEqual(
        events.slice(0, 7).toReversed(),
      );
      expect(await log().readAll({ after: 'start' })).toStrictEqual(events);
      expect(await log().readAll({ after: 'end' })).toStrictEqual([]);
      expect(await log().readAll({ after: 'start', direction: 'backwards' })).toStrictEqual([]);
      expect(
        await log().readAll({ after: 'end', direction: 'backwards', maxCount: 3 }),
      ).toStrictEqual(events.slice(-3).toReversed());
      expect(await log().readAll({ after: events.at(-1)?.position ?? 'start' })).toStrictEqual([]);
    });

    it('passes what begins with one of the prefixes, and nothing else', async () => {
      await fillInTurns(log(), ['site-1', 'site-10', 'party-1', 'Site-1'], 3);
      const streams = async (...names: string[]) => [
        ...new Set((await log().readAll({ filter: log().filter(...names) })).map((e) => e.stream)),
      ];
      const named = (...names: string[]) => names.map((name) => log().stream(name));
      expect(await streams('site-')).toStrictEqual(named('site-1', 'site-10'));
      expect(await streams('site-10')).toStrictEqual(named('site-10'));
      expect(await streams('party-', 'Site')).toStrictEqual(named('party-1', 'Site-1'));
      expect(await streams('nobody')).toStrictEqual([]);
      expect(await listed(log().store.readAll({ filter: { streamPrefixes: [] } }))).toStrictEqual(
        [],
      );
    });

    it('finds the rare events of a long log, both ways', async () => {
      await log().fill(1, log().stream('rare-1'));
      await fillInTurns(log(), ['often'], eventCount);
      await log().fill(1, log().stream('rare-2'));
      const filter = log().filter('rare-');
      const rare = [log().stream('rare-1'), log().stream('rare-2')];
      expect((await log().readAll({ filter })).map(({ stream }) => stream)).toStrictEqual(rare);
      expect(
        (await log().readAll({ filter, direction: 'backwards' })).map(({ stream }) => stream),
      ).toStrictEqual(rare.toReversed());
    });

    it.each([0, 1, 31, 32, 33, 700, 5_000])('stops after maxCount events: %d', async (maxCount) => {
      await fillInTurns(log(), ['a', 'b'], eventCount / 2);
      const events = await log().readAll();
      expect(await log().readAll({ maxCount })).toStrictEqual(events.slice(0, maxCount));
    });

    it('gives the same events in pages, none of them empty', async () => {
      await fillInTurns(log(), ['a', 'b'], eventCount / 2);
      for (const direction of ['forwards', 'backwards'] as const) {
        const options = { filter: log().filter(), direction, maxCount: 1_111 };
        const pages = await listed(log().store.readAllPages(options));
        expect(pages.every(({ length }) => length > 0)).toBe(true);
        expect(pages.flat()).toStrictEqual(await log().readAll(options));
      }
    });
  });
}

/** `count` events in each stream, appended by turns; answers with their ids in order. */
async function fillInTurns(
  log: ContractLog,
  names: readonly string[],
  count: number,
): Promise<string[]> {
  const ids: string[] = [];
  const eventsPerAppend = 50;
  for (let at = 0; at < count; at += eventsPerAppend) {
    for (const name of names) {
      const stream = log.stream(name);
      const events = log.several(`${stream}@${at}`, Math.min(eventsPerAppend, count - at));
      await log.append(events, at === 0 ? 'no-stream' : at - 1, stream);
      ids.push(...events.map(({ eventId }) => eventId));
    }
  }
  return ids;
}

const isAscending = (events: readonly RecordedEvent[]): boolean =>
  events.every((event, index) => {
    const before = events[index - 1];
    return !before || comparePositions(before.position, event.position) < 0;
  });
