import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyedRowsLost, type KeyedRowStore, type RowTexts } from '../keyed-rows/keyed-row-store';
import { MemoryKeyedRowStore } from '../keyed-rows/memory-keyed-row-store';
import { SqliteKeyedRowStore } from '../keyed-rows/sqlite-keyed-row-store';
import { add, Desk, openStore, take, turns } from './desk.fixture';
import { type FaultyStore } from './faulty-store.fixture';
import { gramsIn } from './stock.fixture';

let store: FaultyStore;
let folder: string;

beforeEach(async () => {
  store = await openStore();
  folder = mkdtempSync(join(tmpdir(), 'write-path-'));
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe.each([true, false])('the program starts again (sole writer: %s)', (soleWriter) => {
  const restarted = (rows: KeyedRowStore) => new Desk(store, { rows, soleWriter });

  it('on rows that are as new as the log, and folds nothing twice', async () => {
    const before = restarted(fileRows());
    await before.send(add('r-1', 500));
    const reads = store.reads.length;

    const after = restarted(fileRows());

    expect(await after.send(take('r-2', 501))).toMatchObject({
      refusal: { detail: { stock: 500 } },
    });
    expect(await after.send(add('r-1', 500))).toMatchObject({ outcome: 'unchanged', revision: 0 });
    expect(store.reads.length - reads).toBeLessThan(4);
  });

  it('on rows older than the log, after a crash between append and rows', async () => {
    const rows = fileRows();
    await restarted(rows).send(add('r-1', 500));
    await restarted(new MemoryKeyedRowStore()).send(add('r-2', 7));

    expect(await restarted(rows).send(take('r-3', 508))).toMatchObject({
      refusal: { detail: { stock: 507 } },
    });
  });

  it('on rows newer than the log, which were folded from a log that is gone', async () => {
    const other = await openStore();
    const rows = fileRows();
    const elsewhere = new Desk(other, { rows });
    for (const id of ['r-1', 'r-2', 'r-3']) await elsewhere.send(add(id, 500));
    await other.close();
    await restarted(new MemoryKeyedRowStore()).send(add('r-1', 500));

    const after = restarted(rows);

    expect(await after.send(add('r-2', 500))).toMatchObject({ outcome: 'recorded', revision: 1 });
    expect(await after.send(take('r-4', 1_001))).toMatchObject({
      refusal: { detail: { stock: 1_000 } },
    });
  });

  it('on rows as long as the log, but of another history', async () => {
    const other = await openStore();
    const rows = fileRows();
    await new Desk(other, { rows }).send(add('r-1', 999));
    await other.close();
    await restarted(new MemoryKeyedRowStore()).send(add('r-1', 500));

    expect(await restarted(rows).send(take('r-2', 600))).toMatchObject({
      refusal: { detail: { stock: 500 } },
    });
  });

  it('on no rows, and folds a history of many pages', async () => {
    const before = restarted(new MemoryKeyedRowStore());
    await Promise.all(Array.from({ length: 1_203 }, (_, i) => before.send(add(`r-${i}`, 1))));

    expect(await restarted(fileRows()).send(take('x', 1_204))).toMatchObject({
      refusal: { detail: { stock: 1_203 } },
    });
  });
});

describe('a sole writer', () => {
  it('compares a stream with the log once, and reads nothing more', async () => {
    const d = new Desk(store, { soleWriter: true });
    await d.send(add('r-1', 500));
    expect(store.reads).toStrictEqual(['site-A']);

    await d.send(take('r-2', 600));
    await d.send(take('r-3', 100));
    await d.send({
      type: 'Receive',
      data: { siteId: 'B', recordId: 'g', massGrams: 100, fromSiteId: 'A', sentId: 'r-3' },
    });

    expect(store.reads).toStrictEqual(['site-A', 'site-B']);
  });
});

describe('rows that are lost while the program runs', () => {
  it('are folded again, and no command notices', async () => {
    const rows = new LosableRows();
    const d = new Desk(store, { rows, soleWriter: true });
    await d.send(add('r-1', 500));
    rows.lose();

    expect(await d.send(take('r-2', 501))).toMatchObject({ refusal: { detail: { stock: 500 } } });
    expect(await d.send(take('r-3', 500))).toMatchObject({ outcome: 'recorded', revision: 1 });
  });

  it('take nothing away from what is in flight', async () => {
    const rows = new LosableRows();
    const d = new Desk(store, { rows, soleWriter: true });
    await d.send(add('r-1', 500));
    const release = store.holdAppends();
    const first = d.send(take('r-2', 300));
    await turns();
    rows.lose();
    const second = d.send(take('r-3', 300));
    await turns();

    release();

    expect(await first).toMatchObject({ outcome: 'recorded', revision: 1 });
    expect(await second).toMatchObject({ refusal: { detail: { stock: 200 } } });
    expect(d.rows.markOf('site-A')).toMatchObject({ revision: 1 });
  });
});

describe('a history that cannot be folded', () => {
  it('is a fault that names the event', async () => {
    const d = new Desk(store, {
      folds: () => () => {
        throw new Error('no such lot');
      },
    });
    await new Desk(store).send(add('r-1', 1));

    await expect(d.send(add('r-2', 1))).rejects.toMatchObject({
      message: 'site-A cannot be folded: Added at revision 0',
      cause: new Error('no such lot'),
    });
  });
});

const fileRows = (): KeyedRowStore =>
  SqliteKeyedRowStore.open({
    file: join(folder, 'decisions.sqlite'),
    foldVersion: 1,
    ledgerFingerprint: 'key-1',
    log: (line) => {
      throw new Error(line);
    },
  });

/** Rows whose file turns out to be damaged at the next use, as `SqliteKeyedRowStore` replaces it. */
class LosableRows implements KeyedRowStore {
  generation = 0;
  #rows = new MemoryKeyedRowStore();
  #isDamaged = false;

  lose(): void {
    this.#isDamaged = true;
  }

  markOf(stream: string) {
    this.#check();
    return this.#rows.markOf(stream);
  }

  texts(stream: string): RowTexts {
    return {
      get: (key) => {
        this.#check();
        return this.#rows.texts(stream).get(key);
      },
      scan: (prefix, options) => {
        this.#check();
        return this.#rows.texts(stream).scan(prefix, options);
      },
    };
  }

  apply(...given: Parameters<KeyedRowStore['apply']>): void {
    this.#check();
    this.#rows.apply(...given);
  }

  forget(stream: string): void {
    this.#rows.forget(stream);
  }

  close(): void {
    this.#rows.close();
  }

  #check(): void {
    if (!this.#isDamaged) return;
    this.#isDamaged = false;
    this.#rows = new MemoryKeyedRowStore();
    this.generation += 1;
    throw new KeyedRowsLost('the rows are folded again');
  }
}

describe.each([true, false])(
  'whoever looks at the rows of a stream (sole writer: %s)',
  (soleWriter) => {
    it('sees what was answered before, also when it is the first to look', async () => {
      await new Desk(store, { soleWriter }).send(add('r-1', 500));
      const desk = new Desk(store, { soleWriter });

      expect(await desk.path.lookAt('site-A', gramsIn)).toBe(500);
      await desk.send(add('r-2', 7));
      expect(await desk.path.lookAt('site-A', gramsIn)).toBe(507);
      expect(await desk.path.lookAt('site-NOWHERE', gramsIn)).toBe(0);
    });

    it('sees what another program recorded, unless there is none', async () => {
      const desk = new Desk(store, { soleWriter });
      await desk.send(add('r-1', 500));
      await new Desk(store).send(add('r-2', 7));

      expect(await desk.path.lookAt('site-A', gramsIn)).toBe(soleWriter ? 500 : 507);
    });

    it('sees nothing of what is not durable', async () => {
      const desk = new Desk(store, { soleWriter });
      await desk.send(add('r-1', 500));
      const hold = store.holdAppends();
      const sent = desk.send(add('r-2', 7));
      await turns();

      expect(await desk.path.lookAt('site-A', gramsIn)).toBe(500);
      hold();
      await sent;
      expect(await desk.path.lookAt('site-A', gramsIn)).toBe(507);
    });
  },
);
