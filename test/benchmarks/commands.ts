/**
 * Commands decided and durable per second: from `submit` to the answer, on the embedded store with
 * its writer in a thread and the keyed rows in a file, with the ledger's own decisions, digests and
 * stamps. `npm run bench -- commands [seconds] [sales|moves] [--json]`
 */
import { EmbeddedEventStore, SqliteKeyedRowStore, WritePath } from '@lodestone/event-store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  contentDigestOf,
  enterpriseDecider,
  foldOf,
  schemaVersions,
  siteDecider,
  type EventType,
  type RecordAct,
  type SubmittedAct,
} from '@lodestone/ledger';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const secondsPerRun = Number(positionals[0] ?? 3);
const key = Buffer.alloc(32, 1);

type Load = Readonly<{ sites: number; inFlight: number; moves?: boolean }>;

const loads: readonly Load[] = [
  { sites: 1, inFlight: 1 },
  { sites: 1, inFlight: 16 },
  { sites: 1, inFlight: 64 },
  { sites: 1, inFlight: 500 },
  { sites: 100, inFlight: 16 },
  { sites: 100, inFlight: 64 },
  { sites: 100, inFlight: 500 },
  // Goods go from site to site: each is received, and a look comes before the first taking.
  { sites: 2, inFlight: 16, moves: true },
  { sites: 100, inFlight: 64, moves: true },
];

async function main(): Promise<void> {
  const rows = [];
  const [, only] = positionals;
  for (const load of loads) {
    if (only === undefined || (only === 'moves') === (load.moves ?? false)) {
      rows.push(await measured(load));
    }
  }
  if (values.json) console.log(JSON.stringify(rows));
  else console.table(rows);
}

async function measured({ sites, inFlight, moves = false }: Load) {
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
    folds: (stream) => foldOf(stream) ?? (() => undefined),
    schemaVersionOf: (type) => schemaVersions[type as EventType],
    clock: () => new Date(),
    calendarZone: 'Asia/Shanghai',
    soleWriter: true,
  });

  await openSites(path, sites);
  const { batches } = path.counters;

  const millis: number[] = [];
  const begun = performance.now();
  const end = begun + secondsPerRun * 1_000;
  const busy = process.cpuUsage();
  await Promise.all(
    Array.from({ length: inFlight }, async (_, client) => {
      for (let i = 0; performance.now() < end; i += 1) {
        const sent = performance.now();
        const answer = await submit(path, (moves ? moveOf : commandOf)({ client, i, sites }));
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
    what: moves ? 'moves' : 'sales',
    sites,
    'in flight': inFlight,
    'commands/s': Math.round(millis.length / seconds),
    'commands per append': Number((millis.length / (path.counters.batches - batches)).toFixed(1)),
    'p50 ms': at(0.5),
    'p99 ms': at(0.99),
    'cores busy': Number(((user + system) / 1e6 / seconds).toFixed(2)),
  };
}

const metadata = {
  actorId: 'a'.repeat(64),
  channel: 'api',
  correlationId: 'benchmark',
  causationId: 'benchmark',
} as const;

async function openSites(path: WritePath, sites: number): Promise<void> {
  const enterprise = {
    enterpriseId: 'E',
    name: '天津磁材有限公司',
    nameLatin: 'Tianjin Magnetic Materials Co., Ltd.',
    countryCode: 'CN',
    identifiers: [],
  };
  await path.submit(enterpriseDecider, {
    command: { type: 'RegisterEnterprise', data: enterprise },
    key: 'E',
    contentDigest: 'E',
    metadata,
  });
  for (let n = 0; n < sites; n += 1) {
    const siteId = `site-${n}`;
    const place = { countryCode: 'CN', locality: 'Tianjin' };
    const data = {
      siteId,
      enterpriseId: 'E',
      name: siteId,
      nameLatin: siteId,
      place,
      activities: [],
    };
    const command = { type: 'OpenSite', data } as const;
    await path.submit(siteDecider, { command, key: siteId, contentDigest: siteId, metadata });
  }
}

/** Each client declares a lot of magnets and sells from it seven times, then declares the next. */
function commandOf({ client, i, sites }: { client: number; i: number; sites: number }): RecordAct {
  // A lot stays on its site while it is sold; from lot to lot a client goes round the sites.
  const lot = Math.floor(i / 8);
  const siteId = `site-${(client + lot) % sites}`;
  const lotId = `lot-${client}-${lot}`;
  const recordId = `record-${client}-${i}`;
  const act = i % 8 === 0 ? stock(lotId) : sale(lotId, `${lotId}-S${i}`);
  return { type: 'RecordAct', data: { siteId, recordId, act } };
}

/** A lot is declared, sent to the next site, received there, and something is taken from it. */
function moveOf({ client, i, sites }: { client: number; i: number; sites: number }): RecordAct {
  const round = Math.floor(i / 4);
  const from = `site-${(client + round) % sites}`;
  const to = `site-${(client + round + 1) % sites}`;
  const lotId = `lot-${client}-${round}`;
  const recordId = `record-${client}-${i}`;
  const movementId = `${from}/record-${client}-${i - 1}/1`;
  const takes = [{ lotId, massGrams: 10_000 }];
  const steps: ReadonlyArray<readonly [siteId: string, act: SubmittedAct]> = [
    [from, stock(lotId)],
    [from, { type: 'Dispatched', occurredOn, receivingSiteId: to, purpose: 'own-site', takes }],
    [
      to,
      {
        type: 'Received',
        occurredOn,
        receipts: [{ movementId, sentLotId: lotId, lotId: `${lotId}-in`, massGrams: 10_000 }],
      },
    ],
    [
      to,
      {
        type: 'Discarded',
        occurredOn,
        kind: 'laboratory-sample',
        takes: [{ lotId: `${lotId}-in`, massGrams: 10 }],
      },
    ],
  ];
  const [siteId, act] = steps[i % 4] as (typeof steps)[number];
  return { type: 'RecordAct', data: { siteId, recordId, act } };
}

const occurredOn = '2025-03-01';
const ppm = { Nd: 210_000, Pr: 70_000, Dy: 8_000, Tb: 1_500, Fe: 655_000, B: 9_800 };

const stock = (lotId: string): SubmittedAct => ({
  type: 'OpeningStockDeclared',
  occurredOn,
  makes: [{ lotId, material: 'ndfeb-magnet', grade: 'N42SH', massGrams: 1_000_000, ppm }],
});

const client = { ref: 'r'.repeat(43), countryCode: 'DE' };

const sale = (lotId: string, successorLotId: string): SubmittedAct => ({
  type: 'SoldToClient',
  occurredOn,
  buyer: client,
  importer: client,
  consignee: client,
  endUser: client,
  endUseCode: 'traction-motors',
  destinationCountryCode: 'DE',
  contractNumber: 'CN-2026-00000012345',
  invoiceNumber: '25442000000012345678',
  goods: [
    {
      goodsCode: '8505111000',
      grade: 'N42SH',
      pieces: 500,
      valueMinor: '92000',
      currency: 'EUR',
      takes: [{ lotId, massGrams: 10_000, successorLotId }],
    },
  ],
});

const submit = (path: WritePath, command: RecordAct) =>
  path.submit(siteDecider, {
    command,
    key: command.data.recordId,
    contentDigest: contentDigestOf(key, command.data),
    metadata,
  });

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
