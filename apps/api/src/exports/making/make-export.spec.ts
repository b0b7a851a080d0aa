import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { permissionsOf } from '../../access/permissions';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportJob } from './export-job';
import { MakerInProcess } from './maker-in-process';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-make-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const maker = new MakerInProcess({
  readModels: 'nowhere',
  journal: 'nowhere',
  log: { file: 'nowhere', url: undefined },
  rules: { deadlines: [] },
  chainBytesMax: 1,
});

/** The codes need no ledger. */
const job = (path: string, more: Partial<ExportJob> = {}): ExportJob => ({
  dataset: 'reference',
  format: 'csv',
  knownAt: 0,
  lastDay: '2025-01-01',
  filter: {},
  viewer: { role: 'analyst', actorId: 'a', permissions: permissionsOf.analyst },
  path,
  bytesMax: 10_000_000,
  ...more,
});

const nobody = (): void => undefined;

describe('a file', () => {
  it('is written whole', async () => {
    const path = join(folder, 'whole');
    const made = await maker.make(job(path), nobody);

    expect(made.rows).toBeGreaterThan(300);
    expect(existsSync(path)).toBe(true);
  });

  // The kernel's own full disk: every write to it fails with ENOSPC.
  (existsSync('/dev/full') ? it : it.skip)(
    'leaves nothing where the disk is full, and says so',
    async () => {
      const path = join(folder, 'full');
      symlinkSync('/dev/full', path);

      await expect(maker.make(job(path), nobody)).rejects.toMatchObject({
        code: 'unavailable',
        options: { message: { en: expect.stringContaining('no room') as string } },
      });
      expect(existsSync(path)).toBe(false);
    },
  );

  it('leaves nothing where it would be larger than one may be', async () => {
    const path = join(folder, 'large');

    await expect(maker.make(job(path, { bytesMax: 1_000 }), nobody)).rejects.toMatchObject({
      code: 'export-too-large',
    });
    expect(existsSync(path)).toBe(false);
  });

  it('is not begun of what is not there', async () => {
    const path = join(folder, 'none');

    await expect(maker.make(job(path, { dataset: 'lots' }), nobody)).rejects.toMatchObject({
      code: 'read-model-building',
    });
    expect(existsSync(path)).toBe(false);
  });
});
