import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound, ProblemException } from '../http/problem';
import { builtConsole, ConsoleFiles, type Encoding, type ServedFile } from './console-files';
import { consolePolicy, nonceToReplace } from './console-policy';

const below = '/console';

/** The names of parts hold a hash of what is in them, so that nobody need ask for one again. */
const forEver = 'public, max-age=31536000, immutable';

const guarded = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * The console, below `/console`. It is no call of the interface, so it stands before the router: its
 * parts as files, and for every other address below it the page, because each view has an address of
 * its own. A browser that opens the bare address is sent there.
 */
export function serveConsole(server: FastifyInstance, folder = builtConsole() ?? ''): void {
  if (folder === '') return;
  let files: ConsoleFiles | undefined;
  server.addHook('onRequest', (request, reply, done) => {
    const path = request.url.split('?', 1)[0] ?? '';
    if (path === '/' && isBrowser(request)) {
      void reply
        .code(303)
        .headers({ location: below, vary: 'accept', 'cache-control': 'no-cache' })
        .send();
      return;
    }
    if (path !== below && !path.startsWith(`${below}/`)) return done();
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const message = { en: 'Allowed here: GET, HEAD.', zh: '此处允许的方法：GET、HEAD。' };
      return done(
        new ProblemException('method-not-allowed', { message, headers: { allow: 'GET, HEAD' } }),
      );
    }
    files ??= ConsoleFiles.in(folder);
    const part = files.part(path.slice(below.length + 1));
    if (part) return sendPart(request, reply, part);
    if (path.startsWith(`${below}/assets/`)) return done(notFound());
    sendPage(reply, files.page());
  });
}

const isBrowser = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && /\btext\/html\b/i.test(headers.accept ?? '');

function sendPage(reply: FastifyReply, page: string): void {
  const nonce = randomBytes(16).toString('base64');
  void reply
    .code(200)
    .headers({
      ...guarded,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': consolePolicy(nonce),
      'cache-control': 'no-store',
    })
    .send(page.replaceAll(nonceToReplace, nonce));
}

function sendPart(request: FastifyRequest, reply: FastifyReply, part: ServedFile): void {
  const { type, etag, plain, encoded } = part;
  void reply.headers({ ...guarded, etag, vary: 'accept-encoding', 'cache-control': forEver });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag)) return void reply.code(304).send();
  const encoding = encodingOf(request.headers['accept-encoding'], encoded);
  if (encoding) void reply.header('content-encoding', encoding);
  void reply
    .code(200)
    .header('content-type', type)
    .send((encoding && encoded[encoding]) ?? plain);
}

/** The smallest form that the caller takes; a weight of nothing means that it does not. */
function encodingOf(
  accepted: string | string[] | undefined,
  encoded: ServedFile['encoded'],
): Encoding | undefined {
  const taken = String(accepted ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';', 1)[0]?.trim().toLowerCase());
  return (['br', 'gzip'] as const).find((each) => encoded[each] && taken.includes(each));
}
