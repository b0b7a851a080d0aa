import { Injectable, type CanActivate, type ExecutionContext, type Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { escaped } from '../fields/known-members';
import { accepts } from './accepted-media';
import { classesOf, mediaTypesOf } from './declared-classes';
import { describedKey, type Description } from './described';
import { throwUnreadable } from './json-body';
import { partsMax, ProblemException, type ProblemPart } from './problem';
import { misplacedHeaders } from './misplaced-headers';
import { unknownPart } from './validation-parts';

/** What a route takes, read once off its declaration. */
type Takes = Readonly<{
  query: Type | undefined;
  mediaTypes: readonly string[];
  waitsForOrdinal: boolean;
}>;

/**
 * What is not understood is refused: on every route, whatever the method, and before anything is
 * done. It comes after access: a caller that has not signed in learns nothing about its request.
 */
@Injectable()
export class UnderstoodGuard implements CanActivate {
  private readonly known = new Map<object, Takes>();

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { query, mediaTypes, waitsForOrdinal } = this.takenBy(context);
    insistOnDecodable(request);
    if (!query) insistOnNoQuery(request);
    insistOnMeantHeaders(request, waitsForOrdinal);
    insistOnAccepted(request, mediaTypes);
    throwUnreadable(request);
    return true;
  }

  private takenBy(context: ExecutionContext): Takes {
    const handler = context.getHandler();
    const known = this.known.get(handler);
    if (known) return known;
    const { query } = classesOf(context.getClass(), handler.name);
    const described = Reflect.getMetadata(describedKey, handler) as Description | undefined;
    const waitsForOrdinal = described?.problems?.includes('min-ordinal-not-reached') ?? false;
    const takes = { query, mediaTypes: mediaTypesOf(handler), waitsForOrdinal };
    this.known.set(handler, takes);
    return takes;
  }
}

const wrongInQuery = (parts: readonly ProblemPart[]): ProblemException =>
  new ProblemException('invalid-input', {
    errors: parts.slice(0, partsMax).map((part) => ({ ...part, in: 'query' })),
  });

/** The query as it came: what the parser cannot decode it would hand on as it stands. */
function insistOnDecodable({ url }: FastifyRequest): void {
  const at = url.indexOf('?');
  if (at < 0) return;
  try {
    decodeURIComponent(url.slice(at + 1));
  } catch {
    throw wrongInQuery([
      {
        pointer: '',
        code: 'percent-encoding-malformed',
        message: {
          en: 'has a "%" that begins no character of UTF-8: write %25 for the sign itself',
          zh: '含有不构成 UTF-8 字符的 “%”：百分号本身请写作 %25',
        },
      },
    ]);
  }
}

/** A route that declares no query takes none. */
function insistOnNoQuery({ query }: FastifyRequest): void {
  const names = Object.keys(query as object);
  if (names.length === 0) return;
  throw wrongInQuery(names.map((name) => unknownPart(`/${escaped(name)}`)));
}

function insistOnMeantHeaders({ method, headers }: FastifyRequest, waitsForOrdinal: boolean): void {
  const parts = misplacedHeaders({ method, waitsForOrdinal }, headers);
  if (parts.length > 0) throw new ProblemException('invalid-input', { errors: parts });
}

function insistOnAccepted({ headers }: FastifyRequest, mediaTypes: readonly string[]): void {
  if (mediaTypes.some((mediaType) => accepts(headers.accept, mediaType))) return;
  throw new ProblemException('not-acceptable', {
    message: {
      en: `Offered here: ${mediaTypes.join(', ')}.`,
      zh: `此处提供：${mediaTypes.join('、')}。`,
    },
    facts: { offered: [...mediaTypes] },
  });
}
