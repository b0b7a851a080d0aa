import { EmbeddedEventStore, EventStoreDBEventStore } from '@lodestone/event-store';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mined } from './append/mined';
import { rawClient, storeContender, type Contender } from './eventstoredb/contenders';
import { CpuMeter, type CpuCost } from './eventstoredb/cpu-meter';
import { startNode } from './eventstoredb/node-process';

/**
 * npm run bench -- eventstoredb [--rounds 5] [--folder <path>] [--json]
 *
 * Durable appends and reading $all: the embedded store, the official client by itself, and our store
 * on it, over esdb-node and over the server that EVENTSTORE_URL names. Everybody takes turns within a
 * round; the median of the rounds counts, and of the shares, which are each of one round. Beside each
 * stands what an event costs in CPU time, in this process and in that of the node.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    folder: { type: 'string', default: tmpdir() },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);

type Load = Readonly<{ what: string; inFlight: number; perAppend: number; appends: number }>;

const loads: readonly Load[] = [
  { what: 'singly', inFlight: 1, perAppend: 1, appends: 400 },
  { what: '16 in flight', inFlight: 16, perAppend: 1, appends: 3_200 },
  { what: '64 in flight', inFlight: 64, perAppend: 1, appends: 6_400 },
  { what: '128 in flight', inFlight: 128, perAppend: 1, appends: 7_680 },
  { what: 'in batches of 500', inFlight: 1, perAppend: 500, appends: 20 },
];
const eventsRead = 20_000;
const reading = 'reading $all';

type Row = Readonly<{
  what: string;
  who: string;
  perSecond: number;
  share: number | undefined;
  cpu: CpuCost;
}>;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(values.folder, 'lodestone-esdb-'));
  const node = await startNode(join(folder, 'node'));
  const file = join(folder, 'embedded.sqlite');
  const urls = { 'esdb-node': node.url, EVENTSTORE_URL: process.env['EVENTSTORE_URL'] };
  const pairs = await Promise.all(Object.entries(urls).map(([name, url]) => pairOf(name, url)));
  const [ours = []] = pairs;
  pairs[0] = ours.map((contender) => ({ ...contender, serverCpuMicros: node.cpuMicros }));
  const embedded = await EmbeddedEventStore.open({ file, writer: 'thread' });
  const contenders = [storeContender('embedded', embedded), ...pairs.flat()];
  try {
    print(await measure(contenders));
  } finally {
    await Promise.all(contenders.map((contender) => contender.close()));
    await node.stop();
    rmSync(folder, { recursive: true });
  }
}

async function pairOf(name: string, url: string | undefined): Promise<readonly Contender[]> {
  if (!url) return [];
  const store = await EventStoreDBEventStore.open({ url });
  return [rawClient(name, url), storeContender(`our store → ${name}`, store)];
}

async function measure(contenders: readonly Contender[]): Promise<readonly Row[]> {
  const rates = new Map<string, number[]>();
  const meter = new CpuMeter();
  const note = (what: string, who: string, rate: number) =>
    void rates.set(`${what}/${who}`, [...(rates.get(`${what}/${who}`) ?? []), rate]);
  // The first round warms everybody up, and leaves enough to read.
  const turns = [
    ...loads.map((load) => ({
      what: load.what,
      events: load.appends * load.perAppend,
      rateOf: (who: Contender) => appendRate(who, load),
    })),
    { what: reading, events: eventsRead, rateOf: readRate },
  ];
  for (let round = -1; round < rounds; round += 1) {
    for (const { what, events, rateOf, contender } of turns.flatMap((turn) =>
      rotated(contenders, round + 1).map((contender) => ({ ...turn, contender })),
    )) {
      const stop = meter.start(`${what}/${contender.name}`, contender.serverCpuMicros);
      const rate = await rateOf(contender);
      if (round < 0) continue;
      stop(events);
      note(what, contender.name, rate);
    }
  }
  return [...loads.map(({ what }) => what), reading].flatMap((what) =>
    contenders.map(({ name: who }) => {
      const own = rates.get(`${what}/${who}`) ?? [];
      const raw = rates.get(`${what}/${who.replace('our store', 'raw db-client')}`) ?? own;
      const share = median(own.map((rate, round) => rate / (raw[round] ?? NaN)));
      return {
        what,
        who,
        perSecond: Math.round(median(own)),
        share: raw === own ? undefined : share,
        cpu: meter.costOf(`${what}/${who}`),
      };
    }),
  );
}

/** Each of those in flight has a stream of its own, and knows its revision. */
async function appendRate({ append }: Contender, load: Load): Promise<number> {
  const { inFlight, perAppend, appends } = load;
  const events = Array.from({ length: appends * perAppend }, (_, index) => mined(index));
  let next = 0;
  const writer = async () => {
    const stream = `bench-${randomUUID()}`;
    for (let at = -1; next < events.length; at += perAppend) {
      const batch = events.slice(next, (next += perAppend));
      await append(stream, batch, at);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, writer));
  return (events.length * 1_000) / (performance.now() - start);
}

async function readRate({ name, readAll }: Contender): Promise<number> {
  const start = performance.now();
  const count = await readAll(eventsRead);
  if (count !== eventsRead) throw new Error(`${name} read ${count} events of ${eventsRead}`);
  return (count * 1_000) / (performance.now() - start);
}

function print(rows: readonly Row[]): void {
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ rounds, rows }, null, 2)}\n`);
    return;
  }
  const lines = ['events per second (share of the raw client over the same server)'];
  for (const what of new Set(rows.map((row) => row.what))) {
    lines.push(`  ${what}`, ...rows.filter((row) => row.what === what).map(line));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

const line = ({ who, perSecond, share, cpu }: Row): string =>
  `    ${who.padEnd(34)}${String(perSecond).padStart(9)}` +
  (share === undefined ? ' '.repeat(8) : `  ${(share * 100).toFixed(0).padStart(4)} %`) +
  `  ${cpu.here.toFixed(0).padStart(5)} µs here` +
  (cpu.server === undefined ? '' : `, ${cpu.server.toFixed(0)} µs in the server`);

/** So that nobody always comes after the same neighbour. */
const rotated = <Item>(items: readonly Item[], by: number): Item[] => [
  ...items.slice(by % items.length),
  ...items.slice(0, by % items.length),
];

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

void main().then(() => process.exit(0));
