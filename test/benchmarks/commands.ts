/**
 * Commands decided and durable per second: from `submit` to the answer, on the embedded store with
 * its writer in a thread and the keyed rows in a file. `npm run bench -- commands [seconds]`
 */
import { EmbeddedEventStore, SqliteKeyedRowStore, WritePath } from '@lodestone/event-store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallSiteDecider, type SmallSiteCommand } from './commands/small-site';

const secondsPerRun = Number(process.argv[2] ?? 3);

type Load = Readonly<{ sites: number; inFlight: number }>;

const loads: readonly Load[] = [
  { sites: 1, inFlight: 1 },
  { sites: 1, inFlight: 16 },
  { sites: 1, inFlight: 64 },
  { sites: 1, inFlight: 500 },
  { sites: 100, inFlight: 16 },
  { sites: 100, inFlight: 64 },
  { sites: 100, inFlight: 500 },
];

async function main(): Promise<void> {
  const rows = [];
  for (const load of loads) rows.push(await measured(load));
  console.table(rows);
}

async function measured({ sites, inFlight }: Load) {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-commands-'));
  const store = await EmbeddedEventStore.open({
    file: join(folder, 'events.sqlite'),
    writer: 'thread',
  });
  const keyedRows = SqliteKeyedRowStore.open({
    file: join(folder, 'decisions.sqlite'),
    foldVersion: 1,
    ledgerFingerprint: 'benchmark',
    log: console.error,
  });
  const path = new WritePath({
    store,
    rows: keyedRows,
    folds: () => smallSiteDecider.evolve,
    schemaVersionOf: () => 1,
    clock: () => new Date(),
    calendarZone: 'Asia/Shanghai',
    soleWriter: true,
  });

  const millis: number[] = [];
  const begun = performance.now();
  const end = begun + secondsPerRun * 1_000;
  const busy = process.cpuUsage();
  await Promise.all(
    Array.from({ length: inFlight }, async (_, client) => {
      for (let i = 0; performance.now() < end; i += 1) {
        const sent = performance.now();
        const answer = await submit(path, commandOf({ client, i, sites }));
        if (answer.outcome !== 'recorded') throw new Error(JSON.stringify(answer));
        millis.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(busy);
  await path.close();
  await store.close();
  keyedRows.close();
  rmSync(folder, { recursive: true });

  millis.sort((a, b) => a - b);
  const at = (share: number) => Number(millis[Math.floor(millis.length * share)]?.toFixed(2));
  return {
    sites,
    'in flight': inFlight,
    'commands/s': Math.round(millis.length / seconds),
    'commands per append': Number((millis.length / path.counters.batches).toFixed(1)),
    'p50 ms': at(0.5),
    'p99 ms': at(0.99),
    'cores busy': Number(((user + system) / 1e6 / seconds).toFixed(2)),
  };
}

/** Each client mines a lot and sells from it seven times, then mines the next. */
function commandOf({ client, i, sites }: { client: number; i: number; sites: number }) {
  // A lot stays on its site while it is sold; from lot to lot a client goes round the sites.
  const lot = Math.floor(i / 8);
  const siteId = `site-${(client + lot) % sites}`;
  const lotId = `lot-${client}-${lot}`;
  const recordId = `record-${client}-${i}`;
  const command: SmallSiteCommand =
    i % 8 === 0
      ? { type: 'Mine', data: { siteId, recordId, lotId, massGrams: 1_000_000 } }
      : { type: 'Sell', data: { siteId, recordId, lotId, massGrams: 10_000 } };
  return command;
}

const submit = (path: WritePath, command: SmallSiteCommand) =>
  path.submit(smallSiteDecider, {
    command,
    key: command.data.recordId,
    contentDigest: `${command.data.siteId}/${command.data.recordId}`,
    metadata: {
      actorId: 'a'.repeat(43),
      channel: 'api',
      correlationId: command.data.recordId,
      causationId: command.data.recordId,
    },
  });

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
