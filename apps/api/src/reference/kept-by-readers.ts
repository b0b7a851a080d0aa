import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { isHeldAlready } from '../http/conditional';

/** A new version of the program is noticed within an hour; the tag says whether anything is new. */
const maxAgeSeconds = 3_600;

/** Answers that change with the version of the program alone: whoever has one need not ask again. */
@Injectable()
export class KeptByReaders implements NestInterceptor<object, unknown> {
  intercept(context: ExecutionContext, next: CallHandler<object>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body) => {
        const text = JSON.stringify(body);
        const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"`;
        reply.headers({ etag, 'cache-control': `public, max-age=${maxAgeSeconds}` });
        if (isHeldAlready(request.headers['if-none-match'], etag)) {
          reply.code(304);
          return undefined;
        }
        reply.header('content-type', 'application/json; charset=utf-8');
        return text;
      }),
    );
  }
}
