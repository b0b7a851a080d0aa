import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder';

describe('making a folder', () => {
  let here: string;

  beforeEach(() => {
    here = mkdtempSync(join(tmpdir(), 'lodestone-folder-'));
  });

  afterEach(() => rmSync(here, { recursive: true }));

  it('makes what is above it, for nobody else, and takes one that is there', () => {
    const folder = join(here, 'a', 'b', 'c');
    expect(makeFolder(folder, 0o700)).toBe(true);
    expect(makeFolder(folder, 0o700)).toBe(false);

    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(here, 'a')).mode & 0o777).toBe(0o700);
  });

  it('says so where a file is in the way', () => {
    writeFileSync(join(here, 'a'), '');

    expect(() => makeFolder(join(here, 'a'))).toThrow('EEXIST');
    expect(() => makeFolder(join(here, 'a', 'b'))).toThrow(/EEXIST|ENOTDIR/);
  });

  it('ends where the system makes no folder, and says why', () => {
    if (!existsSync('/proc/self')) return;

    expect(() => makeFolder('/proc/x')).toThrow('ENOENT');
    expect(() => makeFolder('/proc/x/y')).toThrow('ENOENT');
  });
});
