import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { several, weighed } from '@lodestone/event-store/contract/contract-events';
import { itIsAnEventStore } from '@lodestone/event-store/contract/event-store.contract';
import {
  EmbeddedEventStore,
  type EmbeddedStoreOptions,
} from '@lodestone/event-store/embedded/embedded-event-store';
import { StoreUnavailable, type AppendResult } from '@lodestone/kernel';
import { everything, run, useFolder } from './embedded-log';

const folder = useFolder();
const file = (name = 'events.sqlite') => join(folder(), 'log', name);
const open = (options: Partial<EmbeddedStoreOptions> = {}) =>
  EmbeddedEventStore.open({ file: file(), writer: 'in-process', ...options });

describe('the embedded store on disk, written in process', () => {
  itIsAnEventStore(() => open());
});

describe('the embedded store on disk, written by a thread', () => {
  itIsAnEventStore(() => open({ writer: 'thread' }));
});

describe.each(['in-process', 'thread'] as const)('a log on disk, written %s', (writer) => {
  it('is there again after closing, and numbers on', async () => {
    const first = await open({ writer });
    const result = await first.append('site-A', several('a', 3), { expected: 'no-stream' });
    await first.close();
    const before = await everything(file());

    const second = await open({ writer });
    const repeated = await second.append('site-A', several('a', 3), { expected: 'no-stream' });
    const next = await second.append('site-A', several('b', 1), { expected: 2 });
    await second.close();
    expect(repeated).toStrictEqual(result);
    expect(next).toStrictEqual({ revision: 3, position: { commit: 4n, prepare: 4n } });
    expect((await everything(file())).slice(0, 3)).toStrictEqual(before);
  });

  it('stores what was appended before it was closed', async () => {
    const store = await open({ writer });
    const appends = Array.from({ length: 3_000 }, (_, n) =>
      store.append(`site-${n}`, several(`n-${n}`, 1), { expected: 'no-stream' }),
    );
    await store.close();
    expect(await Promise.all(appends)).toHaveLength(3_000);
    expect(await everything(file())).toHaveLength(3_000);
  });

  it('takes appends to one stream in the order in which they were given', async () => {
    const store = await open({ writer });
    const results: Promise<AppendResult>[] = [];
    for (let n = 0; n < 1_000; n += 1) {
      const expected = n === 0 ? 'no-stream' : n - 1;
      results.push(store.append('site-A', several(`n-${n}`, 1), { expected }));
    }
    expect((await Promise.all(results)).map(({ revision }) => revision)).toStrictEqual(
      results.map((_, n) => n),
    );
    await store.close();
  });

  it('does not grow beyond its limit, says so, keeps what it has, and takes what still fits', async () => {
    const limited = await open({ writer, fileBytesMax: 512 * 1024 });
    const large = (n: number) => [weighed(`large-${n}`, { text: 'x'.repeat(100_000) })];
    const kept: number[] = [];
    const failures: unknown[] = [];
    for (let n = 0; n < 8; n += 1) {
      await limited.append(`site-${n}`, large(n), { expected: 'no-stream' }).then(
        () => kept.push(n),
        (error: unknown) => failures.push(error),
      );
    }
    expect(kept).toStrictEqual([0, 1, 2, 3]);
    expect(failures).toHaveLength(4);
    expect(failures[0]).toBeInstanceOf(StoreUnavailable);
    expect(String(failures[0])).toContain('free space on its disk');
    await limited.append('site-small', several('small', 1), { expected: 'no-stream' });
    await limited.close();
    expect((await everything(file())).map(({ stream }) => stream)).toStrictEqual([
      ...kept.map((n) => `site-${n}`),
      'site-small',
    ]);

    const roomy = await open({ writer });
    await roomy.append('site-7', large(7), { expected: 'no-stream' });
    await roomy.close();
    expect(await everything(file())).toHaveLength(6);
  });

  it('keeps its write-ahead log short in a long run, with readers at it all the time', async () => {
    const store = await open({ writer });
    await store.append('site-0', several('first', 1), { expected: 'no-stream' });
    const readers = [1, 2, 3].map(() =>
      run(`
        const log = EmbeddedEventStore.openReadOnly({ file: ${JSON.stringify(file())} });
        say('reading');
        for (;;) for await (const page of log.readAllPages()) page.length;
      `),
    );
    await Promise.all(readers.map((reader) => reader.said((lines) => lines.length > 0)));
    let walBytes = 0;
    const text = 'x'.repeat(20_000);
    const client = async (stream: string) => {
      for (let n = 0; n < 600; n += 1) {
        const expected = n === 0 ? 'no-stream' : n - 1;
        await store.append(stream, [weighed(`${stream}/${n}`, { text })], { expected });
        walBytes = Math.max(walBytes, statSync(`${file()}-wal`).size);
      }
    };
    await Promise.all(Array.from({ length: 10 }, (_, n) => client(`site-${n + 1}`)));
    await Promise.all(readers.map((reader) => reader.kill()));
    await store.close();
    expect(statSync(file()).size).toBeGreaterThan(100 * 1024 * 1024);
    expect(walBytes).toBeLessThan(64 * 1024 * 1024);
    expect(existsSync(`${file()}-wal`)).toBe(false);
  }, 60_000);
});

describe('the thread that writes the log', () => {
  it('leaves the outcome of what is outstanding unknown when it dies, and refuses what follows', async () => {
    const program = run(`
      const threads = [];
      process.on('worker', (thread) => threads.push(thread));
      const store = await EmbeddedEventStore.open({ file: ${JSON.stringify(file())}, writer: 'thread' });
      await store.append('site-A', several('a', 1), { expected: 'no-stream' });
      const outstanding = Array.from({ length: 500 }, (_, n) =>
        store.append('site-' + n, several('n-' + n, 1), { expected: 'no-stream' }));
      const settled = Promise.allSettled(outstanding);
      await threads[0].terminate();
      for (const name of new Set((await settled).map(({ reason }) => reason?.name))) say(String(name));
      await store.append('site-B', several('b', 1), { expected: 'no-stream' })
        .catch((error) => say(error.name + ': ' + error.message));
      await store.close();
      say('closed');
    `);
    expect(await program.left).toBe(0);
    expect(program.lines).toContain('OutcomeUnknown');
    expect(program.lines.at(-2)).toMatch(/^StoreUnavailable: .*start the program again$/);
    expect(program.lines.at(-1)).toBe('closed');
    expect((await everything(file()))[0]?.stream).toBe('site-A');
  });

  it('keeps a program alive until its append is answered, and no longer', async () => {
    const program = run(`
      const store = await EmbeddedEventStore.open({ file: ${JSON.stringify(file())}, writer: 'thread' });
      say('at ' + (await store.append('site-A', several('a', 2), { expected: 'no-stream' })).revision);
    `);
    expect(await program.left).toBe(0);
    expect(program.lines).toStrictEqual(['at 1']);
    expect(await everything(file())).toHaveLength(2);
  });

  it('says why it cannot open the log', async () => {
    writeFileSync(join(folder(), 'log'), '');
    await expect(open({ writer: 'thread' })).rejects.toThrow(StoreUnavailable);
  });
});

describe('opening a file that is not ours', () => {
  const refusal = async (writer: EmbeddedStoreOptions['writer']) => {
    const error = await EmbeddedEventStore.open({ file: foreign(), writer }).then(
      String,
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(() => EmbeddedEventStore.openReadOnly({ file: foreign() })).toThrow(StoreUnavailable);
    return String(error);
  };
  const foreign = () => join(folder(), 'foreign.sqlite');

  it.each(['in-process', 'thread'] as const)(
    'leaves the database of another program alone: %s',
    async (writer) => {
      const other = new DatabaseSync(foreign());
      other.exec('CREATE TABLE theirs (id INTEGER PRIMARY KEY); INSERT INTO theirs VALUES (7)');
      other.close();
      expect(await refusal(writer)).toContain('a database of another program');
      const after = new DatabaseSync(foreign());
      expect(after.prepare('SELECT id FROM theirs').all()).toMatchObject([{ id: 7 }]);
      expect(after.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'delete' });
      after.close();
    },
  );

  it('leaves a file alone that is no database', async () => {
    writeFileSync(foreign(), 'These are my holiday notes. '.repeat(100));
    expect(await refusal('in-process')).toContain('is not a Lodestone log');
  });

  it('refuses a log that a newer version has written', async () => {
    await (await EmbeddedEventStore.open({ file: foreign(), writer: 'in-process' })).close();
    const newer = new DatabaseSync(foreign());
    newer.exec('PRAGMA user_version = 3');
    newer.close();
    expect(await refusal('in-process')).toContain('schema version 3, this program knows 1 to 2');
  });

  it('says when there is no log to read', () => {
    expect(() => EmbeddedEventStore.openReadOnly({ file: foreign() })).toThrow(
      'there is no log at',
    );
  });
});
