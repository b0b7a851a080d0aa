import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { notFound } from '../http/problem';
import { isForwarded, isLoopbackAddress } from './proxies';

/** To a caller on another machine the route is not there, whatever account or Host it sends. */
@Injectable()
export class LoopbackGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    // A proxy on this machine speaks for others, whether or not it is one that is named.
    const isHere = isLoopbackAddress(request.socket.remoteAddress ?? request.ip);
    if (isHere && !isForwarded(request)) return true;
    throw notFound();
  }
}
