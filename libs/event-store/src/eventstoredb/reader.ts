import { StreamDeletedError } from '@eventstore/db-client';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import { StoreUnavailable, type LogPosition, type RecordedEvent } from '@lodestone/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { BackOff } from './back-off';
import { cursorOfAll, type Cursor } from './cursor';
import { patiently } from './patience';
import { recordedEventOf } from './recorded-event';
import { responsesOf } from './responses';
import { isPassing, ServerAway, unavailable } from './server-failure';
import type { StoreConnection } from './store-connection';

export type ReaderOptions = Readonly<{
  /** Of the store: it was closed. */
  ended: AbortSignal;
  /** How long a reading waits for a server that is away, counted from its last event. */
  patienceMillis: number;
}>;

type Pages = AsyncGenerator<readonly RecordedEvent[], void, void>;

/** Reads what is there. A reading that breaks off goes on behind the last event that it gave. */
export class Reader {
  constructor(
    readonly connection: StoreConnection,
    private readonly options: ReaderOptions,
  ) {}

  /** @throws StoreUnavailable when the server is away for long, refuses, or the store is closed */
  async *pages(cursor: Cursor, maxCount = Infinity): Pages {
    const { patienceMillis, ended } = this.options;
    const backOff = new BackOff();
    let until = performance.now() + patienceMillis;
    let left = maxCount;
    this.assertOpen();
    while (left > 0 && !cursor.isDone()) {
      try {
        for await (const page of this.#attempt(cursor, left)) {
          left -= page.length;
          yield page;
          backOff.reset();
          until = performance.now() + patienceMillis;
        }
        return;
      } catch (error) {
        const pause = backOff.next();
        const isOver = performance.now() + pause > until;
        if (isOver || !isPassing(error)) throw unavailable(error, this.connection.named);
        await sleep(pause, undefined, { signal: ended }).catch(() => this.assertOpen());
      }
    }
  }

  /** Until everything, or `left` events, has been given; the cursor then stands behind them. */
  async *#attempt(cursor: Cursor, left: number): Pages {
    const call = await this.connection.read(
      cursor.request(Math.min(left, Number.MAX_SAFE_INTEGER)),
    );
    try {
      for await (const responses of responsesOf(call, this.options.ended)) {
        const page = newEventsOf(responses, cursor).slice(0, left);
        const last = page.at(-1);
        if (!last) continue;
        cursor.moveTo(last);
        left -= page.length;
        yield page;
        if (left <= 0) return;
      }
    } catch (error) {
      // A stream that was removed for ever has no events, like one that never was.
      if (!(error instanceof StreamDeletedError)) throw error;
    }
    this.assertOpen();
  }

  /** Also the shortest question that needs a leader, a user and the right to read `$all`. */
  head(): Promise<LogPosition | undefined> {
    const { patienceMillis, ended } = this.options;
    return patiently(() => this.#newest(), { patienceMillis, isOver: () => ended.aborted });
  }

  async #newest(): Promise<LogPosition | undefined> {
    this.assertOpen();
    const { named, deadlineMillis } = this.connection;
    const late = AbortSignal.timeout(deadlineMillis);
    const cursor = cursorOfAll({ direction: 'backwards' });
    try {
      const call = await this.connection.read(cursor.request(1));
      for await (const responses of responsesOf(
        call,
        AbortSignal.any([this.options.ended, late]),
      )) {
        const [newest] = newEventsOf(responses, cursor);
        if (newest) return newest.position;
      }
    } catch (error) {
      throw unavailable(error, named);
    }
    this.assertOpen();
    if (late.aborted) {
      throw new ServerAway(`EventStoreDB at ${named} did not answer in ${deadlineMillis} ms`);
    }
    return undefined;
  }

  assertOpen(): void {
    if (this.options.ended.aborted) {
      throw new StoreUnavailable(`the connection to ${this.connection.named} is closed`);
    }
  }
}

function newEventsOf(responses: readonly ReadResp[], cursor: Cursor): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const response of responses) {
    const recorded = response.getEvent()?.getEvent();
    if (!recorded) continue;
    const event = recordedEventOf(recorded);
    if (cursor.isNew(event)) events.push(event);
  }
  return events;
}
