import { convertToCommandError } from '@eventstore/db-client';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { setImmediate as turn } from 'node:timers/promises';
import type { ReadCall } from './store-connection';

/** A page is handed over at the latest with so many events, or so many bytes. */
const eventsMax = 512;
const bytesMax = 4 * 1024 * 1024;

/**
 * The answers of one call, in pages, as fast as they are asked for: while a page is with the reader
 * no more than one other waits here, then the call stands still, and by its window the server too.
 *
 * Ends as the call does, or at once and silently when `ended` is; the call is over in any case.
 * @throws what the client makes of the error that ended the call
 */
export async function* responsesOf(
  call: ReadCall,
  ended: AbortSignal,
): AsyncGenerator<readonly ReadResp[], void, void> {
  const inbox = new Inbox(call);
  const abort = () => inbox.finish();
  ended.addEventListener('abort', abort, { once: true });
  try {
    while (!ended.aborted && (await inbox.isFilled())) {
      // What has arrived in this turn of the loop becomes one page instead of many.
      await turn();
      if (!ended.aborted) yield inbox.take();
    }
  } finally {
    ended.removeEventListener('abort', abort);
    call.removeAllListeners('data');
    call.cancel();
  }
}

/** What has arrived and has not been asked for yet. Stops the call while it is full. */
class Inbox {
  #responses: ReadResp[] = [];
  #bytes = 0;
  #isOver = false;
  #failure: Error | undefined;
  #wake = () => {};

  constructor(private readonly call: ReadCall) {
    call.on('data', (response: ReadResp) => this.#put(response));
    // The first of them counts; those after a cancel of our own say nothing.
    call.on('error', (error: Error) => this.finish(error));
    call.on('end', () => this.finish());
    call.on('close', () => this.finish());
  }

  finish(failure?: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#failure = failure;
    this.#wake();
  }

  /** Waits for a response; false when there will be none. @throws what ended the call */
  async isFilled(): Promise<boolean> {
    if (this.#responses.length === 0 && !this.#isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#responses.length > 0) return true;
    if (this.#failure) throw convertToCommandError(this.#failure);
    return false;
  }

  take(): readonly ReadResp[] {
    const responses = this.#responses;
    this.#responses = [];
    this.#bytes = 0;
    this.call.resume();
    return responses;
  }

  #put(response: ReadResp): void {
    this.#responses.push(response);
    this.#bytes += response.getEvent()?.getEvent()?.getData_asU8().length ?? 0;
    if (this.#responses.length >= eventsMax || this.#bytes >= bytesMax) this.call.pause();
    this.#wake();
  }
}
