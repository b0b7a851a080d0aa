import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { answerLoopbackOnly } from '../access/loopback';
import { AppModule } from './app.module';
import { correlationIdOf, sayCorrelationId } from '../http/correlation';
import { boundConnections, connectionLimits } from '../http/connections';
import { takeOnlyBoundedJson } from '../http/json-body';
import { serveConsole } from '../console/serve-console';
import { greetBrowsers } from '../http/greet-browsers';
import { KnownRoutes } from '../http/known-routes';
import { answerNothingWhileLoading } from '../running/loading';
import { takeHeadersOnce } from '../http/once-only-headers';
import { answerExpectations, answerRawError } from '../http/raw-errors';
import { takeNothingWhenClosing } from '../http/stopping';
import { ProblemFilter } from '../http/problem.filter';
import { logRequests } from '../log/log-requests';
import { Asker } from '../reading/asker';
import { Metrics } from '../metrics/metrics';
import type { Parts } from './program.module';

/** Nest on Fastify, ready to be injected into or to listen. Owns nothing of `parts`. */
export async function appOf(
  parts: Parts,
  logLevel: string,
  limits = connectionLimits,
): Promise<NestFastifyApplication> {
  const routes = new KnownRoutes();
  const problems = new ProblemFilter(routes);
  const adapter = new FastifyAdapter({
    genReqId: correlationIdOf,
    requestTimeout: limits.requestMs,
    // A request without a host is answered by us, in our words.
    http: { requireHostHeader: false, connectionsCheckingInterval: limits.lookMs },
    clientErrorHandler: answerRawError,
    return503OnClosing: false,
    routerOptions: { maxParamLength: 256 },
    // Requests that have begun are answered; `run-program` bounds how long that may take.
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
  boundConnections(server.server, limits);
  answerExpectations(server.server);
  sayCorrelationId(server);
  parts.traces?.watch(server);
  takeNothingWhenClosing(server);
  server.addHook('preClose', (done) => {
    // They end before the server closes, which waits for all that it answers.
    parts.streams.end();
    done();
  });
  takeHeadersOnce(server);
  if (parts.facts.opened.authMode === 'demo') answerLoopbackOnly(server);
  serveConsole(server);
  greetBrowsers(server);
  answerNothingWhileLoading(server, parts.readiness);
  takeOnlyBoundedJson(server);
  Asker.follow(server);
  app.get(Metrics).watch(server);
  logRequests(server, app.get(Logger), (id) => parts.traces?.traceIdOf(id));
  await app.init();
  await server.ready();
  return app;
}
