import { createHash } from 'node:crypto';
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
import { jsonOf } from './questions/written';
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
    const minOrdinal = minOrdinalIn(request);
    const asker = Asker.now();
    if (asker) asker.minOrdinal = minOrdinal;
    return next.handle().pipe(
      map(({ ordinal, body }) => {
        const text = jsonOf(body);
        const etag = tagOfAnswer(ordinal, text);
        reply.headers({ etag, vary: 'authorization', 'cache-control': 'private, no-cache' });
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

/** Of what was recorded: the ordinal under which it stands. */
export const etagOf = (ordinal: Ordinal): string => `"${ordinal}"`;

/**
 * An answer depends on more than its ordinal: on the day, where a suspension takes effect, on who
 * asks, on the rules that were configured, on the version of the program. No list of these would stay
 * complete, so the tag is made of the answer itself.
 */
export const tagOfAnswer = (ordinal: Ordinal, body: string | Buffer): string =>
  `"${ordinal}-${createHash('sha256').update(body).digest('base64url').slice(0, tagCharacters)}"`;

/** 96 bits: as long as nobody looks for two answers with one tag, nobody finds them. */
const tagCharacters = 16;

/** What the answer waits for, where somebody said so. @throws ProblemException */
export function minOrdinalIn({ headers, query }: FastifyRequest): Ordinal | undefined {
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
