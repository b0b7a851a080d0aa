import { convertToCommandError } from '@eventstore/db-client';
import { unpackToCommandError } from '@eventstore/db-client/dist/streams/appendToStream/unpackError';
import { parseUUID } from '@eventstore/db-client/dist/utils';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { AppendResult } from '@lodestone/kernel';
import { randomUUID } from 'node:crypto';
import type { AppendRequest } from '../embedded/append-request';
import { refusedAppend, unanswered, unknownOutcome } from './append-failure';
import { appendMessageOf } from './append-message';
import { ServerAway } from './server-failure';
import type { BatchCall } from './store-connection';

export type BatchStreamOptions = Readonly<{
  named: string;
  /** An append without an answer after this long is given up, and its call with it. */
  deadlineMillis: number;
  abandon: () => void;
  onEnd: () => void;
}>;

/** How an append becomes a message. */
type MessageOf = (request: AppendRequest, correlationId: string) => BatchAppendReq;

type Pending = Readonly<{
  request: AppendRequest;
  timer: NodeJS.Timeout;
  resolve: (result: AppendResult) => void;
  reject: (error: Error) => void;
}>;

/**
 * One call on which any number of appends are under way. It owns their answers: whatever happens to
 * the call, each append that was given to it gets exactly one, and no other call's append any.
 */
export class BatchStream {
  readonly #pending = new Map<string, Pending>();
  #isEnded = false;

  constructor(
    private readonly call: BatchCall,
    private readonly options: BatchStreamOptions,
  ) {
    call.on('data', (response: BatchAppendResp) => this.#answer(response));
    call.on('error', (error: Error) => this.#end(convertToCommandError(error)));
    call.on('end', () => this.#end(new Error('the server ended the call')));
    call.on('close', () => this.#end(new Error('the call was closed')));
  }

  append(request: AppendRequest, messageOf: MessageOf = appendMessageOf): Promise<AppendResult> {
    const { named, deadlineMillis } = this.options;
    // Not sent: from here until `write` nothing can have been stored.
    if (this.#isEnded) return Promise.reject(new ServerAway(`EventStoreDB at ${named} hung up`));
    return new Promise((resolve, reject) => {
      const correlationId = randomUUID();
      const timer = setTimeout(() => this.#giveUp(), deadlineMillis);
      this.#pending.set(correlationId, { request, timer, resolve, reject });
      this.call.write(messageOf(request, correlationId));
    });
  }

  #answer(response: BatchAppendResp): void {
    const correlationId = parseUUID(response.getCorrelationId()) ?? '';
    const pending = this.#pending.get(correlationId);
    // A second answer to one append would say what the first has said.
    if (!pending) return;
    this.#pending.delete(correlationId);
    clearTimeout(pending.timer);
    const { request, resolve, reject } = pending;
    const { named } = this.options;
    try {
      const error = response.getError();
      if (!error) resolve(resultOf(response));
      else reject(refusedAppend(unpackToCommandError(error, request.stream), request, named));
    } catch (error) {
      // An answer that cannot be understood says nothing; thrown from here it would end the process.
      reject(unknownOutcome(error, named));
    }
  }

  #giveUp(): void {
    const { deadlineMillis, abandon } = this.options;
    this.#end(new Error(`no answer in ${deadlineMillis} ms`));
    this.call.cancel();
    abandon();
  }

  #end(error: Error): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.options.onEnd();
    for (const { timer, reject } of this.#pending.values()) {
      clearTimeout(timer);
      reject(unanswered(error, this.options.named));
    }
    this.#pending.clear();
  }
}

function resultOf(response: BatchAppendResp): AppendResult {
  const success = response.getSuccess();
  const position = success?.getPosition();
  if (!success || !position) throw new Error('an answer without a position');
  return {
    revision: Number(success.getCurrentRevision()),
    position: {
      commit: BigInt(position.getCommitPosition()),
      prepare: BigInt(position.getPreparePosition()),
    },
  };
}
