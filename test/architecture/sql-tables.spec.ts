import { readModels } from '@lodestone/read-models';
import { everySource, isSpec, readSource } from './sources';
import { foreignTables } from './sql-tables';

const folder = 'libs/read-models/src/';
const sources = everySource().filter((path) => path.startsWith(folder) && !isSpec(path));

/** A folder of read models has the name of its one read model, or none and no tables. */
const ownTables = (path: string): readonly string[] => {
  const [name = ''] = path.slice(folder.length).split('/');
  return name in readModels ? Object.keys(readModels[name as keyof typeof readModels].tables) : [];
};

const tables = /import\s+(?:type\s+)?\{[^}]*\b\w+Tables\b[^}]*\}\s+from\s+'\.\.\//;

describe('tables of read models', () => {
  it('finds the sources that it is meant to guard', () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(ownTables(`${folder}records/records.ts`)).toContain('corrections');
  });

  it('are named by the folder that owns them alone', () => {
    const violations = sources.flatMap((path) =>
      foreignTables(readSource(path), ownTables(path)).map((table) => `${path} names ${table}`),
    );

    expect(violations).toEqual([]);
  });

  it('are lent to no other folder: what others need is a look-up', () => {
    expect(sources.filter((path) => tables.test(readSource(path)))).toEqual([]);
  });

  // A rule that cannot fail guards nothing: each of these must be caught.
  it.each([
    ["reading.select(columns, 'SELECT a FROM voids WHERE b = ?', b)", ['voids']],
    ['reading.select(columns, `SELECT a FROM lines JOIN voids USING (b) ${more}`)', ['voids']],
    ['reading.rows("voids", "")', ['voids']],
    ["records.eachRow('voids', ''); scope.reading.get('lines', 1)", ['voids']],
    ["scope.reading.get('voids', 1)", ['voids']],
    ['reading.select(columns, \'SELECT (SELECT a FROM "voids") FROM lines\')', ['voids']],
    ['reading.select(columns, `SELECT a FROM ${table}`)', ['a computed name']],
    ['reading.rows(table, "")', ['a computed name']],
  ])('catch %s', (source, caught) => {
    expect(foreignTables(source, ['lines'])).toEqual(caught);
  });

  it.each([
    "reading.select(columns, 'WITH RECURSIVE steps (a) AS (SELECT a FROM lines) SELECT a FROM steps')",
    "reading.rows('lines', 'WHERE a = ?', a) // SELECT a FROM voids",
    "throw new Error('taken from somewhere')",
    "known.get('voids')",
  ])('let pass %s', (source) => {
    expect(foreignTables(source, ['lines'])).toEqual([]);
  });

  it('catch an import of the tables of another folder', () => {
    expect(tables.test("import { recordTables } from '../records/records';")).toBe(true);
    expect(tables.test("import { recordTables } from './records';")).toBe(false);
  });
});
