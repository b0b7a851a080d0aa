import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnusableLog } from '../unusable-log';
import {
  assertTakesOver,
  oldestVersion,
  programMarkIn,
  writeProgramMark,
  type ProgramMark,
} from './program-mark';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-written-by-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const own: ProgramMark = { version: '0.3.1', events: { Mined: 1, Received: 4 } };
const takesOverFrom = async (change: Partial<ProgramMark>) => {
  await writeProgramMark(folder, { ...own, ...change });
  assertTakesOver(folder, own);
};

describe('a program that takes a data folder over', () => {
  it('goes on from an earlier one, from itself, and from a later one that knows the same events', async () => {
    await takesOverFrom({ version: '0.2.0', events: { Mined: 1, Received: 3 } });
    await takesOverFrom({});
    await takesOverFrom({ version: '0.4.0' });
    await takesOverFrom({ version: oldestVersion });
  });

  it('does not go on from one that may have written what it does not know', async () => {
    await expect(takesOverFrom({ version: '0.4.0', events: { Received: 5 } })).rejects.toThrow(
      /was last used by Lodestone 0\.4\.0, which may have written Received version 5, and this is 0\.3\.1/,
    );
    await expect(takesOverFrom({ events: { Melted: 1 } })).rejects.toThrow(UnusableLog);
  });

  it('does not go on from one that is too old', async () => {
    await expect(takesOverFrom({ version: '0.0.9' })).rejects.toThrow(
      `which takes over from ${oldestVersion} on: start Lodestone ${oldestVersion} on it first`,
    );
  });

  it.each(['', '{}', 'null', '[]', '{"version":3,"events":{}}'])(
    'asks the log itself where the file says nothing: %s',
    (text) => {
      writeFileSync(join(folder, 'written-by'), text);

      expect(programMarkIn(folder)).toBeUndefined();
      expect(() => assertTakesOver(folder, own)).not.toThrow();
    },
  );
});
