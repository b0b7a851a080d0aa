import { mkdtempSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { foldFaults, foldTypes, foldTypesPath } from './fold-types';
import { readSource } from './sources';

const root = join(__dirname, '../..');

describe('what an analyst is given for the editor', () => {
  it('is what the sources say (npm run fold-types writes it anew)', async () => {
    const options = await prettier.resolveConfig(join(root, foldTypesPath));
    const written = await prettier.format(foldTypes(), { ...options, filepath: foldTypesPath });

    expect(readSource(foldTypesPath)).toBe(written);
  });

  it('needs nothing besides, and fits the folds that ship', () => {
    expect(foldFaults('docs/folds')).toEqual([]);
    expect(readSource(foldTypesPath)).not.toMatch(/^import|\bimport\(/m);
  });

  // A check that cannot fail guards nothing.
  it('finds what does not fit', () => {
    const folder = mkdtempSync(join(root, 'docs/folds/.spec-'));
    try {
      for (const file of ['tsconfig.json', 'lodestone.d.ts']) {
        copyFileSync(join(root, 'docs/folds', file), join(folder, file));
      }
      writeFileSync(
        join(folder, 'wrong.ts'),
        `import type { Fold } from './lodestone.d.ts';
export const fold: Fold<number> = {
  initial: 0,
  evolve: (sum, { event }) =>
    event.type === 'Mined' ? sum + event.data.makes.length + event.data.goods.length : sum,
};
`,
      );

      expect(foldFaults(join('docs/folds', folder.split('/').at(-1) ?? ''))).toMatchObject([
        expect.stringMatching(/wrong\.ts: Property 'goods' does not exist/),
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
