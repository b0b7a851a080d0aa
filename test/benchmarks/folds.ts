/**
 * How fast folds run: sums over columns, on all cores; an analyst's own fold over events from the
 * journal; the same over the log, and over `@eventstore/db-client`, which replays the log from
 * esdb-node on this machine. Each in one run, and how much memory the folds take of few events and many.
 * `npm run bench -- folds [--data FOLDER] [--events 60000,1000000] [--rounds 3] [--json]`
 * Without a folder the demonstration is loaded first; 10,000,000 events are an option for a free hour.
 */
import { EventStoreDBClient } from '@eventstore/db-client';
import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import { lineOf } from '@lodestone/exchange';
import { JournalEvents, sumJournal, type Totals } from '@lodestone/journal';
import { logFromStart } from '@lodestone/projections/log-from-start';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deliveryOptions } from '../../apps/cli/src/folder/event-schemas';
import { startNode } from './eventstoredb/node-process';
import { deliveriesIn, fingerprint, multipliedJournal } from './folds/multiplied-journal';
import { loadNation } from './rebuild/nation-log';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    scale: { type: 'string', default: '0.1' },
    events: { type: 'string', default: '60000,1000000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});

/** What `transaction-volumes` answers, and whom each exporter deals with. */
const volumesAndClients: Totals = {
  by: ['exporterId', 'month', 'kind', 'goodsCode', 'grade', 'destination', 'client'],
  where: { kind: ['sold', 'exported'] },
  sum: ['massGrams', 'pieces', 'deals'],
};

type Row = Readonly<{
  what: string;
  events: number;
  perSecond: number;
  cpuMicros: number;
  /** Resident at most, of the whole process. */
  megabytes: number;
}>;

/** A general fold that looks into every event. */
class Counting {
  events = 0;
  grams = 0;
  readonly types = new Map<string, number>();

  add({ type, data }: Readonly<{ type: string; data: unknown }>): void {
    this.events += 1;
    this.types.set(type, (this.types.get(type) ?? 0) + 1);
    const { takes } = data as Readonly<{ takes?: ReadonlyArray<Readonly<{ massGrams: number }>> }>;
    for (const { massGrams } of takes ?? []) this.grams += massGrams;
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-folds-'));
  const data = values.data ?? join(folder, 'data');
  const rows: Row[] = [];
  try {
    if (values.data === undefined) await loadNation(data, values.scale);
    const file = join(data, 'log', 'events.sqlite');
    const base = await deliveriesIn(file);
    rows.push(await overClient(data, base.length), await overLog(file));
    for (const events of values.events.split(',').map(Number)) {
      const journal = join(folder, `journal-${events}`);
      await multipliedJournal(journal, base, events);
      rows.push(await overJournal(journal, events), await overColumns(journal, events));
      rmSync(journal, { recursive: true });
    }
    print(rows, base.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The official client as its documentation shows it. */
async function overClient(data: string, events: number): Promise<Row> {
  const node = await startNode(data, '--attach');
  const client = EventStoreDBClient.connectionString(node.url);
  try {
    return await measured('db-client over esdb-node', async () => {
      const counting = new Counting();
      for await (const { event } of client.readAll()) {
        if (event && !event.type.startsWith('$')) counting.add(event);
      }
      if (counting.events < events) throw new Error(`read ${counting.events} of ${events}`);
      return counting.events;
    });
  } finally {
    await client.dispose();
    await node.stop();
  }
}

async function overLog(file: string): Promise<Row> {
  const store = EmbeddedEventStore.openReadOnly({ file });
  const row = await measured('the log itself', async () => {
    const counting = new Counting();
    for await (const page of logFromStart({ store, ...deliveryOptions })) {
      for (const delivery of page) counting.add(lineOf(delivery).event);
    }
    return counting.events;
  });
  await store.close();
  return row;
}

const overJournal = (folder: string, events: number): Promise<Row> =>
  measured('general fold from the journal', async (look) => {
    const counting = new Counting();
    for (const page of new JournalEvents(folder, fingerprint).pages({ from: 0, to: Infinity })) {
      for (const { event } of page) counting.add(event);
      look();
    }
    if (counting.events !== events) throw new Error(`read ${counting.events} of ${events}`);
    return events;
  });

const overColumns = (folder: string, events: number): Promise<Row> =>
  measured('volumes and clients over columns', async () => {
    const range = { from: 0, to: Infinity };
    const { rows } = await sumJournal(folder, { totals: volumesAndClients, fingerprint, ...range });
    if (rows.length === 0) throw new Error('nothing was summed');
    return events;
  });

/** The best of the rounds: everything else on the machine only ever makes it slower. */
async function measured(what: string, run: (look: () => void) => Promise<number>): Promise<Row> {
  let [perSecond, cpuMicros, megabytes, events] = [0, Infinity, 0, 0];
  for (let round = 0; round < Number(values.rounds); round++) {
    const [begun, busy] = [performance.now(), process.cpuUsage()];
    const look = (): void => {
      megabytes = Math.max(megabytes, process.memoryUsage.rss() / 1e6);
    };
    const looking = setInterval(look, 20);
    events = await run(look);
    clearInterval(looking);
    const { user, system } = process.cpuUsage(busy);
    perSecond = Math.max(perSecond, (events * 1_000) / (performance.now() - begun));
    cpuMicros = Math.min(cpuMicros, (user + system) / events);
  }
  return {
    ...{ what, events, perSecond: Math.round(perSecond) },
    cpuMicros: Math.round(cpuMicros * 100) / 100,
    megabytes: Math.round(megabytes),
  };
}

function print(rows: readonly Row[], events: number): void {
  const [client] = rows;
  const told = rows.map((row) => ({
    ...row,
    timesClient: Math.round((row.perSecond / (client?.perSecond ?? NaN)) * 10) / 10,
  }));
  const about = `${events} events of the demonstration, load ${loadavg()[0]?.toFixed(1)}`;
  if (values.json) {
    console.log(JSON.stringify({ benchmark: 'folds', about, rows: told }));
    return;
  }
  console.log(about);
  console.table(told);
}

void main();
