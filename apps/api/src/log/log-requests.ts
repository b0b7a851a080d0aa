import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export type RequestLine = Readonly<{
  correlationId: string;
  method: string;
  path: string;
  status: number;
  ms: number;
  role?: string;
  /** Where the request is traced. */
  traceId?: string;
}>;

/**
 * One line a request: the path and never the query, because what is searched for is often a name;
 * no header, so no token; the role and not the account.
 */
export function logRequests(
  server: FastifyInstance,
  log: Pick<LoggerService, 'log'>,
  traceIdOf: (correlationId: string) => string | undefined = () => undefined,
): void {
  server.addHook('onResponse', (request, reply, done) => {
    const traceId = traceIdOf(request.id);
    const line = lineOf(request, { status: reply.statusCode, ms: reply.elapsedTime });
    log.log(traceId === undefined ? line : { ...line, traceId });
    done();
  });
}

export const lineOf = (
  { id, method, url, viewer }: Pick<FastifyRequest, 'id' | 'method' | 'url' | 'viewer'>,
  { status, ms }: Readonly<{ status: number; ms: number }>,
): RequestLine => ({
  correlationId: id,
  method,
  path: url.split('?', 1)[0] ?? '',
  status,
  ms: Math.round(ms * 10) / 10,
  ...(viewer ? { role: viewer.role } : {}),
});
