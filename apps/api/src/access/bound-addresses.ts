import type { FastifyInstance } from 'fastify';
import { isIP } from 'node:net';
import type { Limits } from './limits';
import { isForwarded, isLoopbackAddress, type Proxies } from './proxies';

/**
 * A rate for each address, before anything of a request is looked at. Whoever is on this machine runs
 * it; a proxy is asked for whom it speaks, and where it does not say that, it is counted itself.
 */
export function boundAddresses(server: FastifyInstance, limits: Limits, proxies: Proxies): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const own = request.socket.remoteAddress ?? '';
    const said = proxies.has(own) && isIP(request.ip) !== 0 ? request.ip : own;
    // Whether the program is well is asked by supervisors, however many are turned away.
    const isFree = request.url.startsWith('/health/');
    if (isFree || (isLoopbackAddress(own) && !isForwarded(request))) return done();
    try {
      limits.admitAddress(said);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}
