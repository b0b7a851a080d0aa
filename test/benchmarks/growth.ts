import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { allocatorOf, callerAs, ownEntry, startOf } from './contention/started-ledger';
import type { Caller } from './contention/caller';
import { writeLog } from './growth/written-log';

/**
 * npm run bench -- growth [--events 60000,1000000] [--rounds 10] [--json]
 *
 * What grows with the log, and what does not: each question over HTTP at the program as it is shipped,
 * on a log of so many synthetic events; and what the program has resident after it has made its read
 * models from the log, after all the questions, and after a restart. Milliseconds: the best, the
 * median and the worst of the rounds; and `cpu`, the least processor time of the whole program in one
 * of them, for machines that are never quiet. `--program <main.js>` measures another version;
 * `--keep FOLDER` keeps the data folders there, and goes on with those that it finds.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '60000,1000000' },
    rounds: { type: 'string', default: '10' },
    program: { type: 'string', default: ownEntry },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

type Asked = Readonly<{ what: string; path: string }>;

const volumes = '/registers/transaction-volumes';
const clients = '/registers/client-identities';

/** E-0 is the largest exporter, E-60 one in the middle. Each is asked for its first page. */
const questions = (events: number, clientId: string): readonly Asked[] => [
  { what: 'volumes: largest exporter', path: `${volumes}?exporterId=E-0&limit=500` },
  { what: '… its first 50', path: `${volumes}?exporterId=E-0` },
  { what: 'volumes: exporter in the middle', path: `${volumes}?exporterId=E-60&limit=500` },
  { what: '… its first 50', path: `${volumes}?exporterId=E-60` },
  {
    what: '… as known halfway',
    path: `${volumes}?exporterId=E-60&knownAt=${events >> 1}&limit=500`,
  },
  { what: 'nation: month × destination', path: `${volumes}?groupBy=month,destination&limit=500` },
  {
    what: 'nation: month × goods × grade × destination',
    path: `${volumes}?groupBy=month,goodsCode,grade,destination&limit=500`,
  },
  { what: 'nation: exporter × month', path: `${volumes}?groupBy=exporter,month&limit=500` },
  { what: 'nation: client', path: `${volumes}?groupBy=client&limit=500` },
  {
    what: '… as known halfway',
    path: `${volumes}?groupBy=client&knownAt=${events >> 1}&limit=500`,
  },
  { what: 'nation: exporter × client', path: `${volumes}?groupBy=exporter,client&limit=500` },
  { what: 'volumes of one client', path: `${volumes}?clientId=${clientId}&groupBy=month` },
  { what: 'records behind them', path: `${volumes}/records?clientId=${clientId}` },
  { what: 'clients: nation', path: `${clients}?limit=50` },
  { what: '… as known halfway', path: `${clients}?limit=50&knownAt=${events >> 1}` },
  { what: 'clients: nation, page of 500', path: `${clients}?limit=500` },
  { what: 'clients: nation, text', path: `${clients}?text=vindkraft&limit=50` },
  { what: 'clients: nation, end users', path: `${clients}?role=end-user&limit=50` },
  { what: 'clients: nation, principals (nobody)', path: `${clients}?role=principal&limit=50` },
  { what: 'clients: nation, conflicted', path: `${clients}?conflicted=true&limit=50` },
  { what: 'clients: largest exporter', path: `${clients}?exporterId=E-0&limit=50` },
  { what: '… by a day in the middle', path: `${clients}?exporterId=E-0&asOf=2024-12-15&limit=50` },
  { what: 'clients: exporter in the middle', path: `${clients}?exporterId=E-60&limit=50` },
  { what: 'one client', path: `/clients/${clientId}` },
  { what: '… as known halfway', path: `/clients/${clientId}?knownAt=${events >> 1}` },
  { what: 'suggestions: nation', path: '/registers/client-suggestions?limit=50' },
  { what: 'suggestions: largest exporter', path: '/registers/client-suggestions?exporterId=E-0' },
  { what: 'records: newest', path: '/records?limit=50' },
  { what: 'records: type', path: '/records?type=SoldToClient&limit=50' },
  { what: 'records: a type that nobody records', path: '/records?type=Recycled&limit=50' },
  { what: 'records: voided', path: '/records?state=voided&limit=50' },
  { what: 'records: one day', path: '/records?from=2024-06-15&to=2024-06-15&limit=50' },
  { what: 'records: a day on which nothing was', path: '/records?from=2001-06-15&to=2001-06-15' },
  {
    what: 'records: type, state and month',
    path: '/records?type=SoldToClient&state=voided&from=2024-06-01&to=2024-06-30&limit=50',
  },
  { what: 'records: as of a day', path: '/records?asOf=2024-03-01&limit=50' },
  { what: 'search: number', path: '/search?q=R-5&limit=20' },
  { what: 'search: client', path: '/search?q=vindkraft&limit=20' },
];

type Started = Readonly<{ url: string; pid: number; readyInMs: number; stop: () => Promise<void> }>;

async function start(folder: string): Promise<Started> {
  const begun = performance.now();
  const env: Record<string, string | undefined> = {
    ...allocatorOf(values.program),
    ...process.env,
    LODESTONE_DATA: folder,
    LODESTONE_PORT: '0',
    LODESTONE_PARENT: 'cli',
    LODESTONE_LOG: 'error',
    LODESTONE_QUESTION_SECONDS: '120',
  };
  const child = spawn(process.execPath, startOf(values.program), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env,
  });
  const ended = once(child, 'exit');
  const listening = new Promise<string>((heard) => {
    child.on('message', (message: { kind: string; url?: string }) => {
      if (message.kind === 'listening' && message.url) heard(message.url);
    });
  });
  const died = ended.then(() => Promise.reject(new Error('the ledger did not start')));
  const url = await Promise.race([listening, died]);
  died.catch(() => undefined);
  for (;;) {
    const answer = await fetch(`${url}/health/ready`);
    if (((await answer.json()) as { status: string }).status === 'ready') break;
    await sleep(200);
  }
  return {
    url,
    pid: Number(child.pid),
    readyInMs: performance.now() - begun,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Of the whole process, and the most that it ever was: in megabytes. */
function residentOf(pid: number): Readonly<{ now: number; most: number }> {
  const said = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(said)?.[1] ?? 0) / 1024);
  return { now: of('VmRSS'), most: of('VmHWM') };
}

/** Milliseconds of the threads that there are: Linux counts them in nanoseconds. */
function cpuOf(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(tasks).map((task) =>
    Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
  );
  return nanoseconds.reduce((all, one) => all + one, 0) / 1_000_000;
}

async function timesOf(caller: Caller, pid: number, { what, path }: Asked) {
  const times: number[] = [];
  let bytes = 0;
  let cpu = Infinity;
  for (let round = 0; round <= Number(values.rounds); round++) {
    const before = cpuOf(pid);
    const heard = await caller.get(path);
    cpu = Math.min(cpu, cpuOf(pid) - before);
    if (heard.status !== 200) return { what, status: heard.status };
    bytes = heard.bytes;
    // The first of all compiles and opens what the others find.
    if (round > 0) times.push(heard.ms);
  }
  times.sort((a, b) => a - b);
  const shown = (ms = NaN): number => Math.round(ms * 10) / 10;
  return {
    what,
    best: shown(times[0]),
    median: shown(times[times.length >> 1]),
    worst: shown(times.at(-1)),
    cpu: shown(cpu),
    kB: Math.round(bytes / 1000),
  };
}

async function someClient(url: string): Promise<string> {
  const signedIn = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'regulator' }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const answer = await fetch(`${url}${clients}?exporterId=E-60&limit=1`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { items } = (await answer.json()) as { items: { canonicalId: string }[] };
  return String(items[0]?.canonicalId);
}

async function measure(events: number, home: string) {
  const folder = join(home, String(events));
  const isThere = readdirSync(home).includes(String(events));
  if (!isThere) await writeLog(folder, events);
  const first = await start(folder);
  // Threads that made read models give back what they made some seconds later.
  await sleep(10_000);
  const afterLoading = residentOf(first.pid);
  const clientId = await someClient(first.url);
  const caller = await callerAs('regulator', first.url);
  const asked = questions(events, clientId).filter(({ what }) => what.includes(values.only));
  const rows = [];
  for (const question of asked) {
    const row = await timesOf(caller, first.pid, question);
    rows.push(row);
    if (!values.json) console.error(JSON.stringify(row));
  }
  caller.close();
  const afterQuestions = residentOf(first.pid);
  await first.stop();
  const again = await start(folder);
  const afterRestart = residentOf(again.pid);
  const anew = await callerAs('regulator', again.url);
  for (const { path } of asked) await anew.get(path);
  anew.close();
  const afterOneRound = residentOf(again.pid);
  await again.stop();
  const files = readdirSync(join(folder, 'read-models'))
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => `${name} ${Math.round(statSync(join(folder, 'read-models', name)).size / 1e6)}`);
  return {
    rows,
    memory: { afterLoading, afterQuestions, afterRestart, afterOneRound },
    readyIn: Math.round(first.readyInMs / 100) / 10,
    files,
  };
}

async function main(): Promise<void> {
  const home = values.keep ?? mkdtempSync(join(tmpdir(), 'bench-growth-'));
  try {
    for (const events of values.events.split(',').map(Number)) {
      const { rows, ...rest } = await measure(events, home);
      const load = loadavg().map((average) => Math.round(average * 10) / 10);
      if (values.json) {
        console.log(JSON.stringify({ benchmark: 'growth', events, rows, ...rest, load }));
        continue;
      }
      console.log(`${events.toLocaleString('en')} events`);
      console.table(rows);
      console.log(JSON.stringify({ ...rest, load }));
    }
  } finally {
    if (!values.keep) rmSync(home, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
