import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSameLog, removeServerMark, serverMarkIn, writeServerMark } from './server-mark';
import { UnusableLog } from '../unusable-log';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-mark-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const mark = { server: 'esdb://db:2113', firstEventId: 'a', keyFingerprint: 'f' };

describe('the mark of the server that has the log', () => {
  it('is read as it was written, until it is removed', () => {
    expect(serverMarkIn(folder)).toBeUndefined();
    writeServerMark(folder, mark);
    writeServerMark(folder, { ...mark, keyFingerprint: null });
    expect(serverMarkIn(folder)).toStrictEqual({ ...mark, keyFingerprint: null });
    removeServerMark(folder);
    expect(serverMarkIn(folder)).toBeUndefined();
  });

  it.each(['', '{}', '{"server":7,"firstEventId":"a","keyFingerprint":null}', '[]', 'null'])(
    'is not guessed where somebody changed it: %s',
    (text) => {
      writeFileSync(join(folder, 'log-server'), text);

      expect(() => serverMarkIn(folder)).toThrow(UnusableLog);
      expect(() => serverMarkIn(folder)).toThrow('does not say where the log of this ledger is');
    },
  );
});

describe('files that were made from a log', () => {
  it('are good for that log, wherever its ledger is from', () => {
    expect(isSameLog(mark, { ...mark, keyFingerprint: null })).toBe(true);
    expect(isSameLog(undefined, undefined)).toBe(true);
  });

  it('are not good for one on another server, in the folder, or begun anew', () => {
    expect(isSameLog(mark, { ...mark, server: 'esdb://db:2114' })).toBe(false);
    expect(isSameLog(mark, undefined)).toBe(false);
    expect(isSameLog(mark, { ...mark, firstEventId: 'b' })).toBe(false);
  });
});
