import {
  Catch,
  HttpException,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { Overloaded } from '@lodestone/event-store';
import { AppendTooLarge, OutcomeUnknown, StoreUnavailable } from '@lodestone/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CallerGone } from './caller-gone';
import { correlationHeader } from './correlation';
import { KnownRoutes } from './known-routes';
import { ProblemException, type Problem } from './problem';
import { problemTitles } from './problem-codes';
import { RefusedException } from './refused';
import { saidOf } from './refusal-answer';
import { refusalAnswers } from './refusal-answers';

/** It says no for now, as it was meant to. */
const isNoFault: ReadonlySet<string> = new Set(['loading', 'overloaded', 'question-too-long']);

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
    const { problem, headers } = this.answerTo(exception, request);
    if (problem.status >= 500 && !(exception instanceof CallerGone)) {
      this.report(exception, problem);
    }
    void reply
      .code(problem.status)
      .headers({ 'cache-control': 'no-store', [correlationHeader]: request.id })
      .headers({ ...headersOf(problem), ...headers })
      .type('application/problem+json; charset=utf-8')
      .serializer((body: unknown) => JSON.stringify(body))
      .send(problem);
  }

  private answerTo(exception: unknown, request: FastifyRequest) {
    if (exception instanceof RefusedException) {
      return { problem: refusedProblem(exception, request), headers: {} };
    }
    const understood = this.understood(exception, request);
    return { problem: problemOf(understood, request), headers: understood.options.headers };
  }

  /** What Nest, Fastify and the store throw, in our words. */
  private understood(exception: unknown, request: FastifyRequest): ProblemException {
    if (exception instanceof ProblemException) return exception;
    if (exception instanceof CallerGone) return new ProblemException('unavailable');
    if (exception instanceof OutcomeUnknown || exception instanceof StoreUnavailable) {
      return new ProblemException('unavailable');
    }
    if (exception instanceof Overloaded) return overloaded(exception);
    if (exception instanceof AppendTooLarge) return tooLargeToStore(exception);
    switch (statusOf(exception)) {
      case 404:
        return this.routes.elsewhere(request.method, request.url);
      case 400:
        return new ProblemException('invalid-input');
      case 413:
        return new ProblemException('body-too-large');
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

  /** A fault is told whole to the log and not at all to the caller: he gets the correlation id. */
  private report(exception: unknown, { code, correlationId }: Problem): void {
    if (isNoFault.has(code)) return;
    const words = exception instanceof Error ? (exception.stack ?? exception.message) : exception;
    this.log.error({ code, correlationId, fault: String(words) });
  }
}

const overloaded = ({ retryAfterSeconds }: Overloaded): ProblemException =>
  new ProblemException('overloaded', { headers: { 'retry-after': String(retryAfterSeconds) } });

/** With its stamps an act is larger than it was when it was sent. Nothing of it was recorded. */
const tooLargeToStore = ({ bytes, bytesMax }: AppendTooLarge): ProblemException =>
  new ProblemException('body-too-large', {
    message: {
      en: `Stored, it would be ${bytes} bytes; at once at most ${bytesMax} are taken. Send it in parts.`,
      zh: `存储后为 ${bytes} 字节，一次最多 ${bytesMax} 字节。请分批提交。`,
    },
    facts: { bytes, bytesMax },
  });

const headersOf = ({ status }: Problem): Record<string, string> => {
  if (status === 401) return { 'www-authenticate': 'Bearer' };
  if (status === 503) return { 'retry-after': '1' };
  return {};
};

function statusOf(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  const { statusCode } = (exception ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';

function problemOf({ code, options }: ProblemException, request: FastifyRequest): Problem {
  const { status, title, ...rest } = problemTitles[code];
  const message = options.message ?? title;
  return {
    type: `/problems/${code}`,
    title: title.en,
    status,
    code,
    detail: message.en,
    message,
    ...('mend' in rest ? { mend: rest.mend } : {}),
    instance: pathOf(request),
    correlationId: request.id,
    ...(options.facts ? { facts: options.facts } : {}),
    ...(options.errors ? { errors: options.errors } : {}),
  };
}

function refusedProblem({ refusal, repair }: RefusedException, request: FastifyRequest): Problem {
  const answered = refusalAnswers[refusal.code];
  const { status, title, mend } = answered;
  const message = saidOf(answered, refusal.detail);
  const { code, pointer } = refusal;
  return {
    type: `/refusals/${code}`,
    title: title.en,
    status,
    code,
    detail: message.en,
    message,
    mend,
    instance: pathOf(request),
    correlationId: request.id,
    ...(Object.keys(refusal.detail).length > 0 ? { facts: refusal.detail } : {}),
    ...(pointer ? { errors: [{ pointer, in: 'body', code, message }] } : {}),
    ...(repair ? { repair } : {}),
  };
}
