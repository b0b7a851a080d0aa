import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { datasets, formatNames } from '@lodestone/exchange';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stock } from './acts';
import { record } from './chain';
import type { RunningLedger } from './running-ledger';
import {
  linesOf,
  ofWorks,
  problemIn,
  rowsOf,
  takingFrom,
  tradedLedger,
  type Taken,
} from './traded-tables';

let ledger: RunningLedger;
let duck: DuckDBConnection;
let files = 0;

const take = takingFrom(() => ledger);

beforeAll(async () => {
  ledger = await tradedLedger();
  duck = await (await DuckDBInstance.create()).connect();
});

afterAll(async () => {
  duck.closeSync();
  await ledger.stop();
});

/** By DuckDB, from a file. */
async function query(account: string, url: string, sql: string) {
  const { bytes } = await take(account, url);
  const path = join(ledger.folder, `taken-${files++}.parquet`);
  writeFileSync(path, bytes);
  return (await duck.runAndReadAll(sql.replace('FILE', `'${path}'`))).getRowsJS();
}

describe('GET /exports', () => {
  it('says of every table who may have it and what its columns mean, in both languages', async () => {
    const { status, body } = await ledger.get('TJ-MAG', '/exports');
    const told = body['datasets'] as readonly { name: string; columns: readonly object[] }[];

    expect(status).toBe(200);
    expect(told.map(({ name }) => name)).toEqual(datasets.map(({ name }) => name));
    for (const { columns, means, row } of datasets) {
      for (const words of [means, row, ...columns.map((column) => column.means)]) {
        expect(words.en).toMatch(/[.]$/);
        expect(words.zh).toMatch(/[一-鿿].*[。）]$/);
      }
      expect(columns.every(({ example }) => example !== '')).toBe(true);
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    }
  });
});

describe('GET /exports/:dataset', () => {
  it.each(datasets.map(({ name }) => name))(
    'gives %s in every form, with the same rows',
    async (name) => {
      const parquet = await take('analyst', `${name}?format=parquet`);
      const csv = await take('analyst', `${name}?format=csv`);
      const ndjson = await take('analyst', `${name}?format=ndjson`);
      const sheet = await take('analyst', `${name}?format=xlsx`);
      const rows = await rowsOf(parquet);

      expect([parquet, csv, ndjson, sheet].map(({ status }) => status)).toEqual([
        200, 200, 200, 200,
      ]);
      expect(rows.length).toBeGreaterThan(0);
      expect(linesOf(ndjson)).toHaveLength(rows.length);
      expect(csv.bytes.toString().trimEnd().split('\r\n')).toHaveLength(rows.length + 1);
      expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
      const [ordinal] = String(parquet.headers['etag']).slice(1).split('-');
      expect(parquet.headers).toMatchObject({
        'content-type': 'application/vnd.apache.parquet',
        'content-disposition': `attachment; filename="${name}-${ordinal}.parquet"`,
        'known-at': ordinal,
        'accept-ranges': 'bytes',
      });
    },
  );

  it('adds up as the registers do, and posts nothing in sum', async () => {
    const { body } = await ledger.get('analyst', '/registers/transaction-volumes?kind=exported');
    const { exported } = body['totals'] as {
      exported: { massGrams: string; elementMicrograms: Record<string, string> };
    };
    const sums = `SELECT sum(massGrams)::VARCHAR, sum(ndMicrograms)::VARCHAR FROM FILE WHERE side = 'exported'`;
    const expected = [[exported.massGrams, exported.elementMicrograms['Nd']]];

    expect(await query('analyst', 'volumes', sums)).toEqual(expected);
    expect(await query('analyst', 'deals', sums)).toEqual(expected);
    const open = `SELECT ordinal FROM FILE GROUP BY ordinal HAVING sum(massGrams) <> 0 OR sum(ndMicrograms) <> 0`;
    expect(await query('analyst', 'postings', open)).toEqual([]);
    const voided = `SELECT count(*)::INTEGER, sum(sense)::INTEGER FROM FILE WHERE recordId = 'TJ-WORKS/EXP-2'`;
    expect(await query('analyst', 'postings', voided)).toEqual([[4, 0]]);
  });

  it('has types that a database keeps: days, instants, grams and decimals of 38 digits', async () => {
    const types = `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM FILE)`;
    const ofDeals = Object.fromEntries(await query('analyst', 'deals', types));
    const ofEvents = Object.fromEntries(await query('analyst', 'events', types));

    expect(ofDeals).toMatchObject({
      occurredOn: 'DATE',
      recordedAt: 'TIMESTAMP WITH TIME ZONE',
      massGrams: 'BIGINT',
      valueMinor: 'DECIMAL(38,0)',
      ndMicrograms: 'DECIMAL(38,0)',
      isLate: 'BOOLEAN',
    });
    expect(ofEvents).toMatchObject({ ordinal: 'BIGINT', data: 'VARCHAR' });
  });

  it('is as of one ordinal, which can be asked for again to the same byte', async () => {
    const before = await take('analyst', 'postings');
    await record(ledger, ofWorks('OPEN-3'), stock('LATER', { massGrams: 9_000 }));
    await ledger.caughtUp();
    const after = await take('analyst', 'postings');
    const again = await take('analyst', `postings?knownAt=${String(before.headers['known-at'])}`);

    expect(after.bytes.equals(before.bytes)).toBe(false);
    expect(again.bytes.equals(before.bytes)).toBe(true);
    expect((await take('analyst', 'postings?knownAt=99999')).status).toBe(400);
  });

  it('narrows by what a table can be asked with, and says so in the name of the file', async () => {
    const some = await take(
      'analyst',
      'volumes?format=ndjson&exporterId=TJ-MAG&kind=exported&groupBy=month',
    );

    expect(linesOf(some)).toMatchObject([
      { month: expect.any(String) as string, side: 'exported' },
    ]);
    expect(linesOf(some)[0]).not.toHaveProperty('exporterId');
    expect(String(some.headers['content-disposition'])).toMatch(
      /"volumes-\d+-exporterId=TJ-MAG-groupBy=month-kind=exported\.ndjson"$/,
    );
    const nothing = 'volumes?format=ndjson&element=Nd&minMicrograms=99999999999999999999';
    expect(linesOf(await take('analyst', nothing))).toEqual([]);
    const enough = 'volumes?format=ndjson&element=Nd&minMicrograms=1';
    expect(linesOf(await take('analyst', enough)).length).toBeGreaterThan(0);
  });
});

describe('who sees what of a table', () => {
  it('shows an enterprise its own rows alone', async () => {
    const lines = linesOf(await take('TJ-MAG', 'postings?format=ndjson'));
    const volumes = linesOf(await take('BT-RE', 'volumes?format=ndjson'));

    expect(new Set(lines.map(({ siteId }) => siteId))).toEqual(new Set(['TJ-WORKS']));
    expect(new Set(volumes.map(({ exporterId }) => exporterId))).toEqual(new Set(['BT-RE']));
    expect(linesOf(await take('TJ-MAG', 'lots?format=ndjson')).map(({ lotId }) => lotId)).toEqual(
      expect.arrayContaining(['MAG', 'OTHER']) as unknown,
    );
  });

  it.each(
    datasets.filter(({ audience }) => audience.includes('enterprise')).map(({ name }) => name),
  )(
    'shows an enterprise that did nothing no row of %s, unless everybody sees all of it',
    async (name) => {
      const { status, bytes } = await take('XX', `${name}?format=ndjson`);
      const isForAll = ['directory', 'events', 'reference'].includes(name);

      expect(status).toBe(200);
      expect(bytes.length > 0).toBe(isForAll);
    },
  );

  it('answers what is not yours as what is not there', async () => {
    for (const filter of ['exporterId', 'siteId'] as const) {
      const dataset = filter === 'siteId' ? 'lots' : 'volumes';
      const others = filter === 'siteId' ? 'BT-SEP' : 'BT-RE';
      const another = await take('TJ-MAG', `${dataset}?${filter}=${others}`);
      const none = await take('TJ-MAG', `${dataset}?${filter}=NOBODY`);

      expect([another.status, none.status]).toEqual([404, 404]);
      expect(problemIn(another).code).toBe('not-found');
      expect(withoutRequest(another)).toEqual(withoutRequest(none));
    }
  });

  it('shows an analyst no name, and lets nobody look for one who may not see it', async () => {
    for (const format of formatNames.filter((name) => name !== 'xlsx')) {
      const { bytes } = await take('analyst', `clients?format=${format}`);
      expect(bytes.includes('Alpha')).toBe(false);
      expect(bytes.includes('213800KUD8LAJWSQ9D15')).toBe(false);
    }
    const sought = await take('analyst', 'clients?text=Alpha');
    expect([sought.status, problemIn(sought).code]).toEqual([403, 'role-not-allowed']);
    const own = linesOf(await take('TJ-MAG', 'clients?format=ndjson&text=Alpha'));
    expect(own).toMatchObject([{ names: 'Alpha Motors', isConflicted: false }]);
  });

  it('writes down which identities a regulator looks at, before they leave', async () => {
    const before = await looks();
    const { bytes } = await take('regulator', 'clients?format=csv');
    const ids = linesOf(await take('analyst', 'clients?format=ndjson')).map(
      ({ clientId }) => clientId,
    );
    const after = await looks();

    expect(bytes.toString()).toContain('Alpha Motors');
    // A name that begins as a formula does is none.
    expect(bytes.toString()).toContain(",'=cmd|Beta,");
    expect(after.length - before.length).toBe(1);
    expect(after.at(-1)).toMatchObject({ question: 'export-clients' });
    expect(after.at(-1)?.clientIds).toEqual(expect.arrayContaining(ids));
    await take('TJ-MAG', 'clients');
    expect(await looks()).toHaveLength(after.length);
  });

  it('shows of events what their stream shows', async () => {
    for (const account of ['TJ-MAG', 'BT-RE', 'XX', 'analyst']) {
      const { body } = await ledger.get(account, `/events?to=${await headOf()}`);
      const streamed = linesIn(String(body['text']));
      const rows = linesOf(await take(account, 'events?format=ndjson'));

      expect(rows.map(({ ordinal, data }) => ({ ordinal, data }))).toEqual(
        streamed.map(({ ordinal, event }) => ({ ordinal, data: event.data })),
      );
    }
  });
});

const headOf = async (): Promise<number> =>
  Number((await take('analyst', 'events')).headers['known-at']);

const linesIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { ordinal: number; event: { data: unknown } });

const withoutRequest = ({ bytes }: Taken): object => ({
  ...(JSON.parse(bytes.toString()) as object),
  correlationId: '',
  instance: '',
});

async function looks(): Promise<readonly { question: string; clientIds: readonly string[] }[]> {
  const found: { question: string; clientIds: readonly string[] }[] = [];
  for await (const { event } of ledger.program.parts.store.readAll()) {
    if (event.type === 'IdentityViewed') found.push(event.data as (typeof found)[number]);
  }
  return found;
}
