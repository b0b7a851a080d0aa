import Fastify, { type FastifyInstance } from 'fastify';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { builtConsole } from '../../apps/api/src/console/console-files';
import { serveConsole } from '../../apps/api/src/console/serve-console';
import { RunningLedger } from './running-ledger';

const ofBrowser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** As `npm run build` has left it; jest comes after a build. */
const built = builtConsole() ?? '';

let server: FastifyInstance;
beforeAll(async () => {
  server = Fastify();
  serveConsole(server, built);
  await server.ready();
});
afterAll(() => server.close());

const at = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ method: 'GET', url, headers });

const partsOf = (page: string): string[] =>
  [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path = '']) => path);

describe('the console', () => {
  it('is where a browser is sent that opens the bare address, and nobody else', async () => {
    const sent = await at('/', { accept: ofBrowser });

    expect([sent.statusCode, sent.headers.location]).toStrictEqual([303, '/console']);
    expect((await at('/', { accept: 'application/json' })).statusCode).toBe(404);
  });

  it.each([
    '/console',
    '/console/',
    '/console/stock?site=A',
    '/console/records/A.W1/R-1',
    '/console/.x',
  ])('has its page at every address: %s', async (url) => {
    const { statusCode, headers, body } = await at(url);

    expect([statusCode, headers['content-type'], headers['cache-control']]).toStrictEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    expect(body).toContain('<div id="console">');
  });

  it('lets no script stand in its page, and no other origin be asked', async () => {
    const { headers, body } = await at('/console');
    const policy = String(headers['content-security-policy']);

    expect(policy).toContain("default-src 'none'; script-src 'self'; ");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|style=/);
    expect(partsOf(body).filter((path) => !path.startsWith('/console/assets/'))).toStrictEqual([]);
  });

  it('has a nonce of its own in every page, the one that its policy names', async () => {
    const pages = [await at('/console'), await at('/console')];
    const nonces = pages.map(({ body, headers }) => {
      const [, nonce = ''] = /<meta property="csp-nonce" nonce="([^"]+)"/.exec(body) ?? [];
      expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
      return nonce;
    });

    expect(new Set(nonces).size).toBe(2);
    expect(pages[0]?.body).not.toContain('NONCE-OF-THIS-PAGE');
  });

  it('has parts that are kept for ever, in the form that the caller takes', async () => {
    const script = partsOf((await at('/console')).body).find((path) => path.endsWith('.js')) ?? '';
    const plain = await at(script);
    const br = await at(script, { 'accept-encoding': 'gzip, br' });
    const gzip = await at(script, { 'accept-encoding': 'gzip, br;q=0' });

    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect([plain, br, gzip].map(({ headers }) => headers['content-encoding'])).toStrictEqual([
      undefined,
      'br',
      'gzip',
    ]);
    expect(brotliDecompressSync(br.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(gunzipSync(gzip.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect((await at(script, { 'if-none-match': String(plain.headers.etag) })).statusCode).toBe(
      304,
    );
  });

  it.each([
    '/console/assets/nothing.js',
    '/console/assets/../served.json',
    '/console/assets/%2e%2e/index.html',
  ])('has nothing but its parts among them: %s', async (url) => {
    expect((await at(url)).body).not.toContain('"stamp"');
    expect((await at('/console/assets/nothing.js')).statusCode).toBe(404);
  });

  it('is not there where none was built', async () => {
    const other = Fastify();
    serveConsole(other, '');

    expect((await other.inject({ url: '/console' })).statusCode).toBe(404);
    await other.close();
  });
});

describe('a running ledger', () => {
  it('serves it beside its interface, and says what may not be done there', async () => {
    const ledger = await RunningLedger.start();
    const page = await ledger.inject({ method: 'GET', url: '/console/stock' });
    const sent = await ledger.inject({ method: 'POST', url: '/console/stock' });
    const { body } = await ledger.inject({ method: 'GET', url: '/openapi.json' });

    expect([page.status, page.headers['content-type']]).toStrictEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect([sent.status, sent.headers['allow']]).toStrictEqual([405, 'GET, HEAD']);
    expect(Object.keys(body['paths'] as object)).not.toContain('/console');
    await ledger.stop();
  });
});
