import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemException } from './problem';

/** Where Node would take the first and drop the rest: two of them mean two things, and we cannot know which. */
const onceOnly = ['host', 'authorization', 'content-type'] as const;

/** RFC 9112 §3.2: a request names one host. MUST be added before what looks at these headers. */
export function takeHeadersOnce(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => done(wrongHeader(request)));
}

function wrongHeader({ raw, headers }: FastifyRequest): ProblemException | undefined {
  const names = raw.rawHeaders.filter((_, n) => n % 2 === 0).map((name) => name.toLowerCase());
  const repeated = onceOnly.find((name) => names.filter((one) => one === name).length > 1);
  if (repeated !== undefined) {
    return wrong(repeated, 'header-repeated', {
      en: 'must stand once',
      zh: '只能出现一次',
    });
  }
  if (headers.host !== undefined || raw.httpVersion === '1.0') return undefined;
  return wrong('host', 'header-missing', { en: 'is missing', zh: '缺少此请求头' });
}

const wrong = (
  name: string,
  code: string,
  message: Readonly<{ en: string; zh: string }>,
): ProblemException =>
  new ProblemException('invalid-input', {
    errors: [{ pointer: `/${name}`, in: 'header', code, message }],
  });
