/**
 * How fast stock is followed and asked, now and at moments that nobody foresaw, beside the same sum over
 * the columns of the journal in memory.
 * `npm run bench -- stock [--events 60000] [--rounds 15] [--only TEXT] [--json]`
 * A million events take some four minutes of processor time to be followed.
 */
import { Journal, JournalReader } from '@lodestone/journal';
import { accounts } from '@lodestone/ledger';
import { ProjectionStore, projectionPath, type Delivery } from '@lodestone/projections';
import { openQueries, type QuestionOf } from '@lodestone/read-models';
import { directory } from '@lodestone/read-models/directory/directory';
import { stock } from '@lodestone/read-models/stock/stock';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WorkedStock } from './stock/worked-stock';
import { timedAtMoments, type Row } from './timed-at-moments';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '60000' },
    rounds: { type: 'string', default: '15' },
    /** Part of the name of a question: all others are left out. */
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});

const page = { limit: 50 };

/** E-0 is the largest enterprise, E-60 one in the middle. */
const questions: ReadonlyArray<readonly [string, QuestionOf<'stock'>]> = [
  ['lots of the largest enterprise', { enterpriseId: 'E-0', ...page }],
  ['lots of one in the middle', { enterpriseId: 'E-60', ...page }],
  ['lots of one in the middle, 500 of them', { enterpriseId: 'E-60', limit: 500 }],
  ['lots of the nation', page],
];

const groups: ReadonlyArray<readonly [string, QuestionOf<'stock-groups'>]> = [
  ['sums of the largest enterprise', { enterpriseId: 'E-0', groupBy: ['material'] }],
  ['sums of one in the middle', { enterpriseId: 'E-60', groupBy: ['material'] }],
  ['sums of the nation', { groupBy: ['enterprise', 'material'] }],
];

const isAsked = ([what]: readonly [string, unknown]): boolean => what.includes(values.only);

function main(): void {
  const measured = values.events.split(',').map(Number).map(measure);
  const load = loadavg()[0]?.toFixed(1);
  if (values.json) return console.log(JSON.stringify({ benchmark: 'stock', load, measured }));
  for (const { about, rows } of measured) {
    console.log(`${about}, load ${load}`);
    console.table(rows);
  }
}

function measure(events: number): Readonly<{ about: string; rows: readonly Row[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-stock-'));
  try {
    process.stderr.write(`${events} events are followed …\n`);
    const built = build(folder, events);
    const queries = openQueries(folder);
    const rows = [
      ...questions
        .filter(isAsked)
        .flatMap(([what, asked]) =>
          timedAtMoments(what, { events, rounds: Number(values.rounds) }, (moment) =>
            queries.ask('stock', { ...asked, ...moment }),
          ),
        ),
      ...groups
        .filter(isAsked)
        .flatMap(([what, asked]) =>
          timedAtMoments(what, { events, rounds: Number(values.rounds) }, (moment) =>
            queries.ask('stock-groups', { ...asked, ...moment }),
          ),
        ),
      ...(isAsked(['journal', undefined]) ? journalRows(folder) : []),
    ];
    queries.close();
    return { about: `${events} events, ${built}`, rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function build(folder: string, events: number): string {
  const stores = [stock, directory].map((projection) => {
    const path = projectionPath(folder, projection);
    const options = { fingerprint: 'bench', durability: 'building' } as const;
    return new ProjectionStore({ projection, path, ...options });
  });
  // A new one asks its log nothing.
  const journal = new Journal({
    folder: join(folder, 'journal'),
    fingerprint: 'bench',
    store: undefined as never,
  });
  void journal.open();
  const cpu = [0, 0, 0];
  const timed = (n: number, run: () => void): void => {
    const begun = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begun);
    cpu[n] = (cpu[n] ?? 0) + user + system;
  };
  const take = (batch: readonly Delivery[]): void => {
    stores.forEach((store, n) => timed(n, () => store.take(batch)));
    timed(2, () => journal.take(batch));
  };
  let batch: Delivery[] = [];
  for (const delivery of new WorkedStock(events).deliveries()) {
    batch.push(delivery);
    if (batch.length < 2_048) continue;
    take(batch);
    batch = [];
  }
  take(batch);
  for (const store of stores) {
    if (store.parked) throw new Error(JSON.stringify(store.parked));
    timed(0, () => store.settle());
    store.close();
  }
  const [ofStock = 0, , ofJournal = 0] = cpu.map((used) => (used / events).toFixed(1));
  const megabytes = Math.round(statSync(projectionPath(folder, stock)).size / 2 ** 20);
  return `stock ${ofStock} µs of CPU an event and ${megabytes} MB, journal with lines ${ofJournal} µs`;
}

/** The same question over columns: what it takes to have them in memory, and then to sum. */
function journalRows(folder: string): readonly Row[] {
  const before = process.memoryUsage().arrayBuffers;
  const begun = performance.now();
  const columns = ['date', 'account', 'owner', 'site', 'lot', 'grams'] as const;
  const reader = new JournalReader(join(folder, 'journal'), { columns, hasContent: false });
  reader.refresh();
  const readMs = Math.round(performance.now() - begun);
  const megabytes = Math.round((process.memoryUsage().arrayBuffers - before) / 1e6);
  const owner = reader.dictionaries.of('enterprise').numberOf('E-0');
  const ms = Array.from({ length: 7 }, () => {
    const from = performance.now();
    const sums = new Map<number, bigint>();
    for (const { columns: all, length } of reader.pieces) {
      for (let n = 0; n < length; n++) {
        if (all.owner[n] !== owner || all.account[n] !== accounts.indexOf('stock')) continue;
        const lot = all.lot[n] as number;
        sums.set(lot, (sums.get(lot) ?? 0n) + (all.grams[n] as bigint));
      }
    }
    return performance.now() - from;
  }).sort((a, b) => a - b);
  const what = `journal: largest owner; read in ${readMs} ms, ${megabytes} MB`;
  const at = (n: number): number => Math.round((ms[n] ?? 0) * 10) / 10;
  return [{ what, when: 'now', 'median ms': at(3), 'best ms': at(0), 'p95 ms': at(6) }];
}

main();
