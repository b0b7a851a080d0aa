import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Heard } from './contention/caller';
import {
  callerAs,
  mines,
  openMines,
  ownEntry,
  recordOf,
  startLedger,
} from './contention/started-ledger';

/**
 * npm run bench -- contention [--scale 1] [--seconds 15] [--rounds 2] [--json]
 *
 * What questions cost those who record: sixteen writers alone, beside one and beside sixteen
 * regulators who loop the heaviest questions without a pause, over HTTP at the program as it is
 * shipped, with the demonstration in it. In turns; everything, the clients too, on the processors of
 * this machine. `--beside 0,1,16` says which; `--program <main.js>` measures another version.
 */
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '15' },
    rounds: { type: 'string', default: '2' },
    program: { type: 'string', default: ownEntry },
    beside: { type: 'string', default: '0,1,16' },
    json: { type: 'boolean', default: false },
  },
});

const writers = 16;

const heavy = [
  '/registers/transaction-volumes?groupBy=client&limit=500',
  '/registers/transaction-volumes?groupBy=month,goodsCode,grade,destination&limit=500',
  '/registers/client-identities?limit=500',
  '/registers/client-suggestions?limit=500',
];

type Phase = Readonly<{ regulators: number; written: readonly Heard[]; read: readonly Heard[] }>;

let lanes = 0;

async function measure(url: string, regulators: number): Promise<Phase> {
  const end = performance.now() + Number(values.seconds) * 1_000;
  const written: Heard[] = [];
  const read: Heard[] = [];
  const write = async (writer: number): Promise<void> => {
    const { siteId, enterpriseId } = mines[writer % mines.length]!;
    const caller = await callerAs(enterpriseId, url);
    const lane = `bench-${(lanes += 1)}`;
    for (let n = 0; performance.now() < end; n += 1) {
      const { recordId, body } = recordOf(lane, n);
      const path = `/sites/${siteId}/records/${recordId}`;
      const heard = await caller.put(path, body);
      if (heard.status !== 201) throw new Error(`${path} answered ${heard.status}`);
      written.push(heard);
    }
    caller.close();
  };
  const ask = async (regulator: number): Promise<void> => {
    const caller = await callerAs('regulator', url);
    for (let n = regulator; performance.now() < end; n += 1) {
      read.push(await caller.get(heavy[n % heavy.length]!));
    }
    caller.close();
  };
  await Promise.all([
    ...Array.from({ length: writers }, (_, n) => write(n)),
    ...Array.from({ length: regulators }, (_, n) => ask(n)),
  ]);
  return { regulators, written, read };
}

const percentile = (heard: readonly Heard[], part: number): number => {
  const sorted = heard.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return Math.round(Number(sorted[Math.floor((sorted.length - 1) * part)] ?? NaN) * 10) / 10;
};

function rowOf(phases: readonly Phase[], alonePerSecond: number) {
  const written = phases.flatMap((phase) => phase.written);
  const read = phases.flatMap((phase) => phase.read);
  const perSecond = (count: number) => count / Number(values.seconds) / phases.length;
  const answered = read.filter(({ status }) => status === 200);
  return {
    regulators: phases[0]?.regulators,
    'records/s': Math.round(perSecond(written.length)),
    share: `${Math.round((100 * perSecond(written.length)) / alonePerSecond)} %`,
    'p50 ms': percentile(written, 0.5),
    'p99 ms': percentile(written, 0.99),
    'answers/s': Math.round(perSecond(answered.length) * 10) / 10,
    'answer p50 ms': percentile(answered, 0.5),
    refused: read.length - answered.length,
    'MB/s': Math.round(perSecond(read.reduce((sum, { bytes }) => sum + bytes, 0)) / 1e5) / 10,
  };
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-contention-'));
  const begun = performance.now();
  const ledger = await startLedger(values.program, { folder, scale: values.scale });
  const loadedIn = Math.round((performance.now() - begun) / 1_000);
  try {
    await openMines(ledger.url);
    await measure(ledger.url, 1);
    const beside = values.beside.split(',').map(Number);
    const phases: Phase[] = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const regulators of beside) phases.push(await measure(ledger.url, regulators));
    }
    const of = (regulators: number) => phases.filter((phase) => phase.regulators === regulators);
    const alone = of(0).flatMap(({ written }) => written).length;
    const alonePerSecond = alone / Number(values.seconds) / Math.max(1, of(0).length);
    const rows = beside.map((regulators) => rowOf(of(regulators), alonePerSecond));
    const load = loadavg().map((average) => Math.round(average * 10) / 10);
    const context = { scale: values.scale, loadedIn, cores: cpus().length, load };
    if (values.json) console.log(JSON.stringify({ benchmark: 'contention', ...context, rows }));
    else {
      console.table(rows);
      console.log(JSON.stringify(context));
    }
  } finally {
    await ledger.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
