import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { datasets, formatNames, formats } from '@lodestone/exchange';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oxide, saleOnChain, stock } from './acts';
import { begin, client, exportOf, opening, record } from './chain';
import { notAsPublished } from './published-answers';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;
let duck: DuckDBConnection;
let files = 0;

const ofWorks = (recordId: string): string => `/sites/TJ-WORKS/records/${recordId}`;
const ofSep = (recordId: string): string => `/sites/BT-SEP/records/${recordId}`;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  duck = await (await DuckDBInstance.create()).connect();
  await begin(ledger);
  await record(ledger, ofWorks('OPEN-1'), opening);
  await record(ledger, ofWorks('OPEN-2'), stock('OTHER', { massGrams: 7_000 }));
  await record(ledger, ofSep('OPEN-1'), { ...opening, makes: [oxide] });
  await record(ledger, ofSep('SALE-1'), saleOnChain);
  await record(
    ledger,
    ofWorks('EXP-1'),
    exportOf(1_200_000, client('Alpha Motors', '213800KUD8LAJWSQ9D15')),
  );
  await record(
    ledger,
    ofWorks('EXP-2'),
    exportOf(3_000, client('=cmd|Beta', '529900T8BM49AURSDO55')),
  );
  await record(ledger, ofWorks('VOID-2'), {
    type: 'RecordVoided',
    targetRecordId: 'EXP-2',
    reason: 'recorded-twice',
  });
  await ledger.caughtUp();
});

afterAll(async () => {
  duck.closeSync();
  await ledger.stop();
});

type Taken = Readonly<{
  status: number;
  headers: Readonly<Record<string, unknown>>;
  bytes: Buffer;
}>;

/** As it comes, byte for byte. */
async function take(
  account: string,
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method: 'GET' | 'HEAD' = 'GET',
): Promise<Taken> {
  const authorization = `Bearer ${await ledger.tokenOf(account)}`;
  const all = { host: '127.0.0.1:3180', authorization, ...headers };
  const response = await ledger.app.inject({ method, url: `/exports/${url}`, headers: all });
  return { status: response.statusCode, headers: response.headers, bytes: response.rawPayload };
}

const problemIn = ({ bytes }: Taken) =>
  JSON.parse(bytes.toString()) as {
    code: string;
    errors?: readonly { pointer: string; code: string }[];
  };

/** By DuckDB, from a file. */
async function query(account: string, url: string, sql: string) {
  const { bytes } = await take(account, url);
  const path = join(ledger.folder, `taken-${files++}.parquet`);
  writeFileSync(path, bytes);
  return (await duck.runAndReadAll(sql.replace('FILE', `'${path}'`))).getRowsJS();
}

const rowsOf = async ({ bytes }: Taken): Promise<readonly Record<string, unknown>[]> =>
  parquetReadObjects({ file: Uint8Array.from(bytes).buffer });

const linesOf = ({ bytes }: Taken): readonly Record<string, unknown>[] =>
  bytes
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

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
      const isForAll = ['directory', 'reference'].includes(name);

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

  it('gives events to those who see all of them', async () => {
    const refused = await take('TJ-MAG', 'events');

    expect([refused.status, problemIn(refused).code]).toEqual([403, 'role-not-allowed']);
  });
});

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

describe('what cannot be asked', () => {
  it.each([
    ['nothing', '/dataset', 'code-unknown'],
    ['volumes?format=pdf', '/format', 'code-unknown'],
    ['volumes?siteId=TJ-WORKS', '/siteId', 'filter-not-of-dataset'],
    ['reference?kind=sold', '/kind', 'filter-not-of-dataset'],
    ['volumes?minMicrograms=5', '/minMicrograms', 'element-missing'],
    ['volumes?element=Nd&minMicrograms=-5', '/minMicrograms', 'micrograms-malformed'],
    ['volumes?element=Fe', '/element', 'code-unknown'],
    ['volumes?monthFrom=2025-04&monthTo=2025-03', '/monthTo', 'range-backwards'],
    ['volumes?unheardOf=1', '/unheardOf', 'field-unknown'],
  ])('%s is a 400 that names %s', async (url, pointer, code) => {
    const answer = await take('analyst', url);

    expect([answer.status, problemIn(answer).code]).toEqual([400, 'invalid-input']);
    expect(problemIn(answer).errors).toMatchObject([{ pointer }]);
    expect(problemIn(answer).errors?.[0]?.code).toBe(code);
  });

  it('gives the form that is taken most gladly, and 406 where none is', async () => {
    const typeFor = async (accept: string, url = 'directory') =>
      (await take('analyst', url, { accept })).headers['content-type'];

    expect(await typeFor('text/csv')).toBe('text/csv; charset=utf-8');
    expect(await typeFor('text/csv;q=0.4, application/x-ndjson')).toContain('ndjson');
    expect(await typeFor('*/*')).toBe(formats.parquet.mediaType);
    expect(await typeFor('*/*', 'directory?format=xlsx')).toBe(formats.xlsx.mediaType);
    const html = await take('analyst', 'directory', { accept: 'text/html' });
    const other = await take('analyst', 'directory?format=csv', { accept: 'application/x-ndjson' });
    expect([html.status, problemIn(html).code]).toEqual([406, 'not-acceptable']);
    expect([other.status, problemIn(other).code]).toEqual([406, 'not-acceptable']);
  });

  it('is nothing for a token that has expired', async () => {
    const token = await ledger.tokenOf('analyst');
    const { instant } = ledger.clock;
    ledger.clock.instant = new Date(instant.getTime() + 13 * 3_600_000);
    const headers = { host: '127.0.0.1:3180', authorization: `Bearer ${token}` };
    const late = await ledger.app.inject({ method: 'GET', url: '/exports/volumes', headers });
    ledger.clock.instant = instant;

    expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([401, 'token-expired']);
  });
});

describe('a part of a file', () => {
  it('is the bytes that were asked for, and all parts are the whole', async () => {
    const whole = await take('analyst', 'postings');
    const size = whole.bytes.length;
    const head = await take('analyst', 'postings', {}, 'HEAD');
    const first = await take('analyst', 'postings', { range: 'bytes=0-99' });
    const rest = await take('analyst', 'postings', { range: 'bytes=100-' });
    const last = await take('analyst', 'postings', { range: 'bytes=-4' });

    expect(head).toMatchObject({ status: 200, headers: { 'content-length': String(size) } });
    expect(head.bytes).toHaveLength(0);
    expect(first).toMatchObject({
      status: 206,
      headers: { 'content-range': `bytes 0-99/${size}` },
    });
    expect(Buffer.concat([first.bytes, rest.bytes]).equals(whole.bytes)).toBe(true);
    expect(last.bytes.toString()).toBe('PAR1');
  });

  it('begins no later than the file ends', async () => {
    const size = (await take('analyst', 'postings')).bytes.length;
    const beyond = await take('analyst', 'postings', { range: `bytes=${size}-` });

    expect(beyond).toMatchObject({ status: 416, headers: { 'content-range': `bytes */${size}` } });
    expect(problemIn(beyond)).toMatchObject({
      code: 'range-not-satisfiable',
      facts: { bytes: size },
    });
    expect(beyond.headers).not.toHaveProperty('content-disposition');
  });

  it('is of the file that was begun, or else the whole of the other one', async () => {
    const { headers } = await take('analyst', 'postings');
    const range = 'bytes=0-9';
    const same = await take('analyst', 'postings', { range, 'if-range': String(headers['etag']) });
    const other = await take('analyst', 'postings', { range, 'if-range': '"another"' });
    const held = await take('analyst', 'postings', { 'if-none-match': String(headers['etag']) });

    expect([same.status, other.status, held.status]).toEqual([206, 200, 304]);
  });

  it('is all that a reader of columns fetches over HTTP, with the token in a header', async () => {
    await ledger.app.listen(0, '127.0.0.1');
    const url = `${await ledger.app.getUrl()}/exports/postings`;
    const authorization = `Bearer ${await ledger.tokenOf('analyst')}`;
    const asked: string[] = [];
    const fetched = { bytes: 0 };
    const file = await ofUrl(url, async (range) => {
      const response = await fetch(url, { headers: { authorization, range } });
      const bytes = await response.arrayBuffer();
      asked.push(range);
      fetched.bytes += bytes.byteLength;
      return bytes;
    });
    const lines = await parquetReadObjects({ file, columns: ['account', 'massGrams'] });
    const all = await rowsOf(await take('analyst', 'postings'));

    expect(lines).toEqual(all.map(({ account, massGrams }) => ({ account, massGrams })));
    expect(asked.length).toBeGreaterThan(0);
    expect(fetched.bytes).toBeGreaterThan(0);

    async function ofUrl(of: string, part: (range: string) => Promise<ArrayBuffer>) {
      const head = await fetch(of, { method: 'HEAD', headers: { authorization } });
      const byteLength = Number(head.headers.get('content-length'));
      const slice = (from: number, to = byteLength): Promise<ArrayBuffer> =>
        part(`bytes=${from}-${to - 1}`);
      return { byteLength, slice };
    }
  });
});

describe('files that are kept', () => {
  it('lie in the data folder under no name of a part', () => {
    const names = readdirSync(join(ledger.folder, 'exports'));

    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('say of themselves what they are', async () => {
    const { bytes, headers } = await take('analyst', 'volumes?exporterId=TJ-MAG');
    const { key_value_metadata: notes } = parquetMetadata(Uint8Array.from(bytes).buffer);

    expect(Object.fromEntries((notes ?? []).map(({ key, value }) => [key, value]))).toEqual({
      'lodestone.dataset': 'volumes',
      'lodestone.knownAt': headers['known-at'],
      'lodestone.filter': '{"exporterId":"TJ-MAG"}',
    });
  });

  it('are gone after a restart, and made again to the same byte', async () => {
    const before = await take('analyst', 'events');
    await ledger.stop({ keepFolder: true });
    ledger = await RunningLedger.start({}, ledger.folder);
    await ledger.caughtUp();
    const after = await take('analyst', `events?knownAt=${String(before.headers['known-at'])}`);

    expect(after.bytes.equals(before.bytes)).toBe(true);
  });

  it('are as they were published', () => {
    expect(notAsPublished(ledger)).toEqual([]);
  });
});
