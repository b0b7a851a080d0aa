import { DatabaseSync } from 'node:sqlite';
import { conditionOf } from './stream-prefixes';

const names = [
  'a',
  'ab',
  'a\u{10ffff}',
  'b',
  'A',
  'a-',
  'a.',
  '矿-1',
  '矿',
  '研',
  '\ud7ff',
  '\ud7ff1',
  '\ue000',
  '\u{10ffff}',
  '\u{10ffff}x',
];

describe('filtering by the beginning of a name', () => {
  it('lets everything pass where nothing is asked', () => {
    expect(conditionOf(undefined)).toBeUndefined();
    expect(conditionOf({})).toBeUndefined();
    expect(conditionOf({ streamPrefixes: ['a', ''] })).toBeUndefined();
  });

  it('lets nothing pass where no prefix is given', () => {
    expect(passing([])).toStrictEqual([]);
  });

  it.each([['a'], ['a-'], ['A'], ['矿'], ['\ud7ff'], ['\u{10ffff}'], ['a\u{10ffff}'], ['zz']])(
    'agrees with startsWith for %s, whatever SQLite compares',
    (prefix) => {
      expect(passing([prefix])).toStrictEqual(
        names.filter((name) => name.startsWith(prefix)).toSorted(byName),
      );
    },
  );

  it('joins several prefixes', () => {
    expect(passing(['b', 'A'])).toStrictEqual(['A', 'b']);
  });
});

const byName = (a: string, b: string): number => (a < b ? -1 : 1);

function passing(streamPrefixes: readonly string[]): string[] {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE stream (name TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO stream VALUES (?)');
  for (const name of names) insert.run(name);
  const { sql, values } = conditionOf({ streamPrefixes }) ?? { sql: 'TRUE', values: [] };
  const rows = database.prepare(`SELECT name FROM stream WHERE ${sql}`).all(...values);
  database.close();
  return rows.map(({ name }) => String(name)).toSorted(byName);
}
