import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { Limits, noLimits } from '../access/limits';
import { permissionsOf } from '../access/permissions';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptExports, type ExportAsked } from './kept-exports';
import type { ExportJob, ExportMaker, Made } from './making/export-job';

/** Makes files of so many bytes, when it is told to. */
class MakerOnCall implements ExportMaker {
  readonly jobs: ExportJob[] = [];
  private readonly calls: (() => void)[] = [];

  make(job: ExportJob): Promise<Made> {
    this.jobs.push(job);
    return new Promise((resolve, reject) => {
      this.calls.push(() => {
        if (job.filter.text === 'fails') return reject(new Error('no room'));
        writeFileSync(job.path, Buffer.alloc(100));
        resolve({ rows: 1, bytes: 100, clientIds: [] });
      });
    });
  }

  finish(): void {
    for (const call of this.calls.splice(0)) call();
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

const asked = (more: Partial<ExportAsked> = {}): ExportAsked => ({
  dataset: 'clients',
  format: 'csv',
  knownAt: 7,
  lastDay: '2025-01-01',
  filter: {},
  viewer: { role: 'analyst', actorId: 'a', permissions: permissionsOf.analyst },
  audience: 'analyst',
  forgotten: undefined,
  version: '1',
  ...more,
});

let folder: string;
let maker: MakerOnCall;
let kept: KeptExports;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-kept-'));
  maker = new MakerOnCall();
  kept = new KeptExports({
    folder,
    bytesMax: 250,
    maker,
    limits: new Limits({ ...noLimits, 'tenant-jobs': 2 }),
  });
});

afterEach(async () => {
  await kept.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function made(of: ExportAsked) {
  const one = kept.obtain(of);
  maker.finish();
  await one.made;
  return one;
}

describe('a file that is kept', () => {
  it('is made once for all who see the same', async () => {
    const first = kept.obtain(asked());
    const second = kept.obtain(
      asked({ viewer: { role: 'analyst', actorId: 'b', permissions: permissionsOf.analyst } }),
    );
    maker.finish();
    await first.made;

    expect(second).toBe(first);
    expect(maker.jobs).toHaveLength(1);
    expect(first.tag).toMatch(/^"7-[0-9a-f]{16}"$/);
  });

  it('is one of as many as a tenant may have made at a time; others, and what is made, do not count', async () => {
    const other = asked({
      audience: 'b',
      viewer: { role: 'analyst', actorId: 'b', permissions: permissionsOf.analyst },
    });
    kept.obtain(asked({ knownAt: 1 }));
    kept.obtain(asked({ knownAt: 2 }));
    kept.obtain(asked({ knownAt: 2 }));
    expect(() => kept.obtain(asked({ knownAt: 3 }))).toThrow(
      expect.objectContaining({ code: 'too-many-jobs', status: 429 }),
    );
    expect(() => kept.obtain(other)).not.toThrow();
    const open = kept.obtain(asked({ knownAt: 1 }));
    maker.finish();
    await open.made;
    expect(() => kept.obtain(asked({ knownAt: 3 }))).not.toThrow();
  });

  it.each<Partial<ExportAsked>>([
    { audience: 'enterprise/TJ-MAG' },
    { audience: 'regulator' },
    { knownAt: 8 },
    { asOf: '2025-01-01' },
    { filter: { exporterId: 'TJ-MAG' } },
    { format: 'ndjson' },
    { dataset: 'volumes' },
    { version: '2' },
  ])('is another one for %j', (more) => {
    expect(kept.obtain(asked(more)).tag).not.toBe(kept.obtain(asked()).tag);
    expect(maker.jobs).toHaveLength(2);
    maker.finish();
  });

  it('has its name when it is whole, and none where it cannot be made', async () => {
    const one = kept.obtain(asked());
    expect(one.path()).toMatch(/\.part$/);
    maker.finish();
    await one.made;
    expect(one.path()).toMatch(/\.csv$/);
    expect(existsSync(one.path())).toBe(true);

    const failing = kept.obtain(asked({ filter: { text: 'fails' } }));
    maker.finish();
    await expect(failing.made).rejects.toThrow('no room');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    // Whoever asks again has it tried again.
    expect(kept.obtain(asked({ filter: { text: 'fails' } }))).not.toBe(failing);
    maker.finish();
  });

  it('makes room for others: the one that nobody used for the longest goes', async () => {
    const first = await made(asked({ knownAt: 1 }));
    const second = await made(asked({ knownAt: 2 }));
    kept.obtain(asked({ knownAt: 1 }));
    await made(asked({ knownAt: 3 }));

    expect([first, second].map((one) => existsSync(one.path()))).toEqual([true, false]);
  });

  it('is gone as soon as somebody was forgotten who may stand in it', async () => {
    const names = await made(asked({ forgotten: 'nobody' }));
    const codes = await made(asked({ dataset: 'reference' }));
    const during = kept.obtain(asked({ forgotten: 'nobody', knownAt: 9 }));
    kept.obtain(asked({ forgotten: 'somebody' }));
    maker.finish();

    expect(existsSync(names.path())).toBe(false);
    expect(existsSync(codes.path())).toBe(true);
    await expect(during.made).rejects.toMatchObject({ code: 'list-outdated' });
  });
});
