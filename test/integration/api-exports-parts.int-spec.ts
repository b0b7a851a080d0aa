import { formats } from '@lodestone/exchange';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { notAsPublished } from './published-answers';
import { RunningLedger } from './running-ledger';
import { problemIn, rowsOf, takingFrom, tradedLedger } from './traded-tables';

let ledger: RunningLedger;

const take = takingFrom(() => ledger);

beforeAll(async () => {
  ledger = await tradedLedger();
});

afterAll(() => ledger.stop());

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

    expect(names.length).toBeGreaterThan(1);
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
