import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BlockList, isIP } from 'node:net';
import { ProblemException } from '../http/problem';

/** The proxies in front, by address: what they say of whom they speak for is taken, and nobody else's. */
export class Proxies {
  private readonly ranges = new BlockList();

  constructor(ranges: readonly string[]) {
    for (const range of ranges) {
      const [address = '', bits] = range.split('/');
      const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
      if (bits === undefined) this.ranges.addAddress(address, family);
      else this.ranges.addSubnet(address, Number(bits), family);
    }
  }

  has(address: string | undefined): boolean {
    const plain = plainAddress(address ?? '');
    const version = isIP(plain);
    return version !== 0 && this.ranges.check(plain, version === 6 ? 'ipv6' : 'ipv4');
  }
}

/** An IPv4 address has one name here, whichever family the socket has. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

/** Whether it comes on behalf of another: then it is not of this machine itself. */
export const isForwarded = ({ headers }: FastifyRequest): boolean =>
  forwardingHeaders.some((name) => headers[name] !== undefined);

/**
 * Where callers may come in the clear from anywhere, only the proxies that have the certificate may
 * come, and this machine. Whether the program is well, everybody may ask.
 */
export function answerProxiesOnly(server: FastifyInstance, proxies: Proxies): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const { remoteAddress } = request.socket;
    const isKnown = proxies.has(remoteAddress) || isLoopbackAddress(remoteAddress ?? '');
    if (isKnown || request.url.startsWith('/health/')) return done();
    done(new ProblemException('proxy-unknown'));
  });
}

export const isLoopbackAddress = (address: string): boolean =>
  address === '::1' || /^127\./.test(plainAddress(address));
