import { missingPaths } from './document-paths';
import { everyPath, readSource } from './sources';

describe('paths in README.md and docs', () => {
  const paths = everyPath();
  const documents = paths.filter((path) => path === 'README.md' || /^docs\/.*\.md$/.test(path));

  it('are looked for in a README that is there', () => {
    expect(documents).toContain('README.md');
  });

  it('exist', () => {
    const missing = documents.flatMap((document) =>
      missingPaths(document, readSource(document), paths).map((path) => `${document}: ${path}`),
    );

    expect(missing).toEqual([]);
  });

  describe('are judged', () => {
    const known = [
      'README.md',
      'docs/events.md',
      'libs/',
      'libs/ledger/',
      'libs/ledger/src/site.ts',
    ];
    const missing = (text: string): string[] => missingPaths('docs/events.md', text, known);

    it.each([
      ['See `libs/ledger/src/gone.ts`.', 'libs/ledger/src/gone.ts'],
      ['See `libs/gone/`.', 'libs/gone/'],
      ['See `gone.ts`.', 'gone.ts'],
      ['Run `npm start -- examples/gone.json` now.', 'examples/gone.json'],
      ['See [the table](gone.md#rows).', 'gone.md'],
    ])('missing: %s', (text, path) => {
      expect(missing(text)).toEqual([path]);
    });

    it.each([
      'In `libs/ledger/src/site.ts:12`, `libs/ledger`, `site.ts` and [here](../README.md).',
      'A route `PUT /sites/:siteId`, a type `application/json`, a package `@nestjs/core`.',
      'A pattern `libs/<lib>/src/*.ts`, something made: `dist/apps/cli/src/main.js`.',
      'A block:\n```\n`libs/gone.ts`\n```\n',
    ])('in order: %s', (text) => {
      expect(missing(text)).toEqual([]);
    });
  });
});
