import type { AppendEnded, WritePath } from '@lodestone/event-store';
import { categoryOf, programVersion, type LogPosition } from '@lodestone/kernel';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { everyFollowed } from '../reading/follower/groups';
import type { ReadSide } from '../reading/read-side';
import { ToldExporter } from './told-exporter';
import { traceParentOf } from './trace-parent';

export type TracesOptions = Readonly<{
  /** Where a collector takes OTLP over HTTP. */
  url: string;
  /** Of those requests whose caller does not trace: 0 none, 1 all. */
  share: number;
  say: (line: string) => void;
}>;

/** A read model that has not taken an event by then is no longer part of the story of a request. */
const projectionMsMax = 60_000;

/** A collector that is away must not hold up the end of the program. */
const lastExportMs = 2_000;

type Open = Readonly<{ span: Span; context: Context }>;

/**
 * One trace a request: the request, the appends of what it recorded, and each read model until it has
 * taken that. Names and attributes say which route, which category of streams, how many: never who,
 * and never whose.
 */
export class Traces {
  readonly #provider: TracerProvider;
  readonly #tracer: Tracer;
  /** By correlation id, while the request is being answered. */
  readonly #open = new Map<string, Open>();

  constructor({ url, share, say }: TracesOptions) {
    const exporter = new ToldExporter(new OTLPTraceExporter({ url }), say);
    this.#provider = new TracerProvider({
      resource: resourceFromAttributes({
        'service.name': 'lodestone',
        'service.version': programVersion,
      }),
      sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
      spanProcessors: [new BatchSpanProcessor({ exporter })],
    });
    this.#tracer = this.#provider.getTracer('lodestone', programVersion);
  }

  /** From now on each request is a span. */
  watch(server: FastifyInstance): void {
    server.addHook('onRequest', (request, _, done) => {
      this.#begin(request);
      done();
    });
    server.addHook('onResponse', (request, { statusCode }, done) => {
      done();
      // Behind the other hooks: the line of the log says which trace it is of.
      setImmediate(() => this.#end(request, statusCode));
    });
    server.addHook('onRequestAbort', (request, done) => {
      this.#open.get(request.id)?.span.setAttribute('lodestone.caller_gone', true);
      done();
    });
  }

  /** From now on appends, and the read models that take them, are spans of the request they are of. */
  follow(writePath: WritePath, readSide: ReadSide): void {
    writePath.onAppended((ended) => {
      for (const correlationId of ended.correlationIds) {
        const open = this.#open.get(correlationId);
        if (open?.span.isRecording()) this.#append(open, ended, readSide);
      }
    });
  }

  /** Of a request that is being answered, where it is sampled. */
  traceIdOf(correlationId: string): string | undefined {
    const span = this.#open.get(correlationId)?.span;
    return span?.isRecording() ? span.spanContext().traceId : undefined;
  }

  /** Hands over what it still has. */
  async stop(): Promise<void> {
    const late = AbortSignal.timeout(lastExportMs);
    const isLate = new Promise<void>((resolve) => late.addEventListener('abort', () => resolve()));
    await Promise.race([this.#provider.shutdown().catch(() => undefined), isLate]);
  }

  #begin({ id, method, headers, routeOptions }: FastifyRequest): void {
    const parent = traceParentOf(headers['traceparent']);
    const around = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
    const route = routeOptions.url ?? 'none';
    const span = this.#tracer.startSpan(
      `${method} ${route}`,
      {
        kind: SpanKind.SERVER,
        attributes: {
          'http.request.method': method,
          'http.route': route,
          'lodestone.correlation_id': id,
        },
      },
      around,
    );
    this.#open.set(id, { span, context: trace.setSpan(around, span) });
  }

  #end({ id, viewer }: FastifyRequest, status: number): void {
    const open = this.#open.get(id);
    if (!open) return;
    this.#open.delete(id);
    const { span } = open;
    span.setAttribute('http.response.status_code', status);
    if (viewer) span.setAttribute('lodestone.role', viewer.role);
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  #append({ context }: Open, ended: AppendEnded, readSide: ReadSide): void {
    const { stream, events, outcome, position, retries, tookMs } = ended;
    const now = Date.now();
    const span = this.#tracer.startSpan(
      `append ${categoryOf(stream)}`,
      {
        startTime: now - tookMs,
        attributes: {
          'lodestone.events': events,
          'lodestone.outcome': outcome,
          'lodestone.retries': retries,
        },
      },
      context,
    );
    if (outcome === 'fault') span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(now);
    if (position) this.#project(trace.setSpan(context, span), position, readSide);
  }

  #project(context: Context, position: LogPosition, readSide: ReadSide): void {
    for (const name of everyFollowed) {
      const span = this.#tracer.startSpan(`project ${name}`, {}, context);
      void readSide
        .waitForPosition(position, projectionMsMax, [name])
        .catch(() => 'closed' as const)
        .then((outcome) => {
          span.setAttribute('lodestone.outcome', outcome);
          if (outcome !== 'reached') span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        });
    }
  }
}
