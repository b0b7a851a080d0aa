import { relativeImportsOf } from './layers';
import { pictureOfApi } from './picture';
import { everySource, readSource } from './sources';

const files = everySource()
  .filter((path) => path.startsWith('apps/api/'))
  .map((path) => ({ path, targets: relativeImportsOf(path, readSource(path)) }));

describe('the picture of the API in docs/architecture.md', () => {
  it('is what the sources import (npm run picture draws it anew)', () => {
    const [, drawn] = /```mermaid\n([\s\S]*?)\n```/.exec(readSource('docs/architecture.md')) ?? [];

    expect(drawn).toBe(pictureOfApi(files));
  });

  it('leaves out an arrow that follows from two others', () => {
    const drawn = pictureOfApi([
      {
        path: 'apps/api/src/records/a.ts',
        targets: ['apps/api/src/http/b', 'apps/api/src/fields/c'],
      },
      { path: 'apps/api/src/http/b.ts', targets: ['apps/api/src/fields/c'] },
    ]);

    expect(drawn).toBe(
      [
        'flowchart TD',
        '  subgraph nouns',
        '    records',
        '  end',
        '  http',
        '  fields',
        '  http --> fields',
        '  records --> http',
      ].join('\n'),
    );
  });
});
