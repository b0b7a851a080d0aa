import { everySource, isSpec, readSource } from './sources';

/** Without a limit V8 keeps up to 128 MB of objects that have just been made, in every thread. */
describe('what a thread keeps of what it has just made', () => {
  const threads = everySource().filter(
    (path) =>
      /^(apps|libs)\//.test(path) && !isSpec(path) && readSource(path).includes('new Worker('),
  );

  it('is limited where a thread is started', () => {
    expect(threads.length).toBeGreaterThanOrEqual(4);
    expect(
      threads.filter((path) => !readSource(path).includes('maxYoungGenerationSizeMb')),
    ).toEqual([]);
  });

  it('is limited for the whole process by whoever starts the ledger, in one way', () => {
    const starters = [
      'apps/cli/src/demo/api-process.ts',
      'docker/Dockerfile',
      'test/benchmarks/contention/started-ledger.ts',
    ];

    for (const said of [
      /--max-semi-space-size=8\b/,
      /--heap-growing-percent=30\b/,
      /MALLOC_ARENA_MAX[=:] ?'?2\b/,
    ]) {
      expect(starters.filter((path) => !said.test(readSource(path)))).toEqual([]);
    }
  });
});
