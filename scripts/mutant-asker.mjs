// Asks one spec after the other, each with the fault that it is told, in one process: to start jest
// anew takes longer than most of the specs. Started by scripts/mutants.mjs, which speaks to it.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { runCLI } = createRequire(import.meta.url)('jest');
const rootDir = fileURLToPath(new URL('..', import.meta.url));

process.on('message', async ({ id, file, find, put, spec, test }) => {
  process.env.LODESTONE_MUTANT = JSON.stringify({ file, find, put });
  const argv = {
    ...{ $0: 'jest', _: [spec], rootDir, runTestsByPath: true, selectProjects: ['unit'] },
    ...{ ci: true, runInBand: true, silent: true, reporters: [] },
    testNamePattern: `^${test.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}`,
    // Jest keeps what it compiled under the words of its settings: with others it does not meet the
    // fault of the spec before. What it has on disk goes by the sources alone.
    globals: JSON.stringify({ plantedFault: id }),
  };
  process.send({ ...(await answerOf(argv)), residentBytes: process.memoryUsage.rss() });
});

/** The status of every test that ran, and what was said when none could. */
async function answerOf(argv) {
  try {
    const { results } = await runCLI(argv, [rootDir]);
    const [suite] = results.testResults;
    return {
      statuses: (suite?.testResults ?? []).map(({ status }) => status),
      detail: suite?.testExecError?.message ?? suite?.failureMessage ?? '',
    };
  } catch (error) {
    return { statuses: [], detail: error.stack };
  }
}
