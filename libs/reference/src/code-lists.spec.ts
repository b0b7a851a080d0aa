import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeListOf, codeLists, holdsOn, publishedRowsOf } from './code-lists';
import pinned from './codes.pinned.json';

const root = join(__dirname, '../../..');

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const codesOf = (name: string): readonly string[] =>
  codeListOf(name)?.rows.map(({ code }) => code) ?? [];

describe('the published lists', () => {
  it('are every table whose codes are pinned, with all of its codes, and the laws', () => {
    const { rareEarths, otherElements, ...tables } = pinned;
    const expected = Object.entries({ ...tables, elements: [...rareEarths, ...otherElements] });

    expect(codeLists.map(({ code }) => code)).toStrictEqual(
      [...expected.map(([name]) => kebab(name)), 'laws'].sort(),
    );
    for (const [name, codes] of expected) {
      expect(codesOf(kebab(name)).toSorted()).toStrictEqual([...codes].sort());
    }
  });

  it.each(codeLists.map((list) => [list.code, list] as const))(
    'say of every row both names and a source that anybody can find: %s',
    (_, list) => {
      expect(list.zh).toMatch(/\p{Script=Han}/u);
      for (const row of publishedRowsOf(list)) {
        expect(row.en).not.toBe('');
        expect(row.zh).toMatch(/\p{Script=Han}/u);
        expect(row.source.length).toBeGreaterThan(3);
        // A document that is cited is one of this repository, and a name of a file is none.
        for (const [path] of row.source.matchAll(/[\w./-]+\.(md|ts|json)\b/g)) {
          expect([row.source, existsSync(join(root, path))]).toStrictEqual([row.source, true]);
        }
      }
    },
  );

  it('tell their columns as plain JSON, and no rule', () => {
    for (const list of codeLists) {
      const rows = publishedRowsOf(list);
      expect(JSON.parse(JSON.stringify(rows))).toStrictEqual(rows);
    }
    const [usd] = publishedRowsOf(codeListOf('currencies')!).filter(({ code }) => code === 'USD');
    expect(usd).toMatchObject({ details: { exponent: 2 }, source: expect.stringContaining('ISO') });
  });

  it('hold from their first day until the day on which they end', () => {
    const bulgarian = publishedRowsOf(codeListOf('currencies')!).find(({ until }) => until);
    const { until = '' } = bulgarian ?? {};
    const regulations = publishedRowsOf(codeListOf('laws')!).find(
      ({ code }) => code === 'rare-earth-regulations',
    );

    expect(until).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(holdsOn(bulgarian!, until)).toBe(false);
    expect(holdsOn(bulgarian!, '2000-01-01')).toBe(true);
    expect(regulations).toMatchObject({ from: '2024-10-01', details: { issuedOn: '2024-06-22' } });
    expect(holdsOn(regulations!, '2024-09-30')).toBe(false);
    expect(holdsOn(regulations!, '2024-10-01')).toBe(true);
  });

  it('are named in the README of the tables', () => {
    expect(readFileSync(join(__dirname, '../README.md'), 'utf8')).toContain('src/code-lists.ts');
  });
});
