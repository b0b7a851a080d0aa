import { newestForm } from '@lodestone/event-store';
import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import { isCounted, type EventStore } from '@lodestone/kernel';
import { clientIdOf, eventTypes } from '@lodestone/ledger';
import {
  digestOf,
  projectionPath,
  ProjectionStore,
  rebuild,
  type DeliveryOptions,
  type Projection,
} from '@lodestone/projections';
import { deliveredFilter } from '@lodestone/projections/checkpoint';
import { logFromStart } from '@lodestone/projections/log-from-start';
import { projectionsWith } from '@lodestone/read-models';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerEventSchemas } from '../../apps/api/src/running/event-schemas';
import { followToHead } from './rebuild/in-threads';
import { loadNation, nationLogIn, type NationLog } from './rebuild/nation-log';

/**
 * npm run bench -- rebuild [--data FOLDER] [--scale 0.1] [--rounds 1] [--threads 1,2] [--only NAMES] [--json]
 *
 * How fast each read model is built from the log of the demonstration nation, beside merely reading
 * and parsing the same events; all of them together in one thread and in several, as at a first
 * start; and all of them followed with live transactions, page by page. Without a data folder the
 * demonstration is loaded first, with its read models following, and each rate is told in times of
 * that of submission. The best of the rounds counts, because everything else on the machine only ever makes it slower; processor time is
 * printed beside it for machines that are never quiet.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    scale: { type: 'string', default: '0.1' },
    rounds: { type: 'string', default: '1' },
    threads: { type: 'string', default: '1,2' },
    /** Read models apart from which none is built; with it, only those, each alone. */
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

type Row = Readonly<{ what: string; events: number; seconds: number; cpuSeconds: number }>;

const delivery: DeliveryOptions = {
  knownTypes: new Set(eventTypes),
  upcast: (recorded) => newestForm(ledgerEventSchemas, recorded),
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-rebuild-'));
  try {
    const log = values.data
      ? nationLogIn(values.data)
      : await loadNation(join(folder, 'nation'), values.scale);
    const store = EmbeddedEventStore.openReadOnly({ file: log.file });
    const rows = await measure(log, store, folder);
    await store.close();
    print(rows, log);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(log: NationLog, store: EventStore, folder: string): Promise<Row[]> {
  const projections = projectionsWith({ clientIdOf: (who) => clientIdOf(log.ledgerKey, who) });
  let read = { events: 0, counted: 0 };
  const rows = [await best('read and parse', async () => (read = await readAll(store)).events)];
  const fresh = () => mkdtempSync(join(folder, 'files-'));
  const digests = new Set<string>();
  const [alone, together, live] = [fresh(), fresh(), fresh()];
  const names = values.only?.split(',');
  for (const projection of projections) {
    if (names && !names.includes(projection.name)) continue;
    const options = { projection, store, folder: alone, fingerprint: 'bench', ...delivery };
    const { name } = projection;
    rows.push(await best(`build ${name}`, async () => (await rebuild(options)).events));
    digests.add(digestOf(projectionPath(alone, projection)).digest);
  }
  if (names) return rows;
  for (const threads of values.threads.split(',').map(Number)) {
    const what = `build all in ${threads === 1 ? 'one thread' : `${threads} threads`}`;
    const run = async (): Promise<number> => {
      rmSync(together, { recursive: true });
      await followToHead({ log, folder: together, head: read.counted - 1, threads });
      return read.events;
    };
    rows.push(await best(what, run));
    for (const each of projections) digests.add(digestOf(projectionPath(together, each)).digest);
  }
  const followed = () => followPages(store, projections, live);
  rows.push(await best('follow all in one thread, live', followed));
  for (const each of projections) digests.add(digestOf(projectionPath(live, each)).digest);
  if (digests.size !== projections.length) throw new Error('not all ways give the same rows');
  return rows;
}

async function best(what: string, run: () => Promise<number>): Promise<Row> {
  // Where it is: a benchmark that says nothing for minutes is ended by whoever waits for it.
  process.stderr.write(`${what} …\n`);
  let events = 0;
  let seconds = Infinity;
  let cpuSeconds = Infinity;
  for (let round = 0; round < Number(values.rounds); round++) {
    const started = performance.now();
    const cpu = process.cpuUsage();
    events = await run();
    const { user, system } = process.cpuUsage(cpu);
    seconds = Math.min(seconds, (performance.now() - started) / 1_000);
    cpuSeconds = Math.min(cpuSeconds, (user + system) / 1_000_000);
  }
  return { what, events, seconds, cpuSeconds };
}

async function readAll(store: EventStore): Promise<{ events: number; counted: number }> {
  let events = 0;
  let counted = 0;
  for await (const page of store.readAllPages({ filter: deliveredFilter })) {
    events += page.length;
    for (const { stream } of page) if (isCounted(stream)) counted++;
  }
  return { events, counted };
}

/** As beside a loader that is always a page ahead: durable transactions, one for each page. */
async function followPages(
  store: EventStore,
  projections: readonly Projection[],
  folder: string,
): Promise<number> {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  const files = projections.map((projection) => {
    const path = projectionPath(folder, projection);
    return new ProjectionStore({ projection, path, fingerprint: 'bench' });
  });
  let events = 0;
  for await (const page of logFromStart({ store, ...delivery })) {
    for (const file of files) file.take(page);
    events += page.length;
  }
  for (const file of files) file.close();
  return events;
}

function print(rows: readonly Row[], { submittedPerSecond }: NationLog): void {
  const reading = rateOf(rows[0] as Row);
  const table = rows.map((row) => ({
    what: row.what,
    events: row.events,
    eventsPerSecond: Math.round(rateOf(row)),
    percentOfReading: Math.round((rateOf(row) / reading) * 100),
    ...(submittedPerSecond === undefined
      ? {}
      : { timesSubmission: Math.round((rateOf(row) / submittedPerSecond) * 10) / 10 }),
    cpuMicrosecondsPerEvent: Math.round((row.cpuSeconds / row.events) * 10_000_000) / 10,
  }));
  const load = loadavg()[0]?.toFixed(1);
  if (values.json) {
    console.log(JSON.stringify({ benchmark: 'rebuild', load, submittedPerSecond, rows: table }));
    return;
  }
  const submitted = submittedPerSecond ? `, submitted at ${submittedPerSecond}/s` : '';
  console.log(`best of ${values.rounds} rounds, load ${load}${submitted}`);
  console.table(table);
}

const rateOf = ({ events, seconds }: Row): number => events / seconds;

void main();
