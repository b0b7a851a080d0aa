import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness';
import { ProblemException } from '../http/problem';

/** What answers while the demonstration is loaded: nothing that shows half a nation. */
const answersMeanwhile: ReadonlySet<string> = new Set([
  '/health/live',
  '/health/ready',
  '/health/caught-up',
  '/ledger',
  '/metrics',
  '/openapi.json',
  '/docs',
  '/auth/config',
]);

export function answerNothingWhileLoading(server: FastifyInstance, readiness: Readiness): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const { progress } = readiness;
    const path = request.url.split('?', 1)[0] ?? '';
    if (!progress || answersMeanwhile.has(path)) return done();
    done(new ProblemException('loading', { facts: progress }));
  });
}
