import {
  batchFailures,
  writeBatchAppended,
  writeBatchFailed,
  type BatchFailure,
} from '../messages/append-answers';
import { decodeBatchChunk, type BatchChunk } from '../messages/batch-request';
import { sizeOf } from '../messages/proposed-event';
import { refuseUnwritable } from '../messages/stream-name';
import { CallEnded, type GrpcCall } from '../server/grpc-call';
import type { RawEvent } from '../storage/protocol-log';
import { appendEvents } from '../streams/append-events';
import type { AppendAnswer, Expectation } from '../streams/expectation';
import { ProtoWriter } from '../wire/proto-writer';
import type { Service } from './service';

/** An append of which not all chunks have come. */
type Open = {
  readonly correlationId: Buffer;
  readonly stream: string;
  readonly expectation: Expectation;
  readonly events: RawEvent[];
  bytes: number;
  readonly timer: NodeJS.Timeout | undefined;
};

/** A timer cannot wait longer; nobody means a longer deadline either. */
const timerMsMax = 2 ** 31 - 1;

/**
 * `Streams/BatchAppend`: appends in chunks, many at a time over one call. Every append is answered
 * exactly once, whatever else comes for its correlation id: the client knows no other way to forget
 * it, and has no clock of its own, so that a missed deadline is told from here.
 */
export async function batchAppend(call: GrpcCall, service: Service): Promise<void> {
  const appends = new BatchAppends(call, service);
  try {
    await call.receive((message) => appends.hear(message));
    await appends.settled();
    call.finish();
  } finally {
    appends.forget();
  }
}

class BatchAppends {
  readonly #open = new Map<string, Open>();
  #answers = new ProtoWriter(4096);
  #isFlushing = false;
  #underWay = 0;
  #settled: (() => void) | undefined;

  constructor(
    private readonly call: GrpcCall,
    private readonly service: Service,
  ) {}

  hear(message: Buffer): void {
    const chunk = decodeBatchChunk(message, Date.now());
    const key = chunk.correlationId.toString('latin1');
    try {
      if (chunk.options) this.#begin(key, chunk);
      const open = this.#open.get(key);
      if (open) this.#extend(key, open, chunk);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      this.#refuse(key, chunk, batchFailures.badRequest(words));
    }
  }

  /** When everything that was said to the end is answered. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#settled = resolve;
      this.#settle();
    });
  }

  forget(): void {
    for (const { timer } of this.#open.values()) clearTimeout(timer);
    this.#open.clear();
  }

  #begin(key: string, { correlationId, options }: BatchChunk): void {
    if (!options || this.#open.has(key)) return;
    const { stream, expectation, deadline } = options;
    const answer = (failure: BatchFailure) => this.#fail({ correlationId, stream }, failure);
    if (this.service.access === 'read-only') return answer(batchFailures.accessDenied());
    if (stream === undefined) return answer(batchFailures.badRequest('no stream is named'));
    refuseUnwritable(stream);
    if (!expectation) return answer(batchFailures.badRequest('no expected revision'));
    const left = deadline === undefined ? undefined : deadline - Date.now();
    if (left !== undefined && left <= 0) return answer(batchFailures.timeout());
    this.#open.set(key, {
      correlationId,
      stream,
      expectation,
      events: [],
      bytes: 0,
      timer: left === undefined ? undefined : this.#timer(key, left),
    });
  }

  #timer(key: string, left: number): NodeJS.Timeout {
    const expire = () => {
      const open = this.#close(key);
      if (open) this.#fail(open, batchFailures.timeout());
    };
    return setTimeout(expire, Math.min(left, timerMsMax)).unref();
  }

  #extend(key: string, open: Open, chunk: BatchChunk): void {
    for (const event of chunk.events()) {
      open.events.push(event);
      open.bytes += sizeOf(event);
    }
    const { appendBytesMax } = this.service;
    if (open.bytes > appendBytesMax) {
      this.#refuse(key, chunk, batchFailures.tooLarge(appendBytesMax));
    } else if (chunk.isFinal) {
      this.#close(key);
      void this.#append(open);
    }
  }

  async #append(open: Open): Promise<void> {
    const { log, recent, newEventId } = this.service;
    this.#underWay += 1;
    try {
      const { stream, expectation, events } = open;
      const answer = await log.transact((transaction) =>
        appendEvents(transaction, recent, { stream, expectation, events, newEventId }),
      );
      this.#answer(open, answer);
    } catch (error) {
      // Nobody can say more here than the error does: the log is full, closed or damaged.
      const words = error instanceof Error ? error.message : String(error);
      this.#fail(open, batchFailures.unknown(words));
    } finally {
      this.#underWay -= 1;
      this.#settle();
    }
  }

  #answer(open: Open, answer: AppendAnswer): void {
    if (answer.kind === 'appended') {
      this.#write((writer) => writeBatchAppended(writer, open, answer));
    } else if (answer.kind === 'deleted') {
      this.#fail(open, batchFailures.streamDeleted(open.stream));
    } else this.#fail(open, batchFailures.wrongVersion(answer, open.expectation));
  }

  /** Whatever comes for this append from now on is for nobody. */
  #close(key: string): Open | undefined {
    const open = this.#open.get(key);
    this.#open.delete(key);
    clearTimeout(open?.timer);
    return open;
  }

  #refuse(key: string, { correlationId, options }: BatchChunk, failure: BatchFailure): void {
    const open = this.#close(key);
    this.#fail(open ?? { correlationId, stream: options?.stream }, failure);
  }

  #fail(
    append: Readonly<{ correlationId: Buffer; stream: string | undefined }>,
    failure: BatchFailure,
  ): void {
    this.#write((writer) => writeBatchFailed(writer, append, failure));
  }

  #write(write: (writer: ProtoWriter) => void): void {
    this.#answers.frame(write);
    if (this.#isFlushing) return;
    // What one commit has answered leaves together.
    this.#isFlushing = true;
    setImmediate(() => this.#flush());
  }

  #flush(): void {
    this.#isFlushing = false;
    try {
      this.call.push(this.#answers.take());
    } catch (error) {
      // The caller has gone; what is stored stays stored.
      if (!(error instanceof CallEnded)) throw error;
    }
    this.#settle();
  }

  #settle(): void {
    if (this.#underWay === 0 && !this.#isFlushing) this.#settled?.();
  }
}
