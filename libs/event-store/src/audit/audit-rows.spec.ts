import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { add, Desk, openStore, take, voiding } from '../write-path/desk.fixture';
import type { FaultyStore } from '../write-path/faulty-store.fixture';
import { stockDecider } from '../write-path/stock.fixture';
import { sumOf } from '../keyed-rows/row-sum';
import { SqliteKeyedRowStore } from '../keyed-rows/sqlite-keyed-row-store';
import { auditRows } from './audit-rows';

let folder: string;
let store: FaultyStore;
let file: string;

const header = { foldVersion: 1, ledgerFingerprint: 'key-1' };

const openRows = () =>
  SqliteKeyedRowStore.open({ file, ...header, log: (line) => said.push(line) });
let said: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-audit-'));
  file = join(folder, 'decisions.sqlite');
  said = [];
  store = await openStore();
  const rows = openRows();
  const desk = new Desk(store, { rows });
  for (const command of [add('r-1', 500), take('r-2', 300), voiding('r-3', 'r-2')]) {
    await desk.send(command);
  }
  await desk.send(add('r-1', 70, 'B'));
  rows.close();
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const audited = (change: Partial<typeof header> = {}) =>
  auditRows({
    file,
    store,
    folds: () => stockDecider.evolve,
    header: { ...header, ...change },
    onProgress: () => undefined,
  });

function sql(statement: string): void {
  const database = new DatabaseSync(file);
  database.exec(statement);
  database.close();
}

/** As somebody would do it who also writes the checksum. */
const sealed = (stream: string, key: string, json: string): string =>
  `UPDATE rows SET json = '${json}', sum = ${sumOf(stream, key, json)}
   WHERE stream = '${stream}' AND key = '${key}'`;

describe('auditing the rows that decisions are taken on', () => {
  it('finds rows well that are what the log makes of them', async () => {
    expect(await audited()).toStrictEqual({
      distrust: undefined,
      pageFaults: [],
      streams: 2,
      rows: 6,
      faults: [],
      faultCount: 0,
    });
  });

  it('compares rows that the log has gone beyond at the place where they stand', async () => {
    await new Desk(store).send(take('r-9', 100));

    expect(await audited()).toMatchObject({ faultCount: 0, rows: 6 });
  });

  it('reads beside the ledger that writes them, as of one moment', async () => {
    const rows = openRows();
    const desk = new Desk(store, { rows });
    await desk.send(take('r-9', 100));
    const auditing = audited();
    await desk.send(take('r-10', 100));

    expect((await auditing).faults).toStrictEqual([]);
    expect((await audited()).faults).toStrictEqual([]);
    rows.close();
  });

  it.each<[string, string, unknown]>([
    [
      'a changed value',
      sealed('site-A', 'stock', '5000000'),
      { key: 'stock', there: '5000000', should: '500' },
    ],
    [
      'a deleted row',
      `DELETE FROM rows WHERE stream = 'site-A' AND key = 'stock'`,
      { key: 'stock', there: undefined, should: '500' },
    ],
    [
      'an added row',
      `INSERT INTO rows VALUES ('site-A', 'record/r-99', '{}', ${sumOf('site-A', 'record/r-99', '{}')})`,
      { key: 'record/r-99', there: '{}', should: undefined },
    ],
    [
      'an added row behind the last',
      `INSERT INTO rows VALUES ('site-A', 'z', '{}', ${sumOf('site-A', 'z', '{}')})`,
      { key: 'z', there: '{}', should: undefined },
    ],
    [
      'broken JSON',
      sealed('site-A', 'stock', '{"a'),
      { key: 'stock', there: '{"a', should: '500' },
    ],
    [
      'bytes where there was text',
      `UPDATE rows SET json = CAST(json AS BLOB) WHERE stream = 'site-A' AND key = 'stock'`,
      { key: 'stock', there: expect.any(String), should: '500' },
    ],
    [
      'a wrong checksum of a row',
      `UPDATE rows SET sum = 7 WHERE stream = 'site-A' AND key = 'stock'`,
      { key: 'stock', there: 'sum 7', should: `sum ${sumOf('site-A', 'stock', '500')}` },
    ],
    [
      'a wrong place in the log',
      `UPDATE streams SET revision = 1 WHERE stream = 'site-A'`,
      {
        key: '',
        there: expect.stringMatching(/^revision 1, event /),
        should: expect.stringMatching(/^revision 1, event /),
      },
    ],
    [
      'a place that the log has not',
      `UPDATE streams SET revision = 900 WHERE stream = 'site-A'`,
      {
        key: '',
        there: expect.stringMatching(/^revision 900, event /),
        should: expect.stringMatching(/^revision 2, event /),
      },
    ],
    [
      'another event at its place',
      `UPDATE streams SET event_id = 'x' WHERE stream = 'site-A'`,
      { key: '', there: expect.stringContaining('event x'), should: expect.any(String) },
    ],
    [
      'another hash at its place',
      `UPDATE streams SET hash = 'x' WHERE stream = 'site-A'`,
      { key: '', there: expect.stringContaining('hash x'), should: expect.any(String) },
    ],
    [
      'a wrong checksum of a place',
      `UPDATE streams SET sum = 7 WHERE stream = 'site-A'`,
      { key: '', there: 'sum 7', should: expect.stringMatching(/^sum \d+$/) },
    ],
  ])('names %s with stream, key, what is there and what the log says', async (_, change, fault) => {
    sql(change);

    const { faults, faultCount } = await audited();
    expect([faults, faultCount]).toStrictEqual([[{ stream: 'site-A', ...(fault as object) }], 1]);
  });

  it('names a tally that does not fit the rows', async () => {
    sql(`UPDATE streams SET count = 9, sum = ${0} WHERE stream = 'site-A'`);

    expect((await audited()).faults).toStrictEqual([
      expect.objectContaining({ key: '', there: 'sum 0' }),
      expect.objectContaining({ key: '', there: expect.stringContaining('a tally of 9 rows') }),
    ]);
  });

  it('names every row of a stream whose place is gone', async () => {
    sql(`DELETE FROM streams WHERE stream = 'site-B'`);

    expect(
      (await audited()).faults.map(({ stream, key, should }) => [stream, key, should]),
    ).toStrictEqual([
      ['site-B', 'record/r-1', undefined],
      ['site-B', 'stock', undefined],
    ]);
  });

  it('counts all that is wrong, and keeps the first of it', async () => {
    const added = Array.from({ length: 30 }, (_, i) => `('site-A', 'z/${i}', '1', 0)`);
    sql(`INSERT INTO rows VALUES ${added.join()}`);

    const { faults, faultCount } = await audited();
    expect([faults.length, faultCount]).toStrictEqual([20, 30]);
  });

  it.each([
    [{ foldVersion: 2 }, 'its fold version is 1, and 2 is wanted'],
    [{ ledgerFingerprint: 'other' }, 'its ledger is key-1, and other is wanted'],
  ])('compares nothing of rows that the next start makes anew', async (change, distrust) => {
    expect(await audited(change)).toMatchObject({ distrust, streams: 0, faults: [] });
  });

  it('says what SQLite says of pages', async () => {
    const bytes = readFileSync(file);
    bytes.fill(0xff, 3 * 8_192, 3 * 8_192 + 64);
    writeFileSync(file, bytes);

    expect((await audited()).pageFaults).not.toStrictEqual([]);
  });

  it('changes nothing of the file', async () => {
    copyFileSync(file, `${file}.before`);
    await audited();

    expect(readFileSync(file).equals(readFileSync(`${file}.before`))).toBe(true);
  });
});

describe('a start on rows that are not all there', () => {
  it.each([
    ['a deleted row', `DELETE FROM rows WHERE stream = 'site-A' AND key = 'stock'`],
    [
      'an added row',
      `INSERT INTO rows VALUES ('site-A', 'z', '{}', ${sumOf('site-A', 'z', '{}')})`,
    ],
    ['rows without a place', `DELETE FROM streams WHERE stream = 'site-A'`],
    ['a place without rows', `DELETE FROM rows WHERE stream = 'site-A'`],
    ['a changed value', sealed('site-A', 'stock', '5000000')],
    ['a changed value, the checksum as it was', `UPDATE rows SET json = '5' WHERE key = 'stock'`],
  ])('folds them again: %s', async (_, change) => {
    sql(change);
    const rows = openRows();

    expect(said).toStrictEqual([
      expect.stringContaining('is deleted and folded again from the log'),
    ]);
    expect(await new Desk(store, { rows }).send(take('r-9', 501))).toMatchObject({
      refusal: { detail: { stock: 500 } },
    });
    rows.close();
  });
});
