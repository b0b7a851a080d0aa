import Fastify, { type FastifyInstance } from 'fastify';
import { greetBrowsers } from '../../apps/api/src/http/greet-browsers';
import { RunningLedger } from './running-ledger';

let ledger: RunningLedger;
/** What greets where no console was built: beside a console the bare address leads there. */
let plain: FastifyInstance;
beforeAll(async () => {
  ledger = await RunningLedger.start();
  plain = Fastify();
  greetBrowsers(plain);
});
afterAll(async () => {
  await plain.close();
  await ledger.stop();
});

const ofBrowser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const at = (headers: Record<string, string>, url = '/') =>
  ledger.inject({ method: 'GET', url, headers });

const greeted = (headers: Record<string, string>) =>
  plain.inject({ method: 'GET', url: '/', headers });

const pageIn = async (language: string): Promise<string> =>
  (await greeted({ host: '127.0.0.1:3180', accept: ofBrowser, 'accept-language': language })).body;

const linksOf = (page: string): string[] =>
  [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link);

describe('the bare address', () => {
  it('tells a browser where to go', async () => {
    const { statusCode, headers } = await greeted({ accept: ofBrowser });
    const page = await pageIn('en');

    expect([statusCode, headers['content-type']]).toStrictEqual([200, 'text/html; charset=utf-8']);
    expect(page).toContain('<html lang="en">');
    expect(linksOf(page)).toStrictEqual([
      'data:,',
      '/docs',
      '/accounts',
      '/health/ready',
      '/ledger',
      '/openapi.json',
    ]);
    expect(page).toContain('curl -s http://127.0.0.1:3180/sign-in ');
  });

  it.each(['/docs', '/accounts', '/health/ready', '/ledger', '/openapi.json'])(
    'sends nobody to a place that is not there: %s',
    async (url) => {
      expect((await at({ accept: ofBrowser }, url)).status).not.toBe(404);
    },
  );

  it('speaks Chinese to whoever prefers it', async () => {
    const page = await pageIn('zh-CN,zh;q=0.9,en;q=0.8');

    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('稀土磁体溯源台账');
    expect(linksOf(page)).toStrictEqual(linksOf(await pageIn('en')));
  });

  it('lets no request leave it, and runs nothing', async () => {
    const { headers } = await greeted({ accept: ofBrowser });

    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; /);
    expect(headers['content-security-policy']).not.toMatch(/script-src|connect-src|https?:/);
    expect(await pageIn('en')).not.toMatch(/<script|@import|url\(/);
  });

  it('repeats no host that could mean something in a page', async () => {
    const page = await greeted({ accept: ofBrowser, host: '127.0.0.1<script>' });

    expect(page.body).not.toContain('<script>');
  });

  it.each(['application/json', '*/*', ''])(
    'is nothing to a program (Accept: %j)',
    async (accept) => {
      const { status, headers, body } = await at({ accept });

      expect([status, headers['content-type'], body['code']]).toStrictEqual([
        404,
        'application/problem+json; charset=utf-8',
        'not-found',
      ]);
    },
  );

  it('is no call of the interface', async () => {
    const { body } = await at({}, '/openapi.json');

    expect(Object.keys(body['paths'] as object)).not.toContain('/');
  });
});
