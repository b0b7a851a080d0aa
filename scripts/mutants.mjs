// Plants every fault of test/mutants, one at a time, and asks the test that must notice it.
//
//   npm run mutants [-- <part of an id>…]
//
// Nothing is written to the sources: jest compiles them with the fault (mutating-transform.cjs).
import { spawn } from 'node:child_process';
import { registerHooks } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Node reads TypeScript as it is, but for the endings that our imports leave out.
registerHooks({
  resolve: (name, context, next) =>
    next(/^\.\.?\/[\w/-]+$/.test(name) ? `${name}.ts` : name, context),
});
const { mutants } = await import('../test/mutants/mutants.ts');

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);
const chosen = mutants.filter(
  ({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)),
);
const work = mkdtempSync(join(tmpdir(), 'lodestone-mutants-'));
const startedAt = performance.now();

const results = [];
const waiting = [...chosen];
await Promise.all(
  Array.from({ length: Math.min(availableParallelism(), 4) }, async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const result = { id: mutant.id, ...(await verdictOn(mutant)) };
      results.push(result);
      const place = `${String(results.length).padStart(String(chosen.length).length)}/${chosen.length}`;
      console.log(`${place} ${result.verdict.padEnd(8)} ${mutant.id}: ${mutant.fault}`);
      if (result.detail) console.log(result.detail);
    }
  }),
);
rmSync(work, { recursive: true });

for (const { id, verdict, detail = '' } of results) {
  if (verdict !== 'killed') console.log(`${verdict}: ${id} ${detail}`);
}
const count = (verdict) => results.filter((result) => result.verdict === verdict).length;
const seconds = Math.round((performance.now() - startedAt) / 1_000);
console.log(
  `${count('killed')} killed, ${count('survived')} survived, ${count('broken')} broken, ${seconds} s`,
);
process.exitCode = chosen.length > 0 && count('killed') === chosen.length ? 0 : 1;

/** Killed: the named test ran and failed. Broken: it could not be asked. */
async function verdictOn(mutant) {
  const { file, find, put, spec, test } = mutant;
  const report = join(work, `${mutant.id}.json`);
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
    .concat(join(root, 'node_modules/jest/bin/jest.js'))
    .concat('--selectProjects', 'unit', '--ci', '--runInBand', '--json', '--outputFile', report)
    .concat('--testNamePattern', `^${test.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}`)
    .concat('--runTestsByPath', spec);
  const output = await run(jest, {
    LODESTONE_MUTANT: JSON.stringify({ file, find, put }),
    LODESTONE_SHRINK: 'no',
  });
  let asked = [];
  let fault = output;
  try {
    const [suite] = JSON.parse(readFileSync(report, 'utf8')).testResults;
    asked = suite.assertionResults.filter(
      ({ status }) => status === 'passed' || status === 'failed',
    );
    if (asked.length === 0) fault = suite.message || `no test begins with '${test}' in ${spec}`;
  } catch (error) {
    fault = `${error.message}\n${output}`;
  }
  if (asked.length === 0) return { verdict: 'broken', detail: fault.slice(0, 2_000) };
  const isKilled = asked.some(({ status }) => status === 'failed');
  return { verdict: isKilled ? 'killed' : 'survived' };
}

function run(args, change) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...change },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (output += chunk));
    }
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
