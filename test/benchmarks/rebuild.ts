import { EmbeddedEventStore } from '@lodestone/event-store/embedded/embedded-event-store';
import type { EventStore } from '@lodestone/kernel';
import { clientIdOf, eventTypes } from '@lodestone/ledger';
import { Follower, rebuild } from '@lodestone/projections';
import { deliveredFilter } from '@lodestone/projections/checkpoint';
import { projectionsWith } from '@lodestone/read-models';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerKey, writeSyntheticTrade, type Written } from './rebuild/synthetic-trade';

/**
 * npm run bench -- rebuild [--records 100000] [--rounds 3] [--json]
 *
 * How fast each read model is rebuilt, beside merely reading and parsing the same events from the
 * same file in the same run; and all of them together, as the follower catches up. The best of the
 * rounds counts, because everything else on the machine only ever makes it slower; processor time is
 * printed beside it for machines that are never quiet.
 */
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});

type Row = Readonly<{ what: string; events: number; seconds: number; cpuSeconds: number }>;

const projections = projectionsWith({ clientIdOf: (who) => clientIdOf(ledgerKey, who) });
const knownTypes: ReadonlySet<string> = new Set(eventTypes);

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-rebuild-'));
  try {
    const store = await EmbeddedEventStore.open({
      file: join(folder, 'events.sqlite'),
      writer: 'in-process',
    });
    const written = await writeSyntheticTrade(store, Number(values.records));
    print(written.events, await measure(store, folder, written));
    await store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(store: EventStore, folder: string, written: Written): Promise<Row[]> {
  const rows: Row[] = [await best('read and parse', () => readAll(store))];
  for (const projection of projections) {
    const { name } = projection;
    const options = { projection, store, folder, fingerprint: 'bench', knownTypes };
    rows.push(await best(`rebuild ${name}`, async () => (await rebuild(options)).events));
  }
  rows.push(await best('follow all, from the start', () => followAll(store, folder, written)));
  return rows;
}

async function best(what: string, run: () => Promise<number>): Promise<Row> {
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

async function readAll(store: EventStore): Promise<number> {
  let events = 0;
  for await (const page of store.readAllPages({ filter: deliveredFilter })) events += page.length;
  return events;
}

/** As after raising every version: new files, one reader, durable transactions. */
async function followAll(
  store: EventStore,
  folder: string,
  { counted, events }: Written,
): Promise<number> {
  const files = mkdtempSync(join(folder, 'followed-'));
  const follower = new Follower({
    store,
    projections,
    folder: files,
    fingerprint: 'bench',
    knownTypes,
    onFault: (fault) => console.error(fault),
  });
  follower.start();
  const outcome = await follower.waitForOrdinal(counted - 1, { timeoutMs: 600_000 });
  await follower.stop();
  if (outcome !== 'reached') throw new Error(`the follower ${outcome}`);
  rmSync(files, { recursive: true });
  return events;
}

function print(events: number, rows: readonly Row[]): void {
  const reading = rateOf(rows[0] as Row);
  const table = rows.map((row) => ({
    what: row.what,
    events: row.events,
    eventsPerSecond: Math.round(rateOf(row)),
    percentOfReading: Math.round((rateOf(row) / reading) * 100),
    cpuMicrosecondsPerEvent: Math.round((row.cpuSeconds / row.events) * 10_000_000) / 10,
  }));
  if (values.json) {
    console.log(JSON.stringify({ benchmark: 'rebuild', events, rows: table }));
    return;
  }
  console.log(`${events.toLocaleString('en')} events, best of ${values.rounds} rounds`);
  console.table(table);
}

const rateOf = ({ events, seconds }: Row): number => events / seconds;

void main();
