import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FileReading, FileStatements } from './file-reading';
import type { Reading } from './reading';
import { createTable } from './table-sql';

const tables = {
  sites: { key: ['siteId'], columns: { siteId: 'text', name: 'text', isBusy: 'boolean' } },
  acts: {
    columns: { siteId: 'text', massGrams: 'integer' },
    indexes: { site: ['siteId'] },
  },
} as const;

let folder: string;
let db: DatabaseSync;
let reading: Reading<typeof tables>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supposed-'));
  const path = join(folder, 'rows.sqlite');
  const written = new DatabaseSync(path);
  for (const [name, table] of Object.entries(tables)) written.exec(createTable(name, table));
  written.exec(`INSERT INTO sites VALUES ('A', 'Mine', 0), ('B', 'Works', 1)`);
  written.exec(`INSERT INTO acts VALUES (1, 0, 'A', 100)`);
  written.close();
  db = new DatabaseSync(path, { readOnly: true });
  db.exec('BEGIN');
  const statements = new FileStatements(db, tables, (read) => read());
  reading = new FileReading(statements, 1);
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const told = (from: Reading<typeof tables>) => ({
  ordinal: from.ordinal,
  sites: from.rows('sites', 'ORDER BY siteId').map(({ siteId, name }) => `${siteId} ${name}`),
  ofA: from.scan('acts', { siteId: 'A' }).map(({ ordinal, massGrams }) => [ordinal, massGrams]),
  b: from.get('sites', 'B')?.name,
});

const asItIs = { ordinal: 1, sites: ['A Mine', 'B Works'], ofA: [[1, 100]], b: 'Works' };

describe('a question about what is only supposed', () => {
  it('sees rows that are put, replaced, deleted and added, as folds see them', () => {
    expect(told(reading)).toStrictEqual(asItIs);

    const supposed = reading.supposing((rows) => {
      rows.beginOrdinal(2);
      rows.put('sites', { siteId: 'C', name: 'Port', isBusy: false });
      rows.put('sites', { siteId: 'A', name: 'Pit', isBusy: true });
      rows.put('sites', { siteId: 'A', name: 'Quarry', isBusy: true });
      rows.delete('sites', 'B');
      rows.append('acts', { siteId: 'A', massGrams: 7 });
      rows.beginOrdinal(3);
      rows.append('acts', { siteId: 'A', massGrams: 8 });
      expect(rows.get('sites', 'A')).toStrictEqual({ siteId: 'A', name: 'Quarry', isBusy: true });
      expect(rows.get('sites', 'B')).toBeUndefined();
      expect(rows.linesOf('acts', { from: 2, to: 3 })).toHaveLength(2);
      return 3;
    }, told);

    expect(supposed).toStrictEqual({
      ordinal: 3,
      sites: ['A Quarry', 'C Port'],
      ofA: [
        [1, 100],
        [2, 7],
        [3, 8],
      ],
      b: undefined,
    });
  });

  it('leaves nothing behind, in the file or in what is asked next', () => {
    const files = () => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'hex'));
    const before = files();
    const suppose = () =>
      reading.supposing((rows) => {
        rows.delete('sites', 'A');
        rows.put('sites', { siteId: 'B', name: 'Gone', isBusy: true });
        return 2;
      }, told);

    expect(suppose()).toStrictEqual(suppose());
    expect(told(reading)).toStrictEqual(asItIs);
    expect(() => reading.supposing(() => 2, failing)).toThrow('asked wrongly');
    expect(told(reading)).toStrictEqual(asItIs);
    expect(files()).toStrictEqual(before);
  });
});

const failing = (): never => {
  throw new Error('asked wrongly');
};
