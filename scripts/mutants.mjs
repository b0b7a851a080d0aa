// Plants every fault of test/mutants, one at a time, and asks the test that must notice it.
//
//   npm run mutants [-- <part of an id>…]
//
// Nothing is written to the sources: jest compiles them with the fault (mutating-transform.cjs).
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { registerHooks } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

// Node reads TypeScript as it is, but for the endings that our imports leave out.
registerHooks({
  resolve: (name, context, next) =>
    next(/^\.\.?\/[\w/-]+$/.test(name) ? `${name}.ts` : name, context),
});
const { mutants } = await import('../test/mutants/mutants.ts');

/** What jest leaves behind of each spec stays in memory: a process that has so much is done. */
const ASKER_BYTES = 1_500 * 2 ** 20;

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);
const chosen = mutants.filter(
  ({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)),
);
const startedAt = performance.now();

const results = [];
const waiting = [...chosen];
await Promise.all(
  Array.from({ length: Math.min(availableParallelism(), 4) }, async () => {
    let asker;
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      asker ??= startAsker();
      const answer = await asker.ask(mutant);
      if (answer.residentBytes > ASKER_BYTES) asker = asker.end();
      const result = { id: mutant.id, ...verdictOf(mutant, answer) };
      results.push(result);
      const place = `${String(results.length).padStart(String(chosen.length).length)}/${chosen.length}`;
      console.log(`${place} ${result.verdict.padEnd(8)} ${mutant.id}: ${mutant.fault}`);
      if (result.detail) console.log(result.detail);
    }
    asker?.end();
  }),
);

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
function verdictOf({ spec, test }, { statuses, detail }) {
  const asked = statuses.filter((status) => status === 'passed' || status === 'failed');
  if (asked.length === 0) {
    const fault = detail || `no test begins with '${test}' in ${spec}`;
    return { verdict: 'broken', detail: fault.slice(0, 2_000) };
  }
  return { verdict: asked.includes('failed') ? 'killed' : 'survived' };
}

/** A process that asks one mutant at a time; one that dies of a fault is not asked again. */
function startAsker() {
  const child = fork(fileURLToPath(new URL('mutant-asker.mjs', import.meta.url)), [], {
    cwd: root,
    env: { ...process.env, LODESTONE_SHRINK: 'no' },
    execArgv: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (output = (output + chunk).slice(-4_000)));
  }
  const closed = once(child, 'close').then(() => ({
    ...{ statuses: [], detail: `the process that asked has died\n${output}` },
    residentBytes: Infinity,
  }));
  return {
    ask(mutant) {
      child.send(mutant);
      return Promise.race([once(child, 'message').then(([answer]) => answer), closed]);
    },
    end() {
      child.kill();
    },
  };
}
