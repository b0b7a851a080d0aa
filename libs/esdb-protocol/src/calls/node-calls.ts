import type { GrpcCall } from '../server/grpc-call';
import { writeEventId } from '../wire/event-id';
import type { ProtoWriter } from '../wire/proto-writer';
import { servedMethods } from './served-methods';

/** What a client may take this node for: the line of servers whose answers it gives. */
const serverVersion = '24.6.0';

/** `ServerFeatures/GetSupportedMethods`. */
export async function supportedMethods(call: GrpcCall): Promise<void> {
  await call.receiveOne();
  call.answer((writer) => {
    for (const { service, method } of servedMethods) {
      writer.message(1, (supported) => {
        supported.text(1, method.toLowerCase());
        supported.text(2, service.toLowerCase());
      });
    }
    writer.text(2, serverVersion);
  });
  call.finish();
}

/** `VNodeState.Leader`. */
const leader = 8;

export type Member = Readonly<{ instanceId: string; host: string; port: number }>;

/**
 * `Gossip/Read`: a cluster of one. It is reached where this client has just reached it, whatever
 * network lies between, so that address is the one to give.
 */
export async function gossip(call: GrpcCall, bound: Member): Promise<void> {
  await call.receiveOne();
  const { host, port } = endPointOf(call.headers[':authority']) ?? bound;
  call.answer((writer) =>
    writer.message(1, (member) => {
      member.message(1, (id) => writeEventId(id, bound.instanceId, 'text'));
      member.uint(2, BigInt(Date.now()) * 10_000n);
      member.uint(3, leader);
      member.bool(4, true);
      member.message(5, (endPoint: ProtoWriter) => {
        endPoint.text(1, host);
        endPoint.uint(2, port);
      });
    }),
  );
  call.finish();
}

function endPointOf(authority: string | undefined): { host: string; port: number } | undefined {
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(authority ?? '') ?? [];
  return host === undefined ? undefined : { host, port: Number(port) };
}
