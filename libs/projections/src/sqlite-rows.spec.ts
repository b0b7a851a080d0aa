import { DatabaseSync } from 'node:sqlite';
import { mineStock } from '@lodestone/testing/mine-stock';
import { SqliteRows } from './sqlite-rows';
import { createIndexes, createTable } from './table-sql';

let rows: SqliteRows;
let db: DatabaseSync;
beforeEach(() => {
  db = new DatabaseSync(':memory:');
  for (const [name, table] of Object.entries(mineStock.tables)) {
    for (const statement of [createTable(name, table), ...createIndexes(name, table)]) {
      db.exec(statement);
    }
  }
  rows = new SqliteRows(db, mineStock.tables);
});
afterEach(() => db.close());

describe('rows of a fold', () => {
  it('gives back what was put, and the newest of what was put twice', () => {
    rows.put('sites', site('A', { massGrams: 1 }));
    rows.put('sites', site('A', { massGrams: 9_007_199_254_740_991, isBusy: true }));

    expect(rows.get('sites', 'A')).toStrictEqual(
      site('A', { massGrams: 9_007_199_254_740_991, isBusy: true }),
    );
  });

  it('knows nothing of a row that was deleted, and deletes what is not there', () => {
    rows.put('sites', site('A'));
    rows.delete('sites', 'A');
    rows.delete('sites', 'A');

    expect(rows.get('sites', 'A')).toBeUndefined();
  });

  it('scans an index in key order, null included', () => {
    for (const id of ['C', 'A', 'B']) rows.put('sites', site(id, { lastRef: 'x' }));
    rows.put('sites', site('D'));

    expect(rows.scan('sites', { lastRef: 'x' })).toEqual([
      site('A', { lastRef: 'x' }),
      site('B', { lastRef: 'x' }),
      site('C', { lastRef: 'x' }),
    ]);
    expect(rows.scan('sites', { lastRef: null })).toEqual([site('D')]);
  });

  it('refuses to scan what has neither key nor index', () => {
    expect(() => rows.scan('sites', { massGrams: 1 })).toThrow(/no key or index that begins with/);
    expect(() => rows.scan('sites', {})).toThrow(/no key or index/);
  });

  it('numbers lines from 0 within each ordinal, table by table', () => {
    rows.beginOrdinal(7);
    rows.append('lines', { siteId: 'A', massGrams: 1 });
    rows.append('lines', { siteId: 'A', massGrams: -1 });
    rows.beginOrdinal(8);
    rows.append('lines', { siteId: 'A', massGrams: 2 });

    expect(rows.scan('lines', { siteId: 'A' })).toEqual([
      { ordinal: 7, line: 0, siteId: 'A', massGrams: 1 },
      { ordinal: 7, line: 1, siteId: 'A', massGrams: -1 },
      { ordinal: 8, line: 0, siteId: 'A', massGrams: 2 },
    ]);
  });

  it('reads the lines of some ordinals, in the order in which they came', () => {
    for (const ordinal of [6, 7, 9, 10]) {
      rows.beginOrdinal(ordinal);
      for (const massGrams of [2, 1]) rows.append('lines', { siteId: 'A', massGrams });
    }

    expect(rows.linesOf('lines', { from: 7, to: 9 })).toMatchObject([
      { ordinal: 7, line: 0, massGrams: 2 },
      { ordinal: 7, line: 1, massGrams: 1 },
      { ordinal: 9, line: 0, massGrams: 2 },
      { ordinal: 9, line: 1, massGrams: 1 },
    ]);
    expect(rows.linesOf('lines', { from: 8, to: 8 })).toEqual([]);
    expect(() => rows.linesOf('sites', { from: 0, to: 1 })).toThrow(/has a key/);
  });

  it('does not add the same line twice', () => {
    rows.beginOrdinal(7);
    rows.append('lines', { siteId: 'A', massGrams: 1 });
    rows.beginOrdinal(7);

    expect(() => rows.append('lines', { siteId: 'A', massGrams: 1 })).toThrow(/UNIQUE/);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['sites.massGrams is integer, which 1.5 is not', { massGrams: 1.5 }],
    ['sites.massGrams is integer, which 9007199254740992 is not', { massGrams: 2 ** 53 }],
    ['sites.massGrams is integer, which null is not', { massGrams: null }],
    ['sites.siteId is text, which undefined is not', { siteId: undefined }],
    ['sites.isBusy is boolean, which 1 is not', { isBusy: 1 }],
    ['sites.lastRef is text?, which 7 is not', { lastRef: 7 }],
    ['sites.activities is json, which undefined is not', { activities: undefined }],
  ])('refuses a value of another type: %s', (message, change) => {
    expect(() => rows.put('sites', site('A', change))).toThrow(message);
  });

  it('refuses to append to a keyed table, and to put into lines', () => {
    expect(() => rows.append('sites', site('A'))).toThrow(/has a key/);
    expect(() => rows.put('lines', { siteId: 'A', massGrams: 1 })).toThrow(/append to it/);
  });
});

const site = (siteId: string, change: Readonly<Record<string, unknown>> = {}) => ({
  siteId,
  massGrams: 0,
  isBusy: false,
  lastRef: null,
  activities: ['mining'],
  ...change,
});
