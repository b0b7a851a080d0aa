import { absentFiles } from './cited-files';
import { everyPath, everySource, isSpec, readSource } from './sources';

const paths = everyPath();

const guarded = [
  ...everySource().filter((path) => !path.startsWith('test/') && !isSpec(path)),
  ...paths.filter((path) => /^(docs|libs|apps)\/.*\.md$/.test(path) || path === 'README.md'),
];

describe('what flags, tables and documents cite', () => {
  it('is looked for where it is', () => {
    expect(guarded.length).toBeGreaterThan(500);
    expect(guarded).toContain('libs/reference/src/laws/laws.ts');
    expect(guarded).toContain('libs/reference/README.md');
    expect(guarded).toContain('docs/nation.md');
    expect(guarded).toContain('libs/nation/src/nation-plan.ts');
  });

  it('is a law by its name, or a file of this repository', () => {
    const absent = guarded.flatMap((path) => absentFiles({ path, text: readSource(path) }, paths));

    expect(absent).toEqual([]);
  });

  it.each([
    ['a.ts', "const source = 'postings.md §4, bands';", 'a.ts:1 cites postings.md'],
    ['a.ts', '/** Nobody else may (domain.md §1.1). */', 'a.ts:1 cites the notes'],
    ['a.ts', 'const a = `see docs/nowhere.md`;', 'a.ts:1 cites docs/nowhere.md'],
    ['a.ts', "new URL('../docs/nowhere.md')", 'a.ts:1 cites docs/nowhere.md'],
    ['a.md', '| `a.ts` | figures | postings.md §4 |', 'a.md:1 cites postings.md'],
  ])('is caught: %s %s', (path, text, fault) => {
    expect(absentFiles({ path, text }, ['docs/events.md'])).toEqual([fault]);
  });

  it.each([
    ['a.ts', "const source = 'the accounts of this ledger (docs/events.md)';"],
    ['a.ts', "new URL('../../../docs/events.md', import.meta.url)"],
    ['a.ts', ' * by design (postings.md V3).'],
    ['a.md', 'See docs/events.md.'],
  ])('is let be: %s %s', (path, text) => {
    expect(absentFiles({ path, text }, ['docs/events.md'])).toEqual([]);
  });
});
