import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { callerAs, mines, openMines } from './contention/started-ledger';
import { askAs, askers, recordAs, Seen } from './soak/load';
import { lodestone, SoakedLedger } from './soak/soaked-ledger';

/**
 * npm run soak -- [--minutes 60] [--every 30] [--seed 1] [--keep]
 *
 * A ledger of its own under all roles at once, which every so many seconds is killed, stopped, or
 * has no more room on its disk, and is backed up beside all that. At the end: every record that was
 * acknowledged is there, the doctor finds nothing, every read model is what the log says, and so it
 * is in a ledger that was restored from the backup. Exits 1 where any of it is not so.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    every: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});

const writers = 12;
const disturbances = ['kill', 'stop', 'full-disk', 'kill'] as const;
/** Room that is left on the disk that fills up: some hundred records. */
const roomKib = 512;
const fullMs = 8_000;

const folder = mkdtempSync(join(tmpdir(), 'lodestone-soak-'));
const [data, copy, restored] = ['data', 'backup', 'restored'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const ledger = new SoakedLedger(data);
const seen = new Seen();
const done = new Map<string, number>();
const startMs: number[] = [];
const stopping = new AbortController();

async function disturb(what: (typeof disturbances)[number]): Promise<void> {
  done.set(what, (done.get(what) ?? 0) + 1);
  if (what === 'full-disk') {
    await ledger.end('SIGTERM');
    await ledger.start(ledger.logKib + roomKib);
    await sleep(fullMs);
    await ledger.end('SIGKILL');
  } else {
    const code = await ledger.end(what === 'kill' ? 'SIGKILL' : 'SIGTERM');
    if (what === 'stop' && code !== 0) seen.wrong.push(`a stop ended with ${code}`);
  }
  const begunAt = performance.now();
  await ledger.start();
  startMs.push(performance.now() - begunAt);
}

/** Every acknowledged record is there. */
async function lost(url: string): Promise<string[]> {
  const caller = await callerAs('regulator', url);
  const missing: string[] = [];
  for (const path of seen.acknowledged) {
    const { status } = await caller.get(path);
    if (status !== 200) missing.push(`${path} was acknowledged and is answered ${status}`);
  }
  caller.close();
  return missing;
}

const digestsOf = async (of: string): Promise<string> => {
  const { checked } = await lodestone('rebuild', '--check', '--data', of);
  return JSON.stringify(
    (checked as { name: string; live: string }[]).map(({ name, live }) => [name, live]),
  );
};

async function compare(): Promise<void> {
  await ledger.caughtUp();
  seen.wrong.push(...(await lost(ledger.url)));
  await ledger.end('SIGTERM');
  await lodestone('doctor', '--data', data);
  await lodestone('backup', '--data', data, '--to', copy);
  await lodestone('verify-backup', '--from', copy);
  await lodestone('restore', '--from', copy, '--data', restored);
  const other = new SoakedLedger(restored);
  await other.start();
  await other.caughtUp();
  await other.end('SIGTERM');
  if ((await digestsOf(data)) !== (await digestsOf(restored))) {
    seen.wrong.push('the restored ledger has other read models');
  }
}

const percentile = (of: readonly number[], share: number): number =>
  Math.round(of.toSorted((a, b) => a - b)[Math.floor(of.length * share)] ?? 0);

async function main(): Promise<void> {
  const until = performance.now() + Number(values.minutes) * 60_000;
  let draw = Number(values.seed);
  await ledger.start();
  await openMines(ledger.url);
  const load = { seen, url: () => ledger.url, signal: stopping.signal };
  const working = [
    ...Array.from({ length: writers }, (_, lane) => recordAs(lane, load)),
    ...askers.map((account) => askAs(account, load)),
  ];
  while (performance.now() < until) {
    await sleep(Math.min(Number(values.every) * 1_000, until - performance.now()));
    if (performance.now() >= until) break;
    await lodestone('backup', '--data', data, '--to', copy);
    // A sequence of its own for each seed, that anybody can have again.
    draw = (draw * 48_271) % 2_147_483_647;
    await disturb(disturbances[draw % disturbances.length] ?? 'kill');
  }
  const { residentBytes } = ledger;
  stopping.abort();
  await Promise.all(working);
  await compare();
  process.stdout.write(
    `${JSON.stringify(
      {
        ok: seen.wrong.length === 0,
        minutes: Number(values.minutes),
        sites: mines.length,
        acknowledged: seen.acknowledged.size,
        unanswered: seen.unanswered.size,
        disturbances: Object.fromEntries(done),
        answers: Object.fromEntries([...seen.statuses].toSorted()),
        recordMs: { p50: percentile(seen.recordMs, 0.5), p99: percentile(seen.recordMs, 0.99) },
        startMs: { p50: percentile(startMs, 0.5), max: percentile(startMs, 0.999_999) },
        residentMegabytes: Math.round(residentBytes / 1_048_576),
        wrong: seen.wrong.slice(0, 20),
      },
      undefined,
      2,
    )}\n`,
  );
  process.exitCode = seen.wrong.length === 0 ? 0 : 1;
}

void main().finally(async () => {
  await ledger.end('SIGKILL');
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
  else process.stderr.write(`${folder} is kept\n`);
});
