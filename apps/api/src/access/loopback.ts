import type { FastifyInstance } from 'fastify';
import { ProblemException } from '../http/problem';

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A page of another site can make a browser call 127.0.0.1 under its own name (DNS rebinding). */
export const isLoopbackHost = (host: string): boolean =>
  loopbackNames.has(host.toLowerCase().replace(/:\d{1,5}$/, ''));

/** Demonstration accounts need no password, so nobody but this machine may ask for one. */
export function answerLoopbackOnly(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const { host } = request.headers;
    done(isLoopbackHost(host ?? '') ? undefined : new ProblemException('host-not-allowed'));
  });
}
