import {
  SupportedMethod,
  SupportedMethods,
} from '@eventstore/db-client/generated/serverfeatures_pb';
import { createSecureServer, createServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';

/** What a server says to a call: a status of gRPC, perhaps after a message; or nothing at all. */
export type Reply =
  | 'silence'
  | Readonly<{
      status: number;
      words?: string;
      message?: Uint8Array;
      trailers?: Readonly<Record<string, string>>;
    }>;

export type Script = Readonly<{
  /** By the last part of a path: `GetSupportedMethods`, `Read`, `BatchAppend`. */
  replies: Readonly<Record<string, Reply>>;
  tls?: Readonly<{ key: Buffer; cert: Buffer }> | undefined;
}>;

/** Speaks only as much of the protocol as it takes to be refused, or to be waited for. */
export class ScriptedServer {
  static async start({ replies, tls }: Script): Promise<ScriptedServer> {
    const server = tls ? createSecureServer(tls) : createServer();
    const calls: string[] = [];
    const forLeader = new Set<string>();
    server.on('session', (session) => session.on('error', () => undefined));
    server.on('stream', (stream, headers) => {
      const call = String(headers[':path']).split('/').at(-1) ?? '';
      calls.push(call);
      if (headers['requires-leader'] === 'true') forLeader.add(call);
      stream.on('error', () => undefined).resume();
      answer(stream, replies[call] ?? { status: 12, words: 'not in the script' });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    return new ScriptedServer(port, calls, forLeader, () => void server.close());
  }

  private constructor(
    readonly port: number,
    /** Every call that came, in order. */
    readonly calls: readonly string[],
    /** Which of them a follower would have had to send on. */
    readonly forLeader: ReadonlySet<string>,
    readonly stop: () => void,
  ) {}
}

function answer(stream: ServerHttp2Stream, reply: Reply): void {
  if (reply === 'silence') return;
  const { status, words = '', message, trailers } = reply;
  stream.respond(
    { ':status': 200, 'content-type': 'application/grpc+proto' },
    { waitForTrailers: true },
  );
  stream.on('wantTrailers', () => {
    stream.sendTrailers({
      'grpc-status': String(status),
      'grpc-message': encodeURIComponent(words),
      ...trailers,
    });
  });
  stream.end(message ? framed(message) : undefined);
}

function framed(message: Uint8Array): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

/** The answer of a server of some version that can do all we need. */
export function supporting(version: string): Reply {
  const list = ['read', 'append', 'batchappend'].map((name) =>
    new SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
  );
  const methods = new SupportedMethods().setEventStoreServerVersion(version).setMethodsList(list);
  return { status: 0, message: methods.serializeBinary() };
}

/** What a follower says to a request that only the leader may answer. */
export const following = (port: number): Reply => ({
  status: 5,
  words: 'Leader info available',
  trailers: {
    exception: 'not-leader',
    'leader-endpoint-host': '127.0.0.1',
    'leader-endpoint-port': String(port),
  },
});
