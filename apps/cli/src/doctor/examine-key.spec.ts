import { keyFingerprintOf, type LedgerOpened } from '@lodestone/ledger';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examineKey } from './examine-key';

describe('examining the ledger key', () => {
  const key = Buffer.alloc(32, 7);
  const opened: LedgerOpened['data'] = {
    calendarZone: 'Asia/Shanghai',
    authMode: 'demo',
    keyFingerprint: keyFingerprintOf(key),
  };
  let folder: string;
  const keyFile = (text: string, mode = 0o600): string => {
    const path = join(folder, 'ledger.key');
    writeFileSync(path, text, { mode });
    return path;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodestone-key-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('finds it well when it is the one that the ledger was opened with', () => {
    expect(examineKey(keyFile(`${key.toString('hex')}\n`), opened).severity).toBe('ok');
  });

  it('never says what is in it', () => {
    const hex = key.toString('hex');

    expect(JSON.stringify(examineKey(keyFile(hex), opened))).not.toContain(hex);
    expect(JSON.stringify(examineKey(keyFile(`${hex}00`), opened))).not.toContain(hex);
  });

  it.each([
    ['another key', 'ab'.repeat(32)],
    ['a short key', 'abcd'],
    ['something else', 'not a key at all'],
    ['nothing', ''],
  ])('fails %s', (_, text) => {
    expect(examineKey(keyFile(text), opened).severity).toBe('fail');
  });

  it('fails a key that is not there', () => {
    expect(examineKey(join(folder, 'none'), opened).severity).toBe('fail');
  });

  it('warns when others may read it, and says how to end that', () => {
    const path = keyFile(key.toString('hex'), 0o640);

    expect(examineKey(path, opened)).toMatchObject({ severity: 'warn', mend: `chmod 600 ${path}` });
  });
});
