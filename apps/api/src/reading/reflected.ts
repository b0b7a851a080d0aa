import {
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Ordinal } from '@lodestone/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Asker } from './asker';
import { isHeldAlready } from '../http/conditional';
import { ProblemException } from '../http/problem';

/** An answer and the ordinal that it reflects: exactly so much of the ledger, and no more. */
export type Reflected<T> = Readonly<{ ordinal: Ordinal; body: T }>;

/**
 * A reader may ask for at least an ordinal, to see its own write: each question that the answer is
 * made of waits for it. The reader is told which one it is as of: as `ETag`, so that what did not
 * change is not sent again.
 */
@Injectable()
class OrdinalInterceptor implements NestInterceptor<Reflected<unknown>, unknown> {
  intercept(context: ExecutionContext, next: CallHandler<Reflected<unknown>>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const minOrdinal = wantedBy(request);
    const asker = Asker.now();
    if (asker) asker.minOrdinal = minOrdinal;
    return next.handle().pipe(
      map(({ ordinal, body }) => {
        const etag = etagOf(ordinal);
        reply.headers({ etag, vary: 'authorization', 'cache-control': 'private, no-cache' });
        if (!isHeldAlready(request.headers['if-none-match'], etag)) return body;
        reply.code(304);
        return undefined;
      }),
    );
  }
}

export const etagOf = (ordinal: Ordinal): string => `"${ordinal}"`;

function wantedBy({ headers, query }: FastifyRequest): Ordinal | undefined {
  const asked = (query as Record<string, unknown>)['minOrdinal'];
  const place = headers['min-ordinal'] === undefined ? 'query' : 'header';
  const text = headers['min-ordinal'] ?? asked;
  if (text === undefined) return undefined;
  if (typeof text === 'string' && /^\d{1,15}$/.test(text)) return Number(text);
  const pointer = place === 'header' ? '/min-ordinal' : '/minOrdinal';
  const message = { en: 'must be an ordinal: digits only', zh: '必须是序号，仅限数字' };
  throw new ProblemException('invalid-input', {
    errors: [{ pointer, in: place, code: 'not-a-whole-number', message }],
  });
}

/** The method answers with `Reflected`. */
export const ReflectsOrdinal = () => UseInterceptors(OrdinalInterceptor);
