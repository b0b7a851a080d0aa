import type { FastifyInstance } from 'fastify';
import { frontPage } from './front-page';
import { languageOf } from './language';

/** A name or address, perhaps with a port: nothing that could mean something in a page. */
const plainHost = /^[\w.:[\]-]{1,260}$/;

/**
 * A person who opens the bare address in a browser is told where to go, where no console was built. The page is no call of the
 * interface: a program does not ask for HTML, and finds nothing there.
 */
export function greetBrowsers(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const { method, url, headers } = request;
    const isBare = method === 'GET' && url.split('?', 1)[0] === '/';
    if (!isBare || !/\btext\/html\b/i.test(headers.accept ?? '')) return done();
    const host = plainHost.test(headers.host ?? '') ? headers.host : '127.0.0.1';
    const page = frontPage(languageOf(headers['accept-language']), `http://${host}`);
    void reply
      .code(200)
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
        'cache-control': 'no-cache',
        vary: 'accept, accept-language',
      })
      .send(page);
  });
}
