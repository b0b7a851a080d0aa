import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import {
  createServer as createHttp2Server,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { append } from '../calls/append';
import { batchAppend } from '../calls/batch-append';
import { softDelete, tombstone } from '../calls/delete';
import { gossip, supportedMethods, type Member } from '../calls/node-calls';
import { read } from '../calls/read';
import { whyLeftOut } from '../calls/served-methods';
import { serviceOf, type Access, type Service } from '../calls/service';
import type { ProtocolLog } from '../storage/protocol-log';
import { failureOf } from './failures';
import { CallEnded, GrpcCall } from './grpc-call';
import { GrpcFailure, grpcStatus } from './grpc-status';
import { answerHttp1 } from './http1';

export type ProtocolServerOptions = Readonly<{
  log: ProtocolLog;
  access: Access;
  host: string;
  /** 0 for any that is free. */
  port: number;
  appendBytesMax?: number | undefined;
  /** Told of faults of this program, which no client can mend. */
  faulty?: ((fault: Error) => void) | undefined;
}>;

/** What a client that knows HTTP/2 says first. */
const http2Preface = Buffer.from('PRI * HTTP/2.0');

const mebibyte = 1024 * 1024;

/**
 * Large batches come in few round trips, and a client that cancels a thousand reads at once is a test
 * and no attack: this server listens on loopback.
 */
const http2Options = {
  settings: { initialWindowSize: 4 * mebibyte },
  maxSessionMemory: 1024,
  streamResetBurst: 1_000_000,
  streamResetRate: 100_000,
};

/** How long answers get to leave when the server stops, and then connections to end by themselves. */
const flushMs = 250;
const graceMs = 1_000;

/** The services of EventStoreDB over a log. Owns the port and the connections, not the log. */
export class ProtocolServer {
  readonly #service: Service;
  readonly #calls = new Set<GrpcCall>();
  readonly #sockets = new Set<Socket>();
  readonly #sessions = new Set<ServerHttp2Session>();
  readonly #http2: Http2Server;
  readonly #http1: HttpServer;
  readonly #net: Server;
  #member: Member = { instanceId: randomUUID(), host: '127.0.0.1', port: 0 };
  #isStopping = false;

  /** Resolves when it listens. Rejects as `net.Server` does when it cannot. */
  static async start(options: ProtocolServerOptions): Promise<ProtocolServer> {
    const server = new ProtocolServer(options);
    await server.#listen();
    return server;
  }

  private constructor(private readonly options: ProtocolServerOptions) {
    this.#service = serviceOf(options.log, options);
    this.#http2 = createHttp2Server(http2Options);
    this.#http2.on('session', (session) => this.#welcome(session));
    this.#http2.on('stream', (stream, headers) => void this.#serve(stream, headers));
    this.#http1 = createHttpServer(answerHttp1);
    this.#net = createServer((socket) => this.#sort(socket));
  }

  get port(): number {
    return this.#member.port;
  }

  get url(): string {
    const { host, port } = this.#member;
    return `esdb://${host.includes(':') ? `[${host}]` : host}:${port}?tls=false`;
  }

  /** Answers what is under way, then resets what would never end, then lets go of the port. */
  async stop(): Promise<void> {
    if (this.#isStopping) return;
    this.#isStopping = true;
    const closed = new Promise<void>((resolve) => this.#net.close(() => resolve()));
    // Everything that was said to us before this turn is answered by the next commit.
    await turn();
    await turn();
    await this.#sent();
    for (const call of this.#calls) call.cancel();
    for (const session of this.#sessions) session.close();
    const timer = setTimeout(() => this.#cut(), graceMs);
    await closed;
    clearTimeout(timer);
  }

  /** Answers that are on their way get there; a reader that has stopped reading is not waited for. */
  async #sent(): Promise<void> {
    const until = performance.now() + flushMs;
    while (performance.now() < until && [...this.#calls].some(({ isSent }) => !isSent)) {
      await sleep(5);
    }
  }

  #cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #listen(): Promise<void> {
    const { host, port } = this.options;
    return new Promise((resolve, reject) => {
      this.#net.once('error', reject);
      this.#net.listen(port, host, () => {
        this.#net.off('error', reject);
        const { port: bound } = this.#net.address() as AddressInfo;
        this.#member = { ...this.#member, host, port: bound };
        resolve();
      });
    });
  }

  /** Clients of EventStoreDB ask some things over HTTP/1.1, on the same port. */
  #sort(socket: Socket): void {
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first = socket.read() as Buffer | null;
      if (first === null) return;
      socket.unshift(first);
      const length = Math.min(first.length, http2Preface.length);
      const isHttp2 = first.subarray(0, length).equals(http2Preface.subarray(0, length));
      (isHttp2 ? this.#http2 : this.#http1).emit('connection', socket);
    });
  }

  #welcome(session: ServerHttp2Session): void {
    session.setLocalWindowSize(16 * mebibyte);
    this.#sessions.add(session);
    session.on('close', () => this.#sessions.delete(session));
    // A client that vanishes is no fault of ours; its calls hear of it by 'close'.
    session.on('error', () => undefined);
  }

  async #serve(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Promise<void> {
    const call = new GrpcCall(stream, headers);
    this.#calls.add(call);
    stream.on('close', () => this.#calls.delete(call));
    try {
      if (this.#isStopping) return call.cancel();
      await this.#answer(call, headers[':path'] ?? '');
    } catch (error) {
      if (error instanceof CallEnded) return;
      const failure = failureOf(error);
      if (failure.code === grpcStatus.internal) this.options.faulty?.(failure);
      call.fail(failure);
    }
  }

  #answer(call: GrpcCall, path: string): Promise<void> {
    switch (path) {
      case '/event_store.client.streams.Streams/Read':
        return read(call, this.#service);
      case '/event_store.client.streams.Streams/BatchAppend':
        return batchAppend(call, this.#service);
      case '/event_store.client.streams.Streams/Append':
        return append(call, this.#service);
      case '/event_store.client.streams.Streams/Delete':
        return softDelete(call, this.#service);
      case '/event_store.client.streams.Streams/Tombstone':
        return tombstone(call, this.#service);
      case '/event_store.client.server_features.ServerFeatures/GetSupportedMethods':
        return supportedMethods(call);
      case '/event_store.client.gossip.Gossip/Read':
        return gossip(call, this.#member);
      default:
        throw new GrpcFailure(grpcStatus.unimplemented, whyLeftOut(path));
    }
  }
}
