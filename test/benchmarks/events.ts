import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import {
  callerAs,
  mines,
  openMines,
  ownEntry,
  recordOf,
  startLedger,
  type StartedLedger,
} from './contention/started-ledger';
import { Follower, type Acknowledged } from './events/following';
import { linesAsText, overHttp, pagesAsJson, type Read } from './events/reading';

/**
 * npm run bench -- events [--scale 0.05] [--rounds 3] [--readers 100] [--rate 200] [--seconds 5] [--json]
 *
 * GET /events as NDJSON beside the least that anybody must do (every event read and made JSON again) in
 * turns; then records at a steady rate, alone and beside so many readers of server-sent events: when
 * each record came to each reader after it was answered, and what that cost those who record. What a
 * read cost is told in processor time, of this process and of the ledger, for machines that others use. The
 * program as it is shipped, the clients in one process, all on the processors of this machine.
 */
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '0.05' },
    rounds: { type: 'string', default: '3' },
    readers: { type: 'string', default: '100' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});

const [readers, rate, seconds] = [values.readers, values.rate, values.seconds].map(Number) as [
  number,
  number,
  number,
];

const round = (ms: number): number => Math.round(ms * 10) / 10;

const percentile = (all: readonly number[], part: number): number => {
  const sorted = all.toSorted((a, b) => a - b);
  return round(Number(sorted[Math.floor((sorted.length - 1) * part)] ?? NaN));
};

async function reading(folder: string, ledger: StartedLedger): Promise<readonly object[]> {
  const { url } = ledger;
  const caller = await callerAs('regulator', url);
  const reads = new Map<string, Read[]>();
  const add = (read: Read): void => {
    reads.set(read.what, [...(reads.get(read.what) ?? []), read]);
  };
  for (let n = 0; n <= Number(values.rounds); n += 1) {
    process.stderr.write(`reading, round ${n} …\n`);
    const pages = await pagesAsJson(folder);
    const all = [
      pages,
      await linesAsText(folder),
      await overHttp(caller, { ledger, query: '', events: pages.events }),
      await overHttp(caller, { ledger, query: '?postings=true', events: pages.events }),
    ];
    // The first time warms everything up.
    if (n > 0) all.forEach(add);
  }
  caller.close();
  const least = Math.min(...(reads.get('readAllPages + JSON') ?? []).map(({ ms }) => ms));
  return [...reads].map(([what, some]) => {
    const ms = Math.min(...some.map((read) => read.ms));
    const [{ events, bytes }] = some as [Read];
    return {
      ...{ what, events, MB: round(bytes / 1e6), ms: Math.round(ms) },
      'events/s': Math.round((events / ms) * 1_000),
      share: `${Math.round((100 * least) / ms)} %`,
      'CPU ms here': Math.round(Math.min(...some.map(({ cpuMs }) => cpuMs))),
      'CPU ms of the ledger': Math.round(Math.min(...some.map(({ ledgerCpuMs }) => ledgerCpuMs))),
    };
  });
}

let lanes = 0;

/** Records at a steady rate, whether or not the ones before were answered. */
async function recording(
  url: string,
): Promise<Readonly<{ acknowledged: Acknowledged; ms: number[] }>> {
  const callers = await Promise.all(mines.map(({ enterpriseId }) => callerAs(enterpriseId, url)));
  const acknowledged: Acknowledged = new Map();
  const ms: number[] = [];
  const lane = `bench-${(lanes += 1)}`;
  const begun = performance.now();
  const sent: Promise<void>[] = [];
  for (let n = 0; n < rate * seconds; n += 1) {
    const waitMs = begun + (n * 1_000) / rate - performance.now();
    if (waitMs > 1) await pause(waitMs);
    const at = n % mines.length;
    // Records of mined ore alone: none waits for another.
    const { recordId, body } = recordOf(`${lane}-${n}`, 0);
    const put = callers[at]!.put(`/sites/${mines[at]!.siteId}/records/${recordId}`, body);
    sent.push(
      put.then((heard) => {
        if (heard.status !== 201) throw new Error(`a record answered ${heard.status}`);
        acknowledged.set(recordId, performance.now());
        ms.push(heard.ms);
      }),
    );
  }
  await Promise.all(sent);
  for (const caller of callers) caller.close();
  return { acknowledged, ms };
}

async function fanOut(url: string, token: string, head: number, count: number): Promise<object> {
  process.stderr.write(`records beside ${count} readers …\n`);
  const followers = Array.from({ length: count }, () => new Follower(url, token));
  await Promise.all(followers.map((follower) => follower.follow(`/events?from=${head}`)));
  const { acknowledged, ms } = await recording(url);
  const isEverywhere = (): boolean =>
    followers.every(({ heardAt }) => [...acknowledged.keys()].every((id) => heardAt.has(id)));
  for (let n = 0; n < 100 && !isEverywhere(); n += 1) await pause(100);
  const delays = followers.flatMap(({ heardAt }) =>
    [...acknowledged].map(([id, at]) => Math.max(0, (heardAt.get(id) ?? NaN) - at)),
  );
  for (const follower of followers) follower.stop();
  return {
    ...{ readers: count, records: acknowledged.size, 'put p50 ms': percentile(ms, 0.5) },
    'put p99 ms': percentile(ms, 0.99),
    lost: delays.filter(Number.isNaN).length,
    'to reader p50 ms': count > 0 ? percentile(delays, 0.5) : '',
    'to reader p99 ms': count > 0 ? percentile(delays, 0.99) : '',
    cut: followers.filter(({ ended }) => ended).length,
  };
}

async function tokenOf(url: string): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'analyst' }),
  });
  return ((await answer.json()) as { token: string }).token;
}

const ordinalOf = async (url: string): Promise<number> =>
  ((await (await fetch(`${url}/health/ready`)).json()) as { ordinal: number }).ordinal;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-events-'));
  process.stderr.write(`the demonstration is being loaded, at a scale of ${values.scale} …\n`);
  const ledger = await startLedger(ownEntry, { folder, scale: values.scale });
  try {
    const read = await reading(folder, ledger);
    await openMines(ledger.url);
    const followed: object[] = [];
    for (const count of [0, 0, readers, 0, readers]) {
      const [token, head] = [await tokenOf(ledger.url), await ordinalOf(ledger.url)];
      followed.push(await fanOut(ledger.url, token, head, count));
    }
    const load = loadavg().map(round);
    const context = { scale: values.scale, rate, cores: cpus().length, load };
    // The first time warms everything up.
    const rows = followed.slice(1);
    if (values.json) console.log(JSON.stringify({ benchmark: 'events', ...context, read, rows }));
    else {
      console.log(JSON.stringify(context));
      console.table(read);
      console.table(rows);
    }
  } finally {
    await ledger.stop();
    rmSync(folder, { recursive: true });
  }
}

void main();
