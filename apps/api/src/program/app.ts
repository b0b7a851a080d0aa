import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import type { Server } from 'node:https';
import { answerLoopbackOnly, isLoopbackHost } from '../access/loopback';
import { letGoOfAnswered } from '../access/access.guard';
import { boundAddresses } from '../access/bound-addresses';
import { shareOfAddress, type Limits } from '../access/limits';
import { answerProxiesOnly, isLoopbackAddress, Proxies } from '../access/proxies';
import { AppModule } from './app.module';
import { correlationIdOf, sayCorrelationId } from '../http/correlation';
import {
  boundConnections,
  connectionLimits,
  type ConnectionLimits,
  type ConnectionNews,
} from '../http/connections';
import type { Certificate } from './certificate';
import type { Door } from './door-settings';
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

export type AppOptions = Readonly<{
  limits?: ConnectionLimits;
  door?: Pick<Door, 'host' | 'trustedProxies'> &
    Readonly<{ certificate?: Certificate | undefined }>;
}>;

const loopbackDoor = { host: '127.0.0.1', trustedProxies: [] };

/** This machine and the proxies in front have as many connections as they need. */
const newsOf = (limits: Limits, proxies: Proxies): ConnectionNews => ({
  closed: (because) => limits.count(because),
  shareOf: (address) =>
    isLoopbackAddress(address) || proxies.has(address) ? undefined : shareOfAddress(address),
});

/** Nest on Fastify, ready to be injected into or to listen. Owns nothing of `parts`. */
export async function appOf(
  parts: Parts,
  logLevel: string,
  { limits = connectionLimits, door = loopbackDoor }: AppOptions = {},
): Promise<NestFastifyApplication> {
  const { host, trustedProxies, certificate } = { certificate: undefined, ...door };
  const proxies = new Proxies(trustedProxies);
  const routes = new KnownRoutes();
  const problems = new ProblemFilter(routes);
  const adapter = new FastifyAdapter({
    genReqId: correlationIdOf,
    trustProxy: (address: string) => proxies.has(address),
    ...(certificate ? { https: certificate.serverOptions } : {}),
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
  const perAddressMax = parts.limits.figures['address-connections'];
  boundConnections(server.server, { perAddressMax, ...limits }, newsOf(parts.limits, proxies));
  answerExpectations(server.server);
  sayCorrelationId(server);
  parts.traces?.watch(server);
  takeNothingWhenClosing(server);
  boundAddresses(server, parts.limits, proxies);
  letGoOfAnswered(server);
  server.addHook('preClose', (done) => {
    // They end before the server closes, which waits for all that it answers.
    parts.streams.end();
    done();
  });
  if (certificate) {
    certificate.serve(server.server as Server);
    app.get(Metrics).doors.certificateEndsAtSeconds = () => certificate.endsAtSeconds;
  }
  takeHeadersOnce(server);
  if (!certificate && !isLoopbackHost(host)) answerProxiesOnly(server, proxies);
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
