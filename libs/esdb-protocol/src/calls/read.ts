import { decodeReadRequest, type ReadRequest } from '../messages/read-request';
import type { GrpcCall } from '../server/grpc-call';
import { GrpcFailure, grpcStatus } from '../server/grpc-status';
import { AnswerStream } from './answer-stream';
import { followAll } from './follow-all';
import { followStream } from './follow-stream';
import { readAll } from './read-all';
import { readStream } from './read-stream';
import type { Service } from './service';

/** `Streams/Read`: a stream or `$all`, to its end or for ever. */
export async function read(call: GrpcCall, service: Service): Promise<void> {
  const request = decodeReadRequest(await call.receiveOne());
  const answers = new AnswerStream(call, request.idForm);
  await answer(request, answers, service);
  call.finish();
}

function answer(request: ReadRequest, answers: AnswerStream, { log }: Service): Promise<void> {
  const { source, direction, resolveLinks, maxCount } = request;
  if (maxCount !== undefined) {
    refuseEmpty(request);
    const reading = { log, answers, direction, resolveLinks, maxCount: Number(maxCount) };
    return source.kind === 'stream' ? readStream(source, reading) : readAll(source, reading);
  }
  if (direction === 'backwards') {
    throw new GrpcFailure(grpcStatus.invalidArgument, 'a subscription goes forwards');
  }
  const following = { log, answers, resolveLinks };
  return source.kind === 'stream' ? followStream(source, following) : followAll(source, following);
}

/** A real server fails over these inside, and clients know it by this code. */
function refuseEmpty({ source, direction, maxCount }: ReadRequest): void {
  const result = source.kind === 'stream' ? 'ReadStreamResult' : 'ReadAllResult';
  const refuse = (why: string) => {
    throw new GrpcFailure(grpcStatus.unknown, `Unexpected ${result}: Error (${why})`);
  };
  if (maxCount === 0n) refuse('maxCount is 0: ask for one event at least');
  if (source.kind === 'stream' && source.from === 'end' && direction === 'forwards') {
    refuse('nothing lies behind the end of a stream: read backwards from it, or subscribe');
  }
}
