import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

export const correlationHeader = 'x-correlation-id';

/** The caller's own id where it is harmless, so that its logs and ours can be laid side by side. */
export function correlationIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[correlationHeader];
  return typeof given === 'string' && /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID();
}

/** Every answer names its request, also the one that went wrong. */
export function sayCorrelationId(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header(correlationHeader, request.id);
    done();
  });
}
