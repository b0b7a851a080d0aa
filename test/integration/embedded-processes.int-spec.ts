import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { idOf, several } from '@lodestone/event-store/contract/contract-events';
import { DataFolderLock } from '@lodestone/event-store/embedded/data-folder-lock';
import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import { everything, run, useFolder } from './embedded-log';

const folder = useFolder();
const file = () => join(folder(), 'log', 'events.sqlite');
const quoted = (text: string) => JSON.stringify(text);

describe('another process', () => {
  it('reads and follows a log while it is written, without a gap', async () => {
    const store = await EmbeddedEventStore.open({ file: file(), writer: 'thread' });
    await store.append('site-A', several('first', 1), { expected: 'no-stream' });
    const reader = run(`
      const log = EmbeddedEventStore.openReadOnly({ file: ${quoted(file())} });
      let count = 0;
      const alive = setInterval(() => {}, 1000);
      for await (const message of log.subscribeToAll({ after: 'start' })) {
        if (message.kind !== 'events') { say('caught up at ' + count); continue; }
        for (const { position } of message.recorded) {
          count += 1;
          if (Number(position.commit) !== count) say('gap before ' + position.commit);
        }
        if (count === 2001) break;
      }
      await log.close();
      clearInterval(alive);
      say('done');
    `);
    await reader.said((lines) => lines.includes('caught up at 1'));
    for (let n = 0; n < 200; n += 1) {
      await store.append('site-B', several(`n-${n}`, 10), {
        expected: n === 0 ? 'no-stream' : n * 10 - 1,
      });
    }
    expect(await reader.left).toBe(0);
    expect(reader.lines.at(-1)).toBe('done');
    expect(reader.lines.filter((line) => line.startsWith('gap'))).toStrictEqual([]);
    await store.close();
  }, 30_000);

  it('is told that it cannot append to a log that it only reads', async () => {
    await (await EmbeddedEventStore.open({ file: file(), writer: 'in-process' })).close();
    const reader = run(`
      const log = EmbeddedEventStore.openReadOnly({ file: ${quoted(file())} });
      await log.append('site-A', several('a', 1), { expected: 'no-stream' });
    `);
    await reader.left;
    expect(reader.lines[0]).toMatch(/^StoreUnavailable: .*was opened for reading/);
  });

  it('is told that it may not write the folder', async () => {
    const locked = join(folder(), 'locked');
    mkdirSync(locked);
    chmodSync(folder(), 0o755);
    chmodSync(locked, 0o555);
    const withoutRights = true;
    const writer = run(
      `await EmbeddedEventStore.open({ file: ${quoted(join(locked, 'events.sqlite'))}, writer: 'in-process' });`,
      { withoutRights },
    );
    const taker = run(`DataFolderLock.tryAcquire(${quoted(locked)});`, { withoutRights });
    await Promise.all([writer.left, taker.left]);
    expect(writer.lines[0]).toMatch(/^StoreUnavailable: .*cannot be opened.*may write in it/);
    expect(taker.lines[0]).toMatch(/^StoreUnavailable: .*cannot be written/);
    chmodSync(locked, 0o755);
  });

  it('finds the folder free after a kill -9 of who held it', async () => {
    const holder = run(`
      const attempt = DataFolderLock.tryAcquire(${quoted(folder())});
      say(attempt.outcome + ' ' + process.pid);
      setInterval(() => attempt, 1000);
    `);
    await holder.said((lines) => lines.length > 0);
    const pid = Number(holder.lines[0]?.split(' ')[1]);
    expect(DataFolderLock.isHeld(folder())).toBe(true);
    expect(DataFolderLock.tryAcquire(folder())).toStrictEqual({ outcome: 'held', pid });
    await holder.kill();
    expect(DataFolderLock.isHeld(folder())).toBe(false);
    const attempt = DataFolderLock.tryAcquire(folder());
    expect(attempt.outcome).toBe('acquired');
    if (attempt.outcome === 'acquired') attempt.lock.release();
  });
});

describe('a kill -9 in the middle of a burst', () => {
  it.each([
    ['in-process', 20],
    ['thread', 20],
    ['thread', 120],
  ] as const)(
    'loses nothing that was acknowledged and leaves nothing half written (%s, after %d lines)',
    async (writer, lines) => {
      const program = run(`
        const store = await EmbeddedEventStore.open({ file: ${quoted(file())}, writer: '${writer}' });
        const client = async (stream) => {
          for (let n = 0; ; n += 1) {
            const expected = n === 0 ? 'no-stream' : n * 3 - 1;
            await store.append(stream, several(stream + '/' + n, 3), { expected });
            say(stream + ' ' + n);
          }
        };
        await Promise.all(Array.from({ length: 16 }, (_, n) => client('site-' + n)));
      `);
      await program.said((said) => said.length >= lines);
      await program.kill();

      const store = await EmbeddedEventStore.open({ file: file(), writer: 'thread' });
      await store.close();
      const events = await everything(file());
      expect(events.map(({ position }) => Number(position.commit))).toStrictEqual(
        events.map((_, index) => index + 1),
      );
      const stored = new Map<string, string[]>();
      for (const { stream, eventId } of events) {
        stored.set(stream, [...(stored.get(stream) ?? []), eventId]);
      }
      for (const [stream, ids] of stored) {
        expect(ids.length % 3).toBe(0);
        expect(ids).toStrictEqual(
          ids.map((_, index) => idOf(`${stream}/${Math.floor(index / 3)}/${index % 3}`)),
        );
      }
      const lost = program.lines.filter((line) => {
        const [stream = '', n] = line.split(' ');
        return (stored.get(stream)?.length ?? 0) < (Number(n) + 1) * 3;
      });
      expect(program.lines.length).toBeGreaterThanOrEqual(lines);
      expect(lost).toStrictEqual([]);
    },
    30_000,
  );
});

describe('another thread of the same process', () => {
  it('hears of a commit at once, not when it next looks', async () => {
    const store = await EmbeddedEventStore.open({ file: file(), writer: 'thread' });
    await store.append('site-A', several('first', 1), { expected: 'no-stream' });
    const reader = EmbeddedEventStore.openReadOnly({ file: file() });
    const messages = reader.subscribeToAll({ after: 'start' });
    await messages.next();
    await messages.next();

    const delays: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const next = messages.next();
      const result = await store.append('site-A', several(`n-${n}`, 1), { expected: n });
      const acknowledged = performance.now();
      expect((await next).value).toMatchObject({
        kind: 'events',
        recorded: [{ position: result.position }],
      });
      delays.push(performance.now() - acknowledged);
      expect((await messages.next()).value).toStrictEqual({ kind: 'caught-up' });
    }
    // Looking by itself it would find four of five only after a quarter of a second.
    expect(delays.toSorted((a, b) => a - b)[2]).toBeLessThan(100);
    await reader.close();
    await store.close();
  });
});
