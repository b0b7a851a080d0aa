import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Caller } from './contention/caller';
import {
  callerAs,
  mines,
  openMines,
  ownEntry,
  recordOf,
  startLedger,
} from './contention/started-ledger';

/**
 * npm run bench -- not-found [--records 100] [--rounds 1000] [--scale 0.05] [--program ENTRY] [--json]
 *
 * Whether a stranger can tell by the time of its 404 that somebody else has a record: both are asked
 * for in turns, in an order that nobody foresees. `auc` is how often the one that is there takes longer
 * than the one that is not, of all pairs: 0.5 tells nothing, 0 and 1 tell all.
 */
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '1000' },
    scale: { type: 'string', default: '0.05' },
    program: { type: 'string', default: ownEntry },
    json: { type: 'boolean', default: false },
  },
});

const [owner, stranger] = [mines[0], mines[1]];

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-not-found-'));
  const ledger = await startLedger(values.program, { folder, scale: values.scale });
  try {
    await openMines(ledger.url);
    await fill(ledger.url);
    const caller = await callerAs(stranger?.enterpriseId ?? '', ledger.url);
    for (const what of ['record', 'explanation'] as const) {
      process.stderr.write(`${what}s are asked for …\n`);
      const found = await compare(caller, what === 'record' ? '' : '/explanation');
      if (values.json) console.log(JSON.stringify({ what, ...found, load: loadavg()[0] }));
      else console.log(what, found, `load ${loadavg()[0]?.toFixed(1)}`);
    }
    caller.close();
  } finally {
    await ledger.stop();
    rmSync(folder, { recursive: true });
  }
}

async function fill(url: string): Promise<void> {
  const caller = await callerAs(owner?.enterpriseId ?? '', url);
  for (let n = 0; n < Number(values.records); n += 1) {
    const { recordId, body } = recordOf('X', n);
    await caller.put(`/sites/${owner?.siteId}/records/${recordId}`, body);
  }
  caller.close();
}

async function compare(caller: Caller, tail: string) {
  const taken = { there: [] as number[], missing: [] as number[] };
  const warmUp = 200;
  for (let round = 0; round < Number(values.rounds) + warmUp; round += 1) {
    const n = Math.floor(Math.random() * Number(values.records));
    for (const which of Math.random() < 0.5 ? ['there', 'missing'] : ['missing', 'there']) {
      const recordId = which === 'there' ? `X-${n}` : `Y-${n}`;
      const path = `/sites/${owner?.siteId}/records/${recordId}${tail}`;
      const { status, ms } = await caller.get(path);
      if (status !== 404) throw new Error(`${path} was answered ${status}`);
      if (round >= warmUp) taken[which as keyof typeof taken].push(ms);
    }
  }
  const { there, missing } = taken;
  return { there: medianOf(there), missing: medianOf(missing), auc: aucOf(there, missing) };
}

const medianOf = (all: readonly number[]): string =>
  `${all.toSorted((a, b) => a - b)[all.length >> 1]?.toFixed(3)} ms`;

function aucOf(there: readonly number[], missing: readonly number[]): number {
  const sorted = missing.toSorted((a, b) => a - b);
  const below = (ms: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) < ms) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const pairs = there.reduce((sum, ms) => sum + below(ms), 0);
  return Number((pairs / (there.length * missing.length)).toFixed(3));
}

void main();
