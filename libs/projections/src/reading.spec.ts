import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { projection } from './projection';
import { projectionPath } from './file-paths';
import { ProjectionStore } from './projection-store';
import { ProjectionReader } from './reader';
import type { Reading } from './reading';
import { columnsFrom, json, textOf } from './tables';

const tables = {
  sites: {
    key: ['siteId'],
    columns: { siteId: 'text', isBusy: 'boolean', activities: json<readonly string[]>() },
    indexes: { busy: ['isBusy'] },
  },
  lines: {
    columns: { siteId: 'text', side: textOf<'in' | 'out'>(), content: json<{ Nd: string }>() },
    indexes: { site: ['siteId'] },
  },
} as const;

describe('reading rows as their tables declare them', () => {
  it('finds a row by its key, with its JSON and its truth values', () => {
    expect(read((reading) => reading.get('sites', 'A'))).toEqual(siteA);
    expect(read((reading) => reading.get('lines', 1, 0))).toEqual(lineOfB);
    expect(read((reading) => reading.get('sites', 'Z'))).toBeUndefined();
  });

  it('finds rows by the first columns of a key or an index, in key order', () => {
    expect(read((reading) => reading.scan('lines', { siteId: 'A' }))).toEqual([lineOfA]);
    expect(read((reading) => reading.scan('sites', { isBusy: true }))).toEqual([siteA]);
    expect(() => read((reading) => reading.scan('lines', { side: 'in' }))).toThrow(/no key or/);
  });

  it('gives the rows of one table under conditions of any kind, all or one by one', () => {
    const condition = 'WHERE siteId > ? ORDER BY siteId DESC';
    const all = read((reading) => reading.rows('lines', condition, ''));

    expect(all).toEqual([lineOfB, lineOfA]);
    expect(read((reading) => [...reading.eachRow('lines', condition, '')])).toEqual(all);
  });

  it('gives what is computed as the columns say that are declared beside it', () => {
    const columns = { ...columnsFrom(tables.lines, 'content'), isFirst: 'boolean' } as const;
    const sql = 'SELECT content, ordinal = 0 AS isFirst FROM lines ORDER BY ordinal';
    const computed = [
      { content: { Nd: '1' }, isFirst: true },
      { content: { Nd: '2' }, isFirst: false },
    ];

    expect(read((reading) => reading.select(columns, sql))).toEqual(computed);
    expect(read((reading) => [...reading.each(columns, sql)])).toEqual(computed);
    expect(
      read((reading) => reading.tuples([tables.lines.columns.content, 'boolean'], sql)),
    ).toEqual(computed.map(({ content, isFirst }) => [content, isFirst]));
  });

  it('refuses SQL that gives other columns than those that are declared', () => {
    const sql = 'SELECT siteId, ordinal FROM lines';

    expect(() => read((reading) => reading.select({ siteId: 'text' }, sql))).toThrow(
      'a query declares siteId and its SQL gives siteId, ordinal',
    );
    expect(() => read((reading) => reading.tuples(['text'], sql))).toThrow(/declares 1 columns/);
  });

  let folder: string;
  let reader: ProjectionReader<typeof tables>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'reading-'));
    const declared = projection<never, typeof tables>({ name: 'read', version: 1, tables, on: {} });
    const path = projectionPath(folder, declared);
    new ProjectionStore({ projection: declared, path, fingerprint: 'spec' }).close();
    const db = new DatabaseSync(path);
    db.exec(`INSERT INTO sites VALUES ('A', 1, '["mining"]'), ('B', 0, '[]')`);
    db.exec(
      `INSERT INTO lines VALUES (0, 0, 'A', 'in', '{"Nd":"1"}'), (1, 0, 'B', 'out', '{"Nd":"2"}')`,
    );
    db.close();
    reader = new ProjectionReader(folder, declared);
  });
  afterAll(() => {
    reader.close();
    rmSync(folder, { recursive: true });
  });

  const read = <Answer>(question: (reading: Reading<typeof tables>) => Answer): Answer =>
    reader.read(question).answer;
});

const siteA = { siteId: 'A', isBusy: true, activities: ['mining'] };
const lineOfA = { ordinal: 0, line: 0, siteId: 'A', side: 'in', content: { Nd: '1' } };
const lineOfB = { ordinal: 1, line: 0, siteId: 'B', side: 'out', content: { Nd: '2' } };
