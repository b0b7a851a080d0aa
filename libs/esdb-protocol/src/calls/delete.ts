import { writeDeleted } from '../messages/append-answers';
import { decodeDeletion } from '../messages/append-request';
import { failureOfRefusal, failures } from '../server/failures';
import type { GrpcCall } from '../server/grpc-call';
import type { LogTransaction } from '../storage/protocol-log';
import type { RecentIds } from '../storage/recent-ids';
import {
  deleteStream,
  tombstoneStream,
  type Deletion,
  type DeletionAnswer,
} from '../streams/delete-stream';
import { readOnlyWords, type Service } from './service';

type Ending = (log: LogTransaction, recent: RecentIds, deletion: Deletion) => DeletionAnswer;

/** `Streams/Delete`. */
export const softDelete = (call: GrpcCall, service: Service): Promise<void> =>
  end(call, service, deleteStream);

/** `Streams/Tombstone`. */
export const tombstone = (call: GrpcCall, service: Service): Promise<void> =>
  end(call, service, tombstoneStream);

async function end(
  call: GrpcCall,
  { log, recent, access, newEventId }: Service,
  ending: Ending,
): Promise<void> {
  const message = await call.receiveOne();
  if (access === 'read-only') throw failures.accessDenied(readOnlyWords);
  const options = decodeDeletion(message);
  const answer = await log.transact((transaction) =>
    ending(transaction, recent, { ...options, eventId: newEventId() }),
  );
  if (answer.kind !== 'deleted-now') throw failureOfRefusal(options, answer);
  call.answer((writer) => writeDeleted(writer, answer.position));
  call.finish();
}
