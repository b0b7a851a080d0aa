import { clientIdOf } from '@lodestone/ledger';
import {
  ProjectionReader,
  ProjectionStore,
  projectionPath,
  type Delivery,
} from '@lodestone/projections';
import { openQueries, projectionsWith, type VolumesQuestion } from '@lodestone/read-models';
import { sumVolumes } from '@lodestone/read-models/transaction-volumes/sum-volumes';
import { transactionVolumes } from '@lodestone/read-models/transaction-volumes/transaction-volumes';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerKey, NationalTrade } from './registers/national-trade';
import { PlainTable } from './registers/plain-table';

/**
 * npm run bench -- registers [--events 60000,1000000] [--rounds 31] [--json]
 *
 * How long a register of volumes takes, now and as of an ordinal that nobody foresaw, beside the same
 * question asked of a plain table of lines in the same run. In turns, so that both suffer alike from
 * whatever else the machine does; in milliseconds, the best and the 95th percentile beside the median,
 * for machines that are never quiet. Each round asks as of another ordinal.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '60000,1000000' },
    rounds: { type: 'string', default: '31' },
    json: { type: 'boolean', default: false },
  },
});

type TimedQuestion = Readonly<{
  what: string;
  columns: NonNullable<VolumesQuestion['groupBy']>;
  exporterId?: string;
  /** With the clients as they are for whoever asks, through the read model of identities. */
  withIdentities?: boolean;
}>;

const everything = ['exporter', 'month', 'goodsCode', 'grade', 'destination', 'client'] as const;

/** E-0 is the largest exporter, E-60 one in the middle. */
const questions: readonly TimedQuestion[] = [
  { what: 'register of the largest exporter', columns: everything, exporterId: 'E-0' },
  { what: 'register of one in the middle', columns: everything, exporterId: 'E-60' },
  {
    what: '… with its clients’ identities',
    columns: everything,
    exporterId: 'E-60',
    withIdentities: true,
  },
  { what: 'nation: month × destination', columns: ['month', 'destination'] },
  {
    what: 'nation: month × goods × grade × destination',
    columns: ['month', 'goodsCode', 'grade', 'destination'],
  },
  { what: 'nation: exporter × month', columns: ['exporter', 'month'] },
];

const folder = mkdtempSync(join(tmpdir(), 'bench-registers-'));

function build(events: number) {
  const home = join(folder, String(events));
  const wanted = new Set(['transaction-volumes', 'client-identities', 'moments']);
  const projections = projectionsWith({ clientIdOf: (who) => clientIdOf(ledgerKey, who) });
  const stores = projections
    .filter(({ name }) => wanted.has(name))
    .map((projection) => {
      const path = projectionPath(folder, projection);
      rmSync(path, { force: true });
      return new ProjectionStore({
        projection,
        path,
        fingerprint: 'bench',
        durability: 'building',
      });
    });
  const plain = new PlainTable(`${home}-plain.sqlite`);
  const seconds = new Map<string, number>();
  const timed = (name: string, run: () => void) => {
    const started = performance.now();
    run();
    seconds.set(name, (seconds.get(name) ?? 0) + (performance.now() - started) / 1_000);
  };
  const take = (batch: readonly Delivery[]) => {
    for (const store of stores) timed(store.projection.name, () => store.take(batch));
    timed('plain table', () => plain.take(batch));
  };
  let batch: Delivery[] = [];
  for (const delivery of new NationalTrade(events).deliveries()) {
    batch.push(delivery);
    if (batch.length >= 5_000 && delivery.recorded.stream.startsWith('site-')) {
      take(batch);
      batch = [];
    }
  }
  take(batch);
  timed('plain table', () => plain.index());
  const files = stores.map(({ projection, path, parked }) => {
    if (parked) throw new Error(JSON.stringify(parked));
    return { what: projection.name, path };
  });
  for (const store of stores) {
    store.settle();
    store.close();
  }
  const built = [...files, { what: 'plain table', path: `${home}-plain.sqlite` }];
  return {
    plain,
    files: built.map(({ what, path }) => ({
      what,
      megabytes: Math.round(statSync(path).size / 2 ** 20),
      eventsPerSecond: Math.round(events / (seconds.get(what) ?? 1)),
    })),
  };
}

function measure(events: number, plain: PlainTable) {
  const queries = openQueries(folder);
  const reader = new ProjectionReader(folder, transactionVolumes);
  const rows = questions.flatMap(({ what, columns, exporterId, withIdentities }) =>
    (['now', 'at any ordinal'] as const).map((moment) => {
      const ours: number[] = [];
      const theirs: number[] = [];
      let groups = 0;
      for (let round = 0; round < Number(values.rounds); round++) {
        const knownAt = moment === 'now' ? events - 1 : ordinalOf(round, events);
        const scope = exporterId === undefined ? {} : { exporterId };
        // An exporter asks for itself: its own declarations say who its clients are.
        const question = {
          ...scope,
          identitiesOf: exporterId,
          ...{ groupBy: columns, knownAt, limit: 500 },
        };
        const mine = timed(ours, () =>
          withIdentities
            ? queries.ask('volumes', question).answer
            : reader.read((reading) => sumVolumes(reading, question, (subject) => subject)).answer,
        );
        const plainKnownAt = moment === 'now' ? undefined : knownAt;
        const other = timed(theirs, () => plain.sum(columns, { ...scope, knownAt: plainKnownAt }));
        const { sold, exported } = mine.totals;
        const grams = Number(sold?.massGrams) + Number(exported?.massGrams);
        if (grams !== other.grams) throw new Error(`${what} ${moment}: ${grams}, ${other.grams}`);
        groups = other.groups;
      }
      return {
        what,
        moment,
        plainGroups: groups,
        best: percentile(ours, 0),
        median: percentile(ours, 0.5),
        percentile95: percentile(ours, 0.95),
        plainBest: percentile(theirs, 0),
        plainMedian: percentile(theirs, 0.5),
      };
    }),
  );
  queries.close();
  reader.close();
  return rows;
}

function timed<T>(into: number[], run: () => T): T {
  const started = performance.now();
  const result = run();
  into.push(performance.now() - started);
  return result;
}

/** Spread over the history, and never at the end of a block. */
const ordinalOf = (round: number, events: number): number =>
  Math.floor(((((round + 1) * 0.618_034) % 1) * 0.9 + 0.1) * events) - 1;

const percentile = (times: readonly number[], part: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(Number(sorted[Math.floor((sorted.length - 1) * part)]) * 10) / 10;
};

try {
  for (const events of values.events.split(',').map(Number)) {
    const { plain, files } = build(events);
    const lines = plain.lines();
    const rows = measure(events, plain);
    plain.close();
    const residentMegabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
    const load = loadavg().map((average) => Math.round(average * 10) / 10);
    if (values.json) {
      const benchmark = 'registers';
      console.log(
        JSON.stringify({ benchmark, events, lines, files, rows, residentMegabytes, load }),
      );
      continue;
    }
    console.log(`${events.toLocaleString('en')} events, ${lines.toLocaleString('en')} lines`);
    console.table(files);
    console.table(rows);
    console.log(`resident ${residentMegabytes} MB; load average ${load.join(' ')}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
