import {
  writeCaughtUp,
  writeCheckpoint,
  writeConfirmation,
  writeReadEvent,
  writeStreamNotFound,
  type ResolvedEvent,
} from '../messages/read-answers';
import type { GrpcCall } from '../server/grpc-call';
import type { IdForm } from '../wire/event-id';
import { ProtoWriter } from '../wire/proto-writer';

/** So much is sent in one piece: larger pieces cost memory, smaller ones system calls. */
const pieceBytes = 64 * 1024;

/** The answers to one read, gathered into pieces and sent at the reader's pace. */
export class AnswerStream {
  readonly #writer = new ProtoWriter(pieceBytes);

  constructor(
    private readonly call: GrpcCall,
    private readonly idForm: IdForm,
  ) {}

  /** Aborted when nobody listens any more. */
  get ended(): AbortSignal {
    return this.call.ended;
  }

  get isFull(): boolean {
    return this.#writer.length >= pieceBytes;
  }

  event(resolved: ResolvedEvent): void {
    this.#writer.frame((writer) => writeReadEvent(writer, resolved, this.idForm));
  }

  confirmation(subscriptionId: string): void {
    this.#writer.frame((writer) => writeConfirmation(writer, subscriptionId));
  }

  checkpoint(position: number): void {
    this.#writer.frame((writer) => writeCheckpoint(writer, position));
  }

  caughtUp(): void {
    this.#writer.frame(writeCaughtUp);
  }

  streamNotFound(stream: string): void {
    this.#writer.frame((writer) => writeStreamNotFound(writer, stream));
  }

  /** @throws CallEnded */
  async flush(): Promise<void> {
    if (this.#writer.length > 0) await this.call.send(this.#writer.take());
  }
}
