import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { ClockFault, Overloaded } from '@lodestone/event-store';
import { AppendTooLarge, OutcomeUnknown, StoreUnavailable } from '@lodestone/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { correlationHeader } from './correlation';
import { isFullDisk } from './full-disk';
import { CallerGone } from './json-body';
import { KnownRoutes } from './known-routes';
import { ProblemException, type Problem } from './problem';
import {
  askedBy,
  languageFor,
  problemBody,
  problemHeaders,
  problemType,
  refusalBody,
} from './problem-body';
import { RefusedException } from './refused';

/** It says no for now, as it was meant to. */
const isNoFault: ReadonlySet<string> = new Set([
  'loading',
  'closing',
  'overloaded',
  'question-too-long',
  'read-model-building',
  'chain-too-large',
  'too-many-streams',
  'export-too-large',
]);

/** Where everything that is not an answer becomes a problem (RFC 9457). Nothing leaves otherwise. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  constructor(private readonly routes: KnownRoutes) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    this.answer(exception, http.getRequest<FastifyRequest>(), reply);
  }

  answer(exception: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent) return;
    if (exception instanceof CallerGone) return this.hungUp(request, reply);
    const { problem, headers } = this.answerTo(exception, request);
    if (problem.status >= 500) this.report(exception, problem);
    void reply
      .code(problem.status)
      .headers({
        [correlationHeader]: request.id,
        ...problemHeaders(problem, languageFor(request)),
      })
      .headers(headers ?? {})
      .type(problemType)
      .serializer((body: unknown) => JSON.stringify(body))
      .send(problem);
  }

  private answerTo(exception: unknown, request: FastifyRequest) {
    if (exception instanceof RefusedException) {
      return { problem: refusalBody(exception, askedBy(request)), headers: {} };
    }
    const understood = this.understood(exception, request);
    return {
      problem: problemBody(understood, askedBy(request)),
      headers: understood.options.headers,
    };
  }

  /** What Nest, Fastify and the store throw, in our words. */
  private understood(exception: unknown, request: FastifyRequest): ProblemException {
    if (exception instanceof ProblemException) return exception;
    if (exception instanceof OutcomeUnknown || exception instanceof StoreUnavailable) {
      return new ProblemException('unavailable');
    }
    // What decisions and read models keep has no room: nothing was recorded, and it can be done later.
    if (isFullDisk(exception)) return new ProblemException('unavailable');
    if (exception instanceof ClockFault) return clockFault(exception);
    if (exception instanceof Overloaded) return overloaded(exception);
    if (exception instanceof AppendTooLarge) return tooLargeToStore(exception);
    switch (statusOf(exception)) {
      case 404:
        return this.routes.elsewhere(request.method, request.url);
      case 400:
        return badPath(exception) ?? new ProblemException('invalid-input');
      case 408:
        return new ProblemException('request-timeout');
      case 413:
        return new ProblemException('body-too-large');
      case 414:
        return new ProblemException('uri-too-long');
      case 415:
        return new ProblemException('media-type-unsupported');
      case 431:
        return new ProblemException('header-too-large');
      case 503:
        return new ProblemException('unavailable');
      default:
        return new ProblemException('fault');
    }
  }

  /** One line, for whoever looks for it: the caller has gone, and took the socket along. */
  private hungUp(request: FastifyRequest, reply: FastifyReply): void {
    this.log.debug({ what: 'caller gone before the answer', correlationId: request.id });
    reply.hijack();
    reply.raw.destroy();
  }

  /** The log gets the whole fault; the caller gets nothing of it but the correlation id. */
  private report(exception: unknown, { code, correlationId }: Problem): void {
    if (isNoFault.has(code)) return;
    // Our own sentence says nothing of where it came from.
    const fault = (exception instanceof ProblemException && exception.options.cause) || exception;
    const words = fault instanceof Error ? (fault.stack ?? fault.message) : fault;
    this.log.error({ code, correlationId, fault: String(words) });
  }
}

/** The router does not take a path apart that it cannot decode. */
function badPath(exception: unknown): ProblemException | undefined {
  const { code } = (exception ?? {}) as { code?: unknown };
  if (code !== 'FST_ERR_BAD_URL') return undefined;
  const message = {
    en: 'has a "%" that begins no character of UTF-8',
    zh: '含有不构成 UTF-8 字符的 “%”',
  };
  return new ProblemException('invalid-input', {
    errors: [{ pointer: '', in: 'path', code: 'percent-encoding-malformed', message }],
  });
}

const overloaded = ({ retryAfterSeconds }: Overloaded): ProblemException =>
  new ProblemException('overloaded', { headers: { 'retry-after': String(retryAfterSeconds) } });

/** The operator is told more by `/health/ready`; nothing was recorded, and everything can be later. */
const clockFault = ({ code, facts }: ClockFault): ProblemException =>
  new ProblemException(code, { facts, headers: { 'retry-after': '60' } });

/** With its stamps an act is larger than it was when it was sent. Nothing of it was recorded. */
const tooLargeToStore = ({ bytes, bytesMax }: AppendTooLarge): ProblemException =>
  new ProblemException('body-too-large', {
    message: {
      en: `It would be stored as ${bytes} bytes, and at most ${bytesMax} are accepted at once. Send it in parts.`,
      zh: `存储后为 ${bytes} 字节，一次最多 ${bytesMax} 字节。请分批提交。`,
    },
    facts: { bytes, bytesMax },
  });

function statusOf(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  const { statusCode } = (exception ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}
