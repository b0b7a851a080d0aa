import { existsSync } from 'node:fs';
import { DataFolder } from './data-folder';

describe('making the data folder', () => {
  it('ends with one line where the system makes none', () => {
    if (!existsSync('/proc/self')) return;

    expect(() => new DataFolder('/proc/x').make()).toThrow(
      expect.objectContaining({
        line: 'Error: The data folder /proc/x cannot be made (ENOENT). Try: choose another folder with LODESTONE_DATA.',
      }),
    );
  });
});
