import { UnreadableEvent } from '@lodestone/event-store';
import { OutcomeUnknown, StoreUnavailable } from '@lodestone/kernel';
import { DatabaseSync } from 'node:sqlite';
import { folderFault, logFault } from './startup-fault';

function failureOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('what the machine says about a folder', () => {
  it.each([
    ['EACCES', 'The data folder /d is not writable.'],
    ['EROFS', 'The data folder /d is not writable.'],
    ['ENOSPC', 'The disk that holds /d is full.'],
    ['ENOTDIR', '/d is not a folder.'],
  ])('%s is one line with a remedy', (code, words) => {
    const fault = folderFault('/d', Object.assign(new Error('raw'), { code }));

    expect(fault?.line).toMatch(`Error: ${words} Try: `);
    expect(fault?.line).not.toContain('\n');
  });

  it('is a full disk also where SQLite says it', () => {
    const full = new DatabaseSync(':memory:');
    full.exec('CREATE TABLE t (x); PRAGMA max_page_count = 2');
    const error = failureOf(() => full.exec('INSERT INTO t VALUES (zeroblob(100000))'));
    full.close();

    expect(folderFault('/d', error)?.line).toMatch('Error: The disk that holds /d is full. Try: ');
  });

  it('is left alone when it is something else', () => {
    expect(folderFault('/d', new Error('a bug'))).toBeUndefined();
    expect(folderFault('/d', undefined)).toBeUndefined();
  });
});

describe('what the log says', () => {
  it.each([
    [
      new StoreUnavailable('the server is away (a: b): look at it'),
      'Error: the server is away (a: b). Try: look at it.',
    ],
    [
      new StoreUnavailable('it was closed'),
      'Error: it was closed. Try: look at the log of the server, and start again.',
    ],
    [
      new OutcomeUnknown('nobody knows'),
      'Error: nobody knows. Try: start again once the log can be written: what was recorded is recognised.',
    ],
    [
      new UnreadableEvent('site-A', 3, { type: 'Mined', schemaVersion: 9, reason: 'too new' }),
      "Error: site-A at revision 3: 'Mined' in version 9 cannot be read, too new. " +
        'Try: start the version of the program that wrote it, or a later one.',
    ],
  ])('is one line with a remedy', (error, line) => {
    expect(logFault(error)?.line).toBe(line);
  });

  it('is left alone when it is something else', () => {
    expect(logFault(new Error('a bug'))).toBeUndefined();
  });
});
