import {
  closeSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { KeyedRowsLost, type KeyedRowStore } from './keyed-row-store';
import { MemoryKeyedRowStore } from './memory-keyed-row-store';
import { SqliteKeyedRowStore, type SqliteKeyedRowStoreOptions } from './sqlite-keyed-row-store';

let folder: string;
let log: string[];
let opened: KeyedRowStore[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyed-rows-'));
  log = [];
  opened = [];
});

afterEach(() => {
  for (const store of opened) store.close();
  rmSync(folder, { recursive: true });
});

describe.each<[string, () => KeyedRowStore]>([
  ['MemoryKeyedRowStore', () => new MemoryKeyedRowStore()],
  ['SqliteKeyedRowStore', () => openFile()],
])('%s', (_, open) => {
  it('keeps rows and mark of each stream apart', () => {
    const store = open();
    store.apply('site-A', mark(3), rows({ a: 1, b: 2 }));
    store.apply('site-B', mark(0), rows({ a: 9 }));

    expect(store.markOf('site-A')).toStrictEqual(mark(3));
    expect(store.texts('site-A').scan('')).toStrictEqual(rows({ a: 1, b: 2 }));
    expect(store.texts('site-B').get('a')).toBe('9');
    expect(store.markOf('site-C')).toBeUndefined();
    expect(store.texts('site-C').get('a')).toBeUndefined();
    expect(store.texts('site-C').scan('')).toStrictEqual([]);
  });

  it('takes deletions, and forgets one stream without another', () => {
    const store = open();
    store.apply('site-A', mark(0), rows({ a: 1, b: 2 }));
    store.apply('site-B', mark(0), rows({ a: 1 }));
    store.apply('site-A', mark(1), rows({ a: null, c: 3 }));
    expect(store.texts('site-A').scan('')).toStrictEqual(rows({ b: 2, c: 3 }));

    store.forget('site-A');
    expect(store.markOf('site-A')).toBeUndefined();
    expect(store.texts('site-A').scan('')).toStrictEqual([]);
    expect(store.texts('site-B').get('a')).toBe('1');
  });

  it('scans under a prefix, either way and no further than the limit', () => {
    const store = open();
    store.apply('site-A', mark(0), rows({ 'a/1': 1, 'a/2': 2, 'a/~': 3, b: 4 }));
    const texts = store.texts('site-A');

    expect(texts.scan('a/', { limit: 2 })).toStrictEqual(rows({ 'a/1': 1, 'a/2': 2 }));
    expect(texts.scan('a/', { reverse: true, limit: 1 })).toStrictEqual(rows({ 'a/~': 3 }));
    expect(texts.scan('a/', { limit: 0 })).toStrictEqual([]);
  });
});

describe('SqliteKeyedRowStore', () => {
  it('finds its rows again, and says nothing about it', () => {
    filled().close();
    expectFilled(openFile());
    expect(log).toStrictEqual([]);
  });

  it('finds its rows again after a crash of the process', () => {
    filled();
    expectFilled(openFile());
    expect(log).toStrictEqual([]);
  });

  it('throws its rows away after a crash of the machine, which nothing was synced against', () => {
    filled().close();
    sql("INSERT OR REPLACE INTO header VALUES ('in use since boot', 'an earlier boot')");
    expectEmpty(openFile(), 'the machine went down while it was in use');
  });

  it('throws away rows of another fold version', () => {
    filled().close();
    expectEmpty(openFile({ foldVersion: 2 }), 'its fold version is 1, and 2 is wanted');
  });

  it('throws away rows of another ledger', () => {
    filled().close();
    expectEmpty(openFile({ ledgerFingerprint: 'other' }), 'its ledger is key-1, and other is');
  });

  it('throws away a file that is no database', () => {
    writeFileSync(file(), 'x'.repeat(10_000));
    expectEmpty(openFile(), 'it is damaged');
  });

  it('replaces a file whose damage shows only while it is used', () => {
    const large = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, i) => [`lot/${i}`, 'x'.repeat(2_000)]),
    );
    const before = openFile();
    before.apply('site-A', mark(0), rows(large));
    before.close();
    damageAllButTheFirstPages();
    const store = openFile();
    expect(log).toStrictEqual([]);

    expect(() => store.texts('site-A').scan('')).toThrow(KeyedRowsLost);

    expect(store.generation).toBe(1);
    expectEmpty(store, 'it is damaged');
    store.apply('site-A', mark(0), rows({ a: 1 }));
    expect(store.texts('site-A').get('a')).toBe('1');
  });

  it.each([
    ['a row', `UPDATE rows SET json = '5'`],
    ['a row that was moved', `UPDATE rows SET key = 'b'`],
    [
      'a row of another stream',
      `UPDATE rows SET stream = 'site-B'; UPDATE streams SET stream = 'site-B'`,
    ],
    ['a mark', 'UPDATE streams SET revision = revision + 1'],
    ['a sum', 'UPDATE rows SET sum = sum + 1'],
    ['a row that is gone', 'DELETE FROM rows'],
    ['a mark that is gone', 'DELETE FROM streams'],
  ])('takes over no file with %s that is not as it was written, and says so', (_, change) => {
    filled().close();
    sql(change);

    expectEmpty(openFile(), `${file()} is deleted and folded again from the log`);
  });

  it.each([
    ['a row', `UPDATE rows SET json = '5'`],
    ['a sum', 'UPDATE rows SET sum = sum + 1'],
    ['a row whose stream has no mark', `UPDATE rows SET stream = 'site-B'`],
  ])('believes no %s that was changed while it is open', (_, change) => {
    const store = filled();
    sql(change);

    const use = () => {
      store.markOf('site-B');
      store.texts('site-A').get('a');
    };
    expect(use).toThrow(KeyedRowsLost);
    expectEmpty(store, 'is not as it was written');
    expect(log[0]).toContain(file());
  });

  it('throws away rows of the layout that had no sums', () => {
    filled().close();
    sql(
      "UPDATE header SET value = '1' WHERE name = 'layout'; DROP TABLE rows; CREATE TABLE rows (a)",
    );
    expectEmpty(openFile(), 'it has other tables');
  });

  it('changes rows and mark together or not at all', () => {
    const store = filled();
    const half = function* () {
      yield ['a', '2'] as const;
      throw new Error('half-way');
    };

    expect(() => store.apply('site-A', mark(8), half())).toThrow('half-way');
    expectFilled(store);
  });
});

describe('a disk without room under the rows', () => {
  const big = 'x'.repeat(60_000);

  /** A file of 100 pages, filled until a change of it is refused. */
  function filledUp() {
    const said: string[] = [];
    const recovered = Promise.withResolvers<void>();
    const failed = (message: string) => said.push(message);
    const store = openFile({
      pagesMax: 100,
      news: {
        failed,
        recovered: () => {
          said.push('recovered');
          recovered.resolve();
        },
      },
    });
    let revision = 0;
    const fill = () => {
      for (; revision < 100; revision += 1) {
        store.apply('site-A', mark(revision), rows({ [`k${revision}`]: big }));
      }
    };
    expect(fill).toThrow('full');
    return { store, said, recovered: recovered.promise, revision };
  }

  it('is told once, in words, and what was there before is still whole', () => {
    const { store, said, revision } = filledUp();
    const once = () => store.apply('site-A', mark(revision), rows({ more: big }));

    expect(once).toThrow('full');
    expect(said).toStrictEqual([
      `what decisions keep in ${file()} cannot be written (database or disk is full): free space ` +
        'on its disk, or see the log of the system, then repeat',
    ]);
    expect(store.markOf('site-A')).toStrictEqual(mark(revision - 1));
  });

  it('is over with the first change that is kept', () => {
    const { store, said } = filledUp();

    store.forget('site-A');

    expect(said.slice(1)).toStrictEqual(['recovered']);
  });

  it('is found to be over where nobody sends anything', async () => {
    const { said, recovered } = filledUp();
    sql(`DELETE FROM rows WHERE stream = 'site-A'`);

    await recovered;

    expect(said.slice(1)).toStrictEqual(['recovered']);
  });
});

const file = () => join(folder, 'decisions.sqlite');

function openFile(change: Partial<SqliteKeyedRowStoreOptions> = {}) {
  const store = SqliteKeyedRowStore.open({
    file: file(),
    foldVersion: 1,
    ledgerFingerprint: 'key-1',
    log: (line) => log.push(line),
    ...change,
  });
  opened.push(store);
  return store;
}

function filled(): KeyedRowStore {
  const store = openFile();
  store.apply('site-A', mark(7), rows({ a: 1 }));
  return store;
}

function expectFilled(store: KeyedRowStore): void {
  expect(store.markOf('site-A')).toStrictEqual(mark(7));
  expect(store.texts('site-A').get('a')).toBe('1');
}

function expectEmpty(store: KeyedRowStore, reason: string): void {
  expect(store.markOf('site-A')).toBeUndefined();
  expect(store.texts('site-A').scan('')).toStrictEqual([]);
  expect(log).toStrictEqual([expect.stringContaining(reason)]);
}

function sql(statement: string): void {
  const db = new DatabaseSync(file());
  db.exec(statement);
  db.close();
}

function damageAllButTheFirstPages(): void {
  const { size } = statSync(file());
  const first = 8 * 8192;
  const open = openSync(file(), 'r+');
  writeSync(open, Buffer.alloc(size - first, 0xff), 0, size - first, first);
  closeSync(open);
}

const mark = (revision: number) => ({
  revision,
  eventId: `event-${revision}`,
  hash: `hash-${revision}`,
});

const rows = (of: Readonly<Record<string, unknown>>) =>
  Object.entries(of).map(([key, row]) => [key, row === null ? null : JSON.stringify(row)] as const);
