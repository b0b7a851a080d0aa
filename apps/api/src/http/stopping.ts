import type { FastifyInstance } from 'fastify';
import { ProblemException } from './problem';

/** Requests that have begun are answered; later ones on the same connection are told to come back. */
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
