import { unusedExports } from './exports';
import { everySource, readSource } from './sources';

/** A code table lends its whole form to whoever records or reads codes, asked for or not. */
const isOfCodeTable = (exported: string): boolean => exported.startsWith('libs/reference/src/');

/** What the rooms of the console stand on was there before most of its rooms were. */
const isForRoomsToCome = (exported: string): boolean =>
  /^apps\/console\/src\/(codes|drafts|figures|ledger|router|session|tables)\//.test(exported);

describe('exports', () => {
  it('are used by another file than their own', () => {
    const sources = everySource().map((path) => ({ path, source: readSource(path) }));
    const unused = unusedExports(sources).filter(
      (exported) => !isOfCodeTable(exported) && !isForRoomsToCome(exported),
    );

    expect(unused).toEqual([]);
  });

  it.each([
    ['a function that nobody imports', 'export function a() {}', 'import type { B } from "./a";'],
    [
      'a constant that stands beside a used one',
      'export const a = 1, b = 2;',
      "import { b } from './a';",
    ],
    [
      'one that a door passes on, and nobody comes for',
      'export const a = 1;',
      "export { a } from './a';",
    ],
    ['a class under another name', 'class C {} export { C as a };', "import { b } from './a';"],
  ])('are caught when they are %s', (_, source, other) => {
    const unused = unusedExports([
      { path: 'libs/x/src/a.ts', source },
      { path: 'libs/x/src/index.ts', source: other },
    ]);

    expect(unused).toContain('libs/x/src/a.ts a');
  });

  it.each([
    ['an import', "import { a } from './a';"],
    ['a type import', "import type { a } from './a';"],
    ['a namespace', "import * as all from './a';"],
    ['a computed import', "const all = await import('./a');"],
    ['an alias', "import { a as other } from './a';"],
    ['the type of an import', "type A = typeof import('./a');"],
  ])('are used by %s', (_, other) => {
    const unused = unusedExports([
      { path: 'libs/x/src/a.ts', source: 'export const a = 1;' },
      { path: 'libs/x/src/b.ts', source: other },
    ]);

    expect(unused).toEqual([]);
  });

  it('are used by who comes through a door of doors', () => {
    const unused = unusedExports([
      { path: 'libs/x/src/a.ts', source: 'export const a = 1;' },
      { path: 'libs/x/src/noun.ts', source: "export * from './a';" },
      { path: 'libs/x/src/index.ts', source: "export { a as first } from './noun';" },
      { path: 'apps/y/src/main.ts', source: "import { first } from '@lodestone/x';" },
    ]);

    expect(unused).toEqual([]);
  });
});
