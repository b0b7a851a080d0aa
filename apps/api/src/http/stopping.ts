import type { FastifyInstance } from 'fastify';
import { ProblemException } from './problem';

/** Who is in gets his answer; who asks again over the same connection is told to come back. */
export function takeNothingWhenClosing(server: FastifyInstance): void {
  let isClosing = false;
  server.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  server.addHook('onRequest', (_request, _reply, done) => {
    done(isClosing ? new ProblemException('closing') : undefined);
  });
}
