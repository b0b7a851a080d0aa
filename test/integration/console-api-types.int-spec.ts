import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { childEnvironment } from '@lodestone/testing/environment';
import { publishedDocument } from './published-document';

// A compiler starts, on whichever machine.
jest.setTimeout(120_000);

const root = resolve(__dirname, '../..');
const committed = join(root, 'apps/console/src/published/data/api.d.ts');

/** The document as it is now, in the way in which `npm run api-types` writes it. */
async function generated(document: object): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-api-types-'));
  try {
    const [from, to] = [join(folder, 'openapi.json'), join(folder, 'api.d.ts')];
    writeFileSync(from, JSON.stringify(document));
    await promisify(execFile)(process.execPath, [join(root, 'scripts/api-types.mjs'), from, to], {
      cwd: root,
      env: childEnvironment(),
    });
    return readFileSync(to, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('what the console knows of the API', () => {
  it('is what the API publishes: else run `npm run api-types`', async () => {
    expect((await generated(publishedDocument())) === readFileSync(committed, 'utf8')).toBe(true);
  });

  it('is another thing when a route is gone', async () => {
    const { paths, ...rest } = publishedDocument();
    const { '/stock': _gone, ...others } = paths;

    expect(await generated({ ...rest, paths: others })).not.toBe(readFileSync(committed, 'utf8'));
  });
});
