import {
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Ordinal } from '@lodestone/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { concatMap, from, map, type Observable } from 'rxjs';
import { ReadSide } from './read-side';
import { isHeldAlready } from '../http/conditional';
import { ProblemException } from '../http/problem';

/** An answer and the ordinal that it reflects: exactly so much of the ledger, and no more. */
export type Reflected<T> = Readonly<{ ordinal: Ordinal; body: T }>;

/** As long as a person waits without wondering; a follower that is further behind says so. */
const waitMsMax = 5_000;

/**
 * A reader may ask for at least an ordinal, to see its own write, and is told which one it got: as
 * `ETag`, so that what did not change is not sent again.
 */
@Injectable()
export class OrdinalInterceptor implements NestInterceptor<Reflected<unknown>, unknown> {
  constructor(private readonly readSide: ReadSide) {}

  intercept(context: ExecutionContext, next: CallHandler<Reflected<unknown>>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return from(this.await(wantedBy(request))).pipe(
      concatMap(() => next.handle()),
      map(({ ordinal, body }) => {
        const etag = etagOf(ordinal);
        reply.headers({ etag, vary: 'authorization', 'cache-control': 'private, no-cache' });
        if (!isHeldAlready(request.headers['if-none-match'], etag)) return body;
        reply.code(304);
        return undefined;
      }),
    );
  }

  private async await(ordinal: Ordinal | undefined): Promise<void> {
    if (ordinal === undefined) return;
    const outcome = await this.readSide.waitForOrdinal(ordinal, waitMsMax);
    if (outcome === 'reached') return;
    const head = this.readSide.reachedOrdinal();
    throw new ProblemException('min-ordinal-not-reached', {
      message: {
        en: `The ledger is at ordinal ${head}, not yet at ${ordinal}.`,
        zh: `台账当前序号为 ${head}，尚未到达 ${ordinal}。`,
      },
      facts: { minOrdinal: ordinal, ordinal: head },
    });
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
