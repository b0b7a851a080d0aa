import { clientIdOf } from '@lodestone/ledger';
import { ProjectionStore, projectionPath, type Delivery } from '@lodestone/projections';
import { openQueries, projectionsWith, type SearchQuestion } from '@lodestone/read-models';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerKey } from './registers/national-trade';
import { LikeTable } from './search/like-table';
import { NamedTrade } from './search/named-trade';

/**
 * npm run bench -- search [--events 60000,1000000] [--rounds 21] [--json]
 *
 * How long a search takes, of every kind that was ever slow, for who sees everybody's and for an
 * enterprise; beside a plain `LIKE` scan of one table with the same texts, in turns in the same run.
 * In milliseconds; the best and the processor time beside the median, for machines that are never
 * quiet. `tenAtOnce` is how long the last of ten waits that are asked in one moment of the one thread
 * that answers them.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '60000,1000000' },
    rounds: { type: 'string', default: '21' },
    json: { type: 'boolean', default: false },
  },
});

type Asked = Readonly<{ what: string; text: string; enterpriseId?: string }>;

const kinds = (events: number): readonly Asked[] => {
  const last = events - 1_000;
  return [
    { what: 'exact record id', text: `R-${last}` },
    { what: 'exact lot id', text: 'LOT-20011-1' },
    { what: 'exact contract of a hundred deals', text: `CN-2025/${Math.floor(last / 100)}` },
    { what: 'invoice by how it begins', text: '2544 2000 0000 00' },
    { what: 'prefix that half of all numbers have', text: 'R' },
    { what: 'prefix of two letters', text: 'CN' },
    { what: 'client by a word within its name', text: 'vindkraft' },
    { what: 'client by letters within a word', text: 'ndkra' },
    { what: 'client as it is typed without accents', text: 'Dong co Sao' },
    { what: 'Chinese, two characters', text: '电机' },
    { what: 'Chinese, traditional, four characters', text: '電機公司' },
    { what: 'enterprise by its place', text: '包头' },
    { what: 'very common word', text: 'works' },
    { what: 'one letter', text: 'o' },
    { what: 'no hit', text: 'nobody has this name' },
    { what: 'nothing but signs', text: '%_*"' },
    { what: 'signs within', text: "R%'; DROP" },
    { what: 'enterprise in the middle: common prefix', text: 'R', enterpriseId: 'E-60' },
    { what: 'enterprise in the middle: common word', text: 'works', enterpriseId: 'E-60' },
    { what: 'smallest enterprise: common prefix', text: 'R', enterpriseId: 'E-199' },
    { what: 'smallest enterprise: no hit', text: '25442000000000000001', enterpriseId: 'E-199' },
  ];
};

const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
const wanted = new Set(['search', 'directory', 'client-identities']);

function build(events: number) {
  const stores = projectionsWith({ clientIdOf: (who) => clientIdOf(ledgerKey, who) })
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
  const like = new LikeTable();
  const seconds = new Map<string, number>();
  let delivered = 0;
  const take = (batch: readonly Delivery[]) => {
    delivered += batch.length;
    for (const store of stores) {
      const started = performance.now();
      store.take(batch);
      const { name } = store.projection;
      seconds.set(name, (seconds.get(name) ?? 0) + (performance.now() - started) / 1_000);
    }
    like.take(batch);
  };
  let batch: Delivery[] = [];
  for (const delivery of new NamedTrade(events).deliveries()) {
    batch.push(delivery);
    if (batch.length >= 5_000 && !delivery.recorded.stream.startsWith('party-')) {
      take(batch);
      batch = [];
    }
  }
  take(batch);
  const files = stores.map((store) => {
    const { projection, path, parked } = store;
    if (parked) throw new Error(JSON.stringify(parked));
    store.settle();
    store.close();
    return {
      what: projection.name,
      megabytes: Math.round(statSync(path).size / 2 ** 20),
      eventsPerSecond: Math.round(delivered / (seconds.get(projection.name) ?? 1)),
    };
  });
  return { like, files };
}

function measure(events: number, like: LikeTable) {
  const queries = openQueries(folder);
  const rows = kinds(events).map(({ what, text, enterpriseId }) => {
    const question: SearchQuestion = { text, enterpriseId, byIdentity: true, limit: 20 };
    const [ours, tens, theirs]: [number[], number[], number[]] = [[], [], []];
    let hits = '';
    let cpu = 0;
    for (let round = 0; round < Number(values.rounds); round++) {
      const before = process.cpuUsage();
      const { answer } = timed(ours, () => queries.ask('search', question));
      const { user, system } = process.cpuUsage(before);
      cpu += (user + system) / 1_000;
      hits = [answer.numbers, answer.enterprises, answer.clients]
        .map(({ length }) => length)
        .join(' + ');
      timed(tens, () => {
        for (let n = 0; n < 10; n++) queries.ask('search', question);
      });
      if (round < 5) timed(theirs, () => like.find(text, enterpriseId));
    }
    return {
      what,
      hits,
      best: percentile(ours, 0),
      median: percentile(ours, 0.5),
      cpu: Math.round((cpu / ours.length) * 10) / 10,
      tenAtOnceBest: percentile(tens, 0),
      tenAtOnce: percentile(tens, 0.5),
      likeBest: percentile(theirs, 0),
      likeScan: percentile(theirs, 0.5),
    };
  });
  queries.close();
  return rows;
}

function timed<T>(into: number[], run: () => T): T {
  const started = performance.now();
  const result = run();
  into.push(performance.now() - started);
  return result;
}

const percentile = (times: readonly number[], part: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(Number(sorted[Math.floor((sorted.length - 1) * part)]) * 10) / 10;
};

try {
  for (const events of values.events.split(',').map(Number)) {
    const { like, files } = build(events);
    const rows = measure(events, like);
    like.close();
    const load = loadavg().map((average) => Math.round(average * 10) / 10);
    if (values.json) {
      console.log(JSON.stringify({ benchmark: 'search', events, files, rows, load }));
      continue;
    }
    console.log(`${events.toLocaleString('en')} events`);
    console.table(files);
    console.table(rows);
    console.log(`load average ${load.join(' ')}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
