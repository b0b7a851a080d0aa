/**
 * How fast what is on its way is followed and asked, now and at moments that nobody foresaw.
 * `npm run bench -- movements [--events 60000,1000000] [--rounds 31] [--json]`
 */
import { ProjectionStore, projectionPath, type Delivery } from '@lodestone/projections';
import { openQueries, type OpenQueries } from '@lodestone/read-models';
import { directory } from '@lodestone/read-models/directory/directory';
import { moments } from '@lodestone/read-models/moments/moments';
import { movements } from '@lodestone/read-models/movements/movements';
import { recordsWithKey as records } from '@lodestone/testing/read-models/records-with-key';
import { stock } from '@lodestone/read-models/stock/stock';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CarriedGoods } from './movements/carried-goods';
import { timedAtMoments, type Moment, type Row } from './timed-at-moments';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '60000,1000000' },
    rounds: { type: 'string', default: '31' },
    json: { type: 'boolean', default: false },
  },
});

type Ask = (queries: OpenQueries, moment: Moment) => unknown;

const page = { limit: 50 };
const open = ['open', 'partly-received'] as const;

/** E-0 is the largest enterprise, E-60 one in the middle. */
const questions: ReadonlyArray<readonly [string, Ask]> = [
  ['inbox of the largest', (q, at) => q.ask('inbox', { enterpriseId: 'E-0', ...page, ...at })],
  [
    'inbox of one in the middle',
    (q, at) => q.ask('inbox', { enterpriseId: 'E-60', ...page, ...at }),
  ],
  [
    'outbox of the largest',
    (q, at) =>
      q.ask('movements', { enterpriseId: 'E-0', side: 'sent', statuses: open, ...page, ...at }),
  ],
  ['all of the largest', (q, at) => q.ask('movements', { enterpriseId: 'E-0', ...page, ...at })],
  ['late in the nation', (q, at) => q.ask('movements', { statuses: ['overdue'], ...page, ...at })],
  ['all of the nation', (q, at) => q.ask('movements', { ...page, ...at })],
  [
    'differences of one in the middle',
    (q, at) => q.ask('movement-differences', { enterpriseId: 'E-60', ...page, ...at }),
  ],
  [
    'differences of the nation, by neodymium',
    (q, at) => q.ask('movement-differences', { element: 'Nd', ...page, ...at }),
  ],
];

function main(): void {
  const measured = values.events.split(',').map(Number).map(measure);
  const load = loadavg()[0]?.toFixed(1);
  if (values.json) return console.log(JSON.stringify({ benchmark: 'movements', load, measured }));
  for (const { about, rows } of measured) {
    console.log(`${about}, load ${load}`);
    console.table(rows);
  }
}

function measure(events: number): Readonly<{ about: string; rows: readonly Row[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-movements-'));
  try {
    const about = `${events} events, ${build(folder, events)}`;
    const queries = openQueries(folder);
    const rows = questions.flatMap(([what, ask]) =>
      timedAtMoments(what, { events, rounds: Number(values.rounds) }, (at) => ask(queries, at)),
    );
    queries.close();
    return { about, rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The inbox looks into records and stock for names that are free; they need not be filled for that. */
function build(folder: string, events: number): string {
  const stores = [movements, directory, moments, records, stock].map((projection) => {
    const path = projectionPath(folder, projection);
    const options = { fingerprint: 'bench', durability: 'building' } as const;
    return new ProjectionStore({ projection, path, ...options });
  });
  const cpu = stores.map(() => 0);
  const timed = (n: number, run: () => void): void => {
    const begun = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begun);
    cpu[n] = (cpu[n] ?? 0) + user + system;
  };
  const followed = [0, 1, 2];
  let batch: Delivery[] = [];
  const take = (): void => {
    for (const n of followed) timed(n, () => stores[n]?.take(batch));
    batch = [];
  };
  for (const delivery of new CarriedGoods(events).deliveries()) {
    batch.push(delivery);
    if (batch.length === 2_048) take();
  }
  take();
  for (const [n, store] of stores.entries()) {
    if (store.parked) throw new Error(JSON.stringify(store.parked));
    timed(n, () => store.settle());
    store.close();
  }
  const each = (cpu[0] ?? 0) / events;
  const megabytes = Math.round(statSync(projectionPath(folder, movements)).size / 2 ** 20);
  const perSecond = Math.round(1_000_000 / each);
  return `followed ${each.toFixed(1)} µs of CPU an event (${perSecond}/s), ${megabytes} MB`;
}

main();
