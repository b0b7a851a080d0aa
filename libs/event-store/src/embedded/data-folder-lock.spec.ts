import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '@lodestone/kernel';
import { DataFolderLock, type LockAttempt } from './data-folder-lock';

describe('locking a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodestone-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lets one in, and says who it is to the next', () => {
    expect(DataFolderLock.isHeld(folder)).toBe(false);
    const lock = acquired(DataFolderLock.tryAcquire(folder));
    expect(DataFolderLock.isHeld(folder)).toBe(true);
    expect(DataFolderLock.tryAcquire(folder)).toStrictEqual({ outcome: 'held', pid: process.pid });
    lock.release();
  });

  it('is free again once released, however often that is', () => {
    const lock = acquired(DataFolderLock.tryAcquire(folder));
    lock.release();
    lock.release();
    expect(DataFolderLock.isHeld(folder)).toBe(false);
    acquired(DataFolderLock.tryAcquire(folder)).release();
  });

  it('does not believe a process id that was left behind', () => {
    writeFileSync(join(folder, 'lock.pid'), '1\n');
    acquired(DataFolderLock.tryAcquire(folder)).release();
  });

  it('says where its holder answers, as long as it is held', () => {
    expect(DataFolderLock.urlIn(folder)).toBeUndefined();
    const lock = acquired(DataFolderLock.tryAcquire(folder));
    expect(DataFolderLock.urlIn(folder)).toBeUndefined();
    lock.answersAt('http://127.0.0.1:3180');
    expect(DataFolderLock.urlIn(folder)).toBe('http://127.0.0.1:3180');
    lock.release();
    expect(DataFolderLock.urlIn(folder)).toBeUndefined();
    expect(existsSync(join(folder, 'lock.url'))).toBe(false);
  });

  it('does not believe an address that was left behind, before and after it is held again', () => {
    writeFileSync(join(folder, 'lock.url'), 'http://127.0.0.1:1\n');
    expect(DataFolderLock.urlIn(folder)).toBeUndefined();
    const lock = acquired(DataFolderLock.tryAcquire(folder));
    expect(DataFolderLock.urlIn(folder)).toBeUndefined();
    lock.release();
  });

  it.each(['', 'http://127.0.0.1:3180', 'nonsense\n'])(
    'takes no address from a file that says %j',
    (text) => {
      const lock = acquired(DataFolderLock.tryAcquire(folder));
      writeFileSync(join(folder, 'lock.url'), text);
      expect(DataFolderLock.urlIn(folder)).toBeUndefined();
      lock.release();
    },
  );

  it('says held without a process id when that file is unreadable', () => {
    const lock = acquired(DataFolderLock.tryAcquire(folder));
    expect(readFileSync(join(folder, 'lock.pid'), 'utf8')).toBe(`${process.pid}\n`);
    writeFileSync(join(folder, 'lock.pid'), 'nonsense');
    expect(DataFolderLock.tryAcquire(folder)).toStrictEqual({ outcome: 'held', pid: undefined });
    lock.release();
  });

  it('names a folder that is not there, and one that is a file', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => DataFolderLock.tryAcquire(join(folder, 'nowhere'))).toThrow(StoreUnavailable);
    expect(() => DataFolderLock.tryAcquire(join(folder, 'nowhere'))).toThrow('create it first');
    expect(() => DataFolderLock.tryAcquire(file)).toThrow('is a file');
    expect(DataFolderLock.isHeld(join(folder, 'nowhere'))).toBe(false);
  });

  it('says so when the lock file is something else', () => {
    writeFileSync(join(folder, 'lock.sqlite'), 'not a database, but long enough to be looked at');
    expect(() => DataFolderLock.tryAcquire(folder)).toThrow('cannot be locked');
  });
});

function acquired(attempt: LockAttempt): DataFolderLock {
  if (attempt.outcome === 'acquired') return attempt.lock;
  throw new Error(`held by ${attempt.pid}`);
}
