import { folderFault } from './startup-fault';

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

  it('is left alone when it is something else', () => {
    expect(folderFault('/d', new Error('a bug'))).toBeUndefined();
    expect(folderFault('/d', undefined)).toBeUndefined();
  });
});
