import { environmentOfTests, isTestCode, leaksIn } from './environment';
import { everySource, readSource } from './sources';

const guarded = everySource().filter(isTestCode);

describe('the tests', () => {
  it('are where this rule looks for them', () => {
    expect(guarded.length).toBeGreaterThan(200);
    expect(everySource()).toContain(environmentOfTests);
  });

  it('inherit nothing that the machine has set, and neither do the programs that they start', () => {
    const leaks = guarded
      // These sentences are the cases below.
      .filter((path) => !path.startsWith('test/architecture/environment'))
      .flatMap((path) => leaksIn(readSource(path)).map((leak) => `${path} ${leak}`));

    expect(leaks).toEqual([]);
  });

  it.each([
    ["const rounds = Number(process.env['ROUNDS']);", 'reads process.env'],
    ['const { EVENTSTORE_URL: url } = process.env;', 'reads process.env'],
    ['const { env } = process;', 'reads process.env'],
    [
      "import { spawn } from 'node:child_process';\nspawn(process.execPath, [entry], { cwd });",
      'starts a program with everything that is set',
    ],
  ])('are caught: %s', (source, leak) => {
    expect(leaksIn(source)).toEqual([leak]);
  });

  it.each([
    '/** Never process.env here. */',
    "import { spawn } from 'node:child_process';\nspawn(entry, { env: childEnvironment() });",
  ])('are let be: %s', (source) => {
    expect(leaksIn(source)).toEqual([]);
  });
});
