import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { answerLoopbackOnly } from '../access/loopback';
import { AppModule } from './app.module';
import { correlationIdOf, sayCorrelationId } from '../http/correlation';
import { takeOnlyBoundedJson } from '../http/json-body';
import { KnownRoutes } from '../http/known-routes';
import { answerNothingWhileLoading } from '../running/loading';
import { ProblemFilter } from '../http/problem.filter';
import { logRequests } from '../log/log-requests';
import { Asker } from '../reading/asker';
import { Metrics } from '../metrics/metrics';
import type { Parts } from './program.module';

/** A body of 1 MiB over a bad line takes ten seconds; after this the connection is given up. */
const requestMsMax = 60_000;

/** Nest on Fastify, ready to be injected into or to listen. Owns nothing of `parts`. */
export async function appOf(parts: Parts, logLevel: string): Promise<NestFastifyApplication> {
  const routes = new KnownRoutes();
  const problems = new ProblemFilter(routes);
  const adapter = new FastifyAdapter({
    genReqId: correlationIdOf,
    requestTimeout: requestMsMax,
    routerOptions: { maxParamLength: 256 },
    // Whoever is in gets his answer; `run-program` bounds how long that may take.
    forceCloseConnections: 'idle',
    // The router answers a malformed path before any hook or filter of Nest's runs.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      problems.answer(error, request, reply),
  });
  const server = adapter.getInstance();
  routes.watch(server);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of({ parts, routes, problems }, logLevel),
    adapter,
    { bodyParser: false, bufferLogs: true, abortOnError: false },
  );
  app.useLogger(app.get(Logger));
  app.flushLogs();
  sayCorrelationId(server);
  if (parts.facts.opened.authMode === 'demo') answerLoopbackOnly(server);
  answerNothingWhileLoading(server, parts.readiness);
  takeOnlyBoundedJson(server);
  Asker.follow(server);
  app.get(Metrics).watch(server);
  logRequests(server, app.get(Logger));
  await app.init();
  await server.ready();
  return app;
}
