import { eventTypes, pairOf } from '@lodestone/ledger';
import { projectionPath, ProjectionStore, type Projection } from '@lodestone/projections';
import { DeliveryCounter } from '@lodestone/projections/delivery';
import { goods, sale } from '@lodestone/testing';
import { clientIdWithKey, TradedChain } from '@lodestone/testing/traded-chain';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQueries, type OpenQueries } from './open-queries';
import { projectionsWith } from './read-models';
import { cubes as stockCubes } from './stock/cubes';
import { stock, stockRolledUpBy } from './stock/stock';
import { cubes } from './transaction-volumes/cubes';
import { transactionVolumes, volumesRolledUpBy } from './transaction-volumes/transaction-volumes';
import { volumeColumns } from './transaction-volumes/volumes-question';

/**
 * Of each client, site, decision or cube there is one row or few, and of the rulebook what authorities
 * told in it, however many records there are.
 */
const ofPeople = [
  'calendar',
  'castings',
  'decisions',
  'declarations',
  'enterprises',
  'rolledUp',
  'rulebook',
];

/**
 * What is read between two ends of an index, and of what: the days that are asked for, the lines since
 * the last roll-up, and what is read in order until a page is full.
 */
const readBetween: Readonly<Record<string, readonly string[]>> = {
  'records of some days': ['days'],
  'records of a type, in a state, of some days': ['days'],
  'records by a day': ['days'],
  'voided records': ['voids'],
  'voided records of some days': ['voidDays'],
  'volumes of an exporter': ['lines'],
  'volumes of an exporter by a day': ['lines'],

  'nation by exporter and month': ['lines'],
  'nation by four columns': ['lines'],
  'nation by client': ['lines'],
  'nation as known before': ['lines'],
  'stock of an enterprise by material': ['lines'],
  'stock of the nation by owner': ['lines'],
  'stock of the nation by owner, by a day': ['lines'],
  deals: ['lines'],
  comparison: ['lines'],
  search: ['numbers'],
  // Of findings there are few, and they are read in order until a page is full.
  findings: ['findings'],
  'a moment': ['moments'],
  // In the order of sending until a page is full; and the lines of one record, which lie together.
  'movements of the nation': ['lines'],
  'movements of a record': ['lines'],
  'movements of some days': ['lines'],
  // What was told, or happened, between the two moments.
  'movements of the nation, compared': ['lines'],
};

/** Every lot that there ever was: whatever was left of it then may be used up by now. */
const readWhole: Readonly<Record<string, readonly string[]>> = {
  'stock of the nation by a day': ['lots'],
  // A row for each pair of sites and month, however many receipts there are.
  'differences of the nation': ['pairMonths'],
};

/**
 * All that is rolled up in the way that is asked for; who is alike to anybody; whom an exporter has; the units
 * of an enterprise, and what was said otherwise of its lots until a count, an assay or a correction.
 */
const readInPart: Readonly<Record<string, readonly string[]>> = {
  'nation by exporter and month': ['cells'],
  'nation by four columns': ['cells'],
  'nation by client': ['cells'],
  'nation as known before': ['cells'],
  comparison: ['cells'],
  'stock of an enterprise by material': ['cells'],
  'stock of the nation by owner': ['cells'],
  'clients that an exporter named': ['bearers'],
  'stock of an enterprise as known before': ['earlierFacts'],
  'units of an enterprise': ['units'],
  'stock of an enterprise, compared': ['earlierFacts'],
  'suggestions for the nation': ['alikeKeys'],
  'suggestions for an exporter': ['alikeKeys'],
};

/** As SQLite says it of every statement of every question. */
describe('how questions look for rows', () => {
  it.each(Object.entries(asked()))('%s reads no table that grows with the log', (name, ask) => {
    const { whole, part, between } = readBy(ask);

    expect(whole).toEqual(readWhole[name] ?? []);
    expect(part).toEqual(readInPart[name] ?? []);
    expect(between).toEqual(readBetween[name] ?? []);
  });

  it('is told also of a statement that does', () => {
    const db = new DatabaseSync(':memory:');
    db.exec('CREATE TABLE acts (day TEXT, mass INTEGER); CREATE INDEX byDay ON acts (day)');

    expect(readIn(db, "SELECT * FROM acts WHERE day = '1'")).toEqual([]);
    expect(readIn(db, 'SELECT * FROM acts WHERE mass = 1')).toEqual(['whole acts']);
    expect(readIn(db, 'SELECT * FROM acts ORDER BY day LIMIT 1')).toEqual(['whole acts']);
    expect(readIn(db, "SELECT * FROM acts WHERE day > '1'")).toEqual(['between acts']);
    db.close();
  });
});

type Ask = (ask: OpenQueries['ask']) => unknown;

function asked(): Readonly<Record<string, Ask>> {
  const days = { occurredFrom: '2025-01-01', occurredTo: '2025-12-31' };
  const limit = 2;
  const each = {
    'records of a site': (ask) => ask('records', { siteId: 'SEP', limit }),
    'records of an enterprise': (ask) => ask('records', { enterpriseId: 'RE', limit }),
    'records of a type': (ask) => ask('records', { types: ['SoldToClient'], limit }),
    'records of two types': (ask) => ask('records', { types: ['Mined', 'Refined'], limit }),
    'records of a type of a site': (ask) =>
      ask('records', { siteId: 'SEP', types: ['SoldToClient'], limit }),
    'records of a type of an enterprise': (ask) =>
      ask('records', { enterpriseId: 'RE', types: ['SoldToClient'], limit }),
    'stock of the nation': (ask) => ask('stock', { limit }),
    'stock of the nation by a day': (ask) => ask('stock', { asOf: '2025-03-01', limit }),
    'stock of an enterprise': (ask) => ask('stock', { enterpriseId: 'RE', limit }),
    'stock of an enterprise as known before': (ask) =>
      ask('stock', { enterpriseId: 'RE', knownAt: 5, limit }),
    'stock of a site': (ask) => ask('stock', { siteIds: ['SEP'], limit }),
    'stock of an enterprise by material': (ask) =>
      ask('stock-groups', { enterpriseId: 'RE', groupBy: ['material'], limit }),
    'stock of the nation by owner': (ask) => ask('stock-groups', { groupBy: ['owner'], limit }),
    'stock of the nation by owner, by a day': (ask) =>
      ask('stock-groups', { groupBy: ['owner'], asOf: '2025-03-04', limit }),
    'what an enterprise ever owned at a site': (ask) =>
      ask('owned-at-site', { siteId: 'SEP', ownerId: 'MAG' }),
    'units of an enterprise': (ask) => ask('stock-units', { enterpriseId: 'RE', limit }),
    'stock of an enterprise, compared': (ask) =>
      ask('compare-stock', { enterpriseId: 'RE', from: { knownAt: 5 }, to: {}, limit }),
    'movements of the nation': (ask) => ask('movements', { limit }),
    'movements under way': (ask) => ask('movements', { statuses: ['open', 'overdue'], limit }),
    'movements of an enterprise': (ask) => ask('movements', { enterpriseId: 'RE', limit }),
    'movements of an enterprise as known before': (ask) =>
      ask('movements', { enterpriseId: 'RE', knownAt: 5, limit }),
    'one movement': (ask) => ask('movement', { siteId: 'SEP', recordId: 'sale-1', n: 1 }),
    'movements of a record': (ask) => ask('movement', { siteId: 'SEP', recordId: 'sale-1' }),
    'inbox of an enterprise': (ask) => ask('inbox', { enterpriseId: 'MAG', limit }),
    'differences of an enterprise': (ask) =>
      ask('movement-differences', { enterpriseId: 'RE', limit }),
    'differences of the nation': (ask) => ask('movement-differences', { limit }),
    'movements of some days': (ask) =>
      ask('movements', { sentFrom: '2025-01-01', sentTo: '2025-01-31', limit }),
    'movements of the nation, compared': (ask) =>
      ask('compare-movements', { from: { knownAt: 5 }, to: {}, limit }),
    'movements of an enterprise, compared': (ask) =>
      ask('compare-movements', { enterpriseId: 'RE', from: { knownAt: 5 }, to: {}, limit }),
    'voided records': (ask) => ask('records', { state: 'voided', limit }),
    'voided records of a site': (ask) => ask('records', { state: 'voided', siteId: 'SEP', limit }),
    'voided records of some days': (ask) => ask('records', { state: 'voided', ...days, limit }),
    'records of some days': (ask) => ask('records', { ...days, limit }),
    'records of some days of an enterprise': (ask) =>
      ask('records', { ...days, enterpriseId: 'RE', limit }),
    'records of a type, in a state, of some days': (ask) =>
      ask('records', { ...days, types: ['SoldToClient'], state: 'live', limit }),
    'records by a day': (ask) => ask('records', { asOf: '2025-12-31', limit }),
    'one record': (ask) => ask('record', { siteId: 'SEP', recordId: 'sale-1' }),
    'what was marked': (ask) => ask('record-marks', { siteId: 'SEP', recordIds: ['sale-1'] }),
    'volumes of an exporter': (ask) =>
      ask('volumes', { exporterId: 'RE', groupBy: [...volumeColumns], limit }),
    'volumes of an exporter by a day': (ask) =>
      ask('volumes', { exporterId: 'RE', asOf: '2025-06-30', groupBy: ['client'], limit }),
    'volumes of one client': (ask) =>
      ask('volumes', { clientIds: [idOf(1)], groupBy: ['month'], limit }),
    'nation by exporter and month': (ask) =>
      ask('volumes', { groupBy: ['exporter', 'month'], limit }),
    'nation by four columns': (ask) =>
      ask('volumes', { groupBy: ['month', 'goodsCode', 'grade', 'destination'], limit }),
    'nation by client': (ask) => ask('volumes', { groupBy: ['client'], limit }),
    'nation as known before': (ask) =>
      ask('volumes', { groupBy: ['month'], knownAt: 5, order: 'sold', limit }),
    deals: (ask) => ask('deals', { limit }),
    'deals of an exporter': (ask) => ask('deals', { exporterId: 'RE', limit }),
    'deals with a client': (ask) => ask('deals', { clientIds: [idOf(1)], limit }),
    comparison: (ask) => ask('compare-volumes', { from: { knownAt: 6 }, to: {}, limit }),
    clients: (ask) => ask('clients', { limit }),
    'clients as known before': (ask) => ask('clients', { knownAt: 6, limit }),
    'clients of an exporter': (ask) => ask('clients', { exporterId: 'RE', limit }),
    'clients that an exporter named': (ask) => ask('clients', { ofExporterId: 'RE', limit }),
    'clients in a role': (ask) => ask('clients', { role: 'buyer', limit }),
    'clients by text': (ask) => ask('clients', { text: 'client', limit }),
    'clients in conflict': (ask) => ask('clients', { isConflicted: true, limit }),
    'one client': (ask) => ask('client', { clientId: idOf(1) }),
    'suggestions for the nation': (ask) => ask('suggestions', { limit }),
    'suggestions for an exporter': (ask) => ask('suggestions', { exporterId: 'RE', limit }),
    directory: (ask) => ask('directory', { limit }),
    'agencies of an enterprise': (ask) => ask('agencies', { forEnterpriseId: 'RE', limit }),
    'agencies of an agent': (ask) => ask('agencies', { agentId: 'RE', asOf: '2025-06-30', limit }),
    search: (ask) => ask('search', { text: 'client', byIdentity: true, limit }),
    'search of an enterprise': (ask) =>
      ask('search', { text: 'C-', enterpriseId: 'RE', byIdentity: true, limit }),
    findings: (ask) => ask('findings', { limit }),
    'findings of an enterprise': (ask) => ask('findings', { enterpriseId: 'RE', limit }),
    'findings of a site': (ask) => ask('findings', { siteId: 'SEP', state: 'open', limit }),
    'findings of a rule': (ask) => ask('findings', { rules: ['invoice-repeated'], limit }),
    'findings of a rule of an enterprise': (ask) =>
      ask('findings', { rules: ['invoice-repeated'], enterpriseId: 'RE', limit }),
    'one finding': (ask) => ask('finding', { findingId: 'none' }),
    'a moment': (ask) => ask('moment', { at: '2025-06-01T00:00:00Z' }),
  } satisfies Readonly<Record<string, Ask>>;
  return each;
}

let folder: string;
let queries: OpenQueries;

beforeAll(() => {
  const chain = new TradedChain();
  for (let n = 0; n < 6; n++) {
    const takes = [{ lotId: 'OX', massGrams: 10 + n, successorLotId: `for-${n}` }];
    const contractNumber = `C-${n}`;
    const buyer = chain.declare('RE', declared(n));
    chain.record('SEP', `sale-${n}`, sale({ buyer, contractNumber, goods: [goods({ takes })] }));
  }
  chain.void('SEP', 'sale-5');
  const merge = { ...pairOf(idOf(1), idOf(2)), decisionId: 'm-1', reason: 'renamed' };
  chain.submit({ type: 'AssertMerge', data: merge });
  folder = mkdtempSync(join(tmpdir(), 'scans-'));
  const counter = new DeliveryCounter('start', { knownTypes: new Set(eventTypes) });
  const deliveries = counter.count(chain.log);
  // Smaller blocks, so that so short a log fills some.
  const often = { blockOrdinals: 4 };
  const rolledUpHere = new Map<string, Projection>([
    [transactionVolumes.name, volumesRolledUpBy(cubes.map((cube) => ({ ...cube, ...often })))],
    [stock.name, stockRolledUpBy(stockCubes.map((cube) => ({ ...cube, ...often })))],
  ]);
  for (const shipped of projectionsWith({ clientIdOf: clientIdWithKey })) {
    const projection: Projection = rolledUpHere.get(shipped.name) ?? shipped;
    const path = projectionPath(folder, projection);
    const store = new ProjectionStore({ projection, path, fingerprint: 'spec' });
    store.take(deliveries);
    store.close();
  }
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  queries = openQueries(folder, { stillAsked: () => undefined });
});
afterEach(() => queries.close());

const declared = (n: number) => ({
  name: `Client ${n}`,
  countryCode: 'DE',
  identifiers: [{ scheme: 'duns', value: String(1_000 + n) }],
});
const idOf = (n: number): string => clientIdWithKey(declared(n));

type Read = Readonly<Record<'whole' | 'part' | 'between', readonly string[]>>;

/** Asked of the file for which each statement was prepared. */
function readBy(ask: Ask): Read {
  const { prepare } = DatabaseSync.prototype;
  const statements: Array<readonly [DatabaseSync, string]> = [];
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string) {
    statements.push([this, sql]);
    return prepare.call(this, sql);
  };
  try {
    ask(queries.ask);
  } finally {
    DatabaseSync.prototype.prepare = prepare;
  }
  expect(statements.length).toBeGreaterThan(0);
  const read = new Set(statements.flatMap(([db, sql]) => readIn(db, sql)));
  const how = (word: string) =>
    [...read]
      .filter((each) => each.startsWith(`${word} `))
      .map((each) => each.split(' ')[1] ?? '')
      .filter((table) => !ofPeople.includes(table));
  return { whole: how('whole'), part: how('part'), between: how('between') };
}

/** Looked for by nothing but this: everybody's, or all that was ever rolled up in one way. */
const partOnly = /\((?:scope|cube|ownerId|viewerId)=\?\)$/;

/** The tables that a statement reads without a value to look for, or with one that thousands have. */
function readIn(db: DatabaseSync, sql: string): readonly string[] {
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
  return plan.flatMap(({ detail }) => {
    const [, how, table = ''] = /^(SCAN|SEARCH) (?:main\.)?(\w+)/.exec(detail) ?? [];
    if (how === undefined || !isStored(db, table)) return [];
    if (how === 'SCAN') return [`whole ${table}`];
    if (partOnly.test(detail)) return [`part ${table}`];
    return detail.includes('=?') ? [] : [`between ${table}`];
  });
}

/** And not a part of the statement itself, nor the one row that says how far the file reaches. */
const isStored = (db: DatabaseSync, table: string): boolean =>
  !table.startsWith('_') &&
  db.prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?").get(table) !==
    undefined;
