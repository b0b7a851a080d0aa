import { ANY } from '@eventstore/db-client';
import {
  comparePositions,
  StoreUnavailable,
  type AppendResult,
  type LogPosition,
} from '@lodestone/kernel';
import { randomUUID } from 'node:crypto';
import { noStream } from '../embedded/append-request';
import type { RawEvent } from '../embedded/raw/raw-event';
import { isOfUsers, type CopiedEvent, type WritableLog } from '../migration/copied-event';
import { bytesOf, runsOf, type Run } from '../migration/runs';
import { markOf, markStream, markType, saysUnfinished } from '../migration/unfinished-copy';
import { unknownOutcome } from './append-failure';
import { BatchStream } from './batch-stream';
import { parseConnectionString } from './connection-string';
import { copiedEventOf, copyingMessage, copyMessageOf } from './copied-message';
import { readStreamMessage } from './read-message';
import { Reader } from './reader';
import { responsesOf } from './responses';
import { unavailable } from './server-failure';
import { StoreConnection } from './store-connection';
import { assertSupported } from './supported-server';
import { patiently } from './patience';

export type ServerCopyOptions = Readonly<{
  url: string;
  /** Ends what is being read, silently. */
  signal: AbortSignal;
}>;

const patienceMillis = 5_000;

/**
 * The log of a server, to copy from or to. Appends of one page are under way together: they travel
 * on one call, which a server takes up in order, and where they came to lie is looked at.
 */
export class ServerCopy implements WritableLog {
  /** @throws StoreUnavailable as the store itself does when the server is not as it must be */
  static async open({ url, signal }: ServerCopyOptions): Promise<ServerCopy> {
    const connection = new StoreConnection(parseConnectionString(url));
    try {
      const isOver = () => signal.aborted;
      const features = await patiently(() => connection.features(), { patienceMillis, isOver });
      assertSupported(features, connection.named);
      // Where this node follows, the client is sent on to the leader.
      await new Reader(connection, { ended: signal, patienceMillis }).head();
      return new ServerCopy(connection, signal);
    } catch (error) {
      await connection.hangUp();
      throw error;
    }
  }

  #batch: Promise<BatchStream> | undefined;

  private constructor(
    private readonly connection: StoreConnection,
    private readonly signal: AbortSignal,
  ) {}

  get named(): string {
    return this.connection.named;
  }

  async *pages(after?: LogPosition): AsyncGenerator<readonly CopiedEvent[], void, void> {
    const events = this.#read(copyingMessage(after));
    for await (const page of events) {
      const users = page.filter(
        ({ stream, position }) =>
          isOfUsers(stream) && (!after || comparePositions(position, after) > 0),
      );
      if (users.length > 0) yield users;
    }
  }

  async isMarkedUnfinished(): Promise<boolean> {
    const mark = await this.#mark();
    return mark !== undefined && saysUnfinished(mark.data);
  }

  markUnfinished(): Promise<void> {
    return this.#setMark('unfinished');
  }

  markFinished(): Promise<void> {
    return this.#setMark('finished');
  }

  async write(events: readonly CopiedEvent[]): Promise<void> {
    let underWay: Promise<AppendResult>[] = [];
    for (const run of runsOf(events)) {
      if (!run[0].isTombstone) underWay.push(this.#append(run));
      else {
        // An end has its own call, which would overtake what is under way on the other.
        await this.#inOrder(underWay);
        underWay = [];
        await this.#tombstone(run[0].stream);
      }
    }
    await this.#inOrder(underWay);
  }

  close(): Promise<void> {
    return this.connection.hangUp();
  }

  #append(run: Run): Promise<AppendResult> {
    const [{ stream, revision }] = run;
    const bytes = run.reduce((sum, event) => sum + bytesOf(event), 0);
    return this.#send({ stream, expected: revision - 1, bytes }, run);
  }

  async #send(
    about: Readonly<{ stream: string; expected: number; bytes: number }>,
    events: readonly RawEvent[],
  ): Promise<AppendResult> {
    this.#batch ??= this.#openBatch();
    const batch = await this.#batch;
    return batch.append({ ...about, fields: [] }, (request, correlationId) =>
      copyMessageOf(request, events, correlationId),
    );
  }

  async #openBatch(): Promise<BatchStream> {
    const { named, deadlineMillis } = this.connection;
    const { call, abandon } = await this.connection.batchAppend();
    // Once it broke, this attempt is over: the next one looks first what is there.
    return new BatchStream(call, { named, deadlineMillis, abandon, onEnd: () => undefined });
  }

  /** Waits for all, so that nothing is under way when the first failure is told. */
  async #inOrder(underWay: readonly Promise<AppendResult>[]): Promise<void> {
    let before: LogPosition | undefined;
    for (const answer of await Promise.allSettled(underWay)) {
      if (answer.status === 'rejected') throw answer.reason;
      const { position } = answer.value;
      if (before && comparePositions(before, position) >= 0) {
        throw new StoreUnavailable(
          `EventStoreDB at ${this.named} did not keep the order of what it was sent: empty it`,
        );
      }
      before = position;
    }
  }

  async #tombstone(stream: string): Promise<void> {
    try {
      await this.connection.tombstoneStream(stream, { expectedRevision: ANY });
    } catch (error) {
      throw unknownOutcome(error, this.named);
    }
  }

  async #mark(): Promise<CopiedEvent | undefined> {
    const message = readStreamMessage({
      stream: markStream,
      from: 'end',
      direction: 'backwards',
      count: 1,
    });
    for await (const [mark] of this.#read(message)) return mark;
    return undefined;
  }

  async #setMark(state: 'unfinished' | 'finished'): Promise<void> {
    const expected = (await this.#mark())?.revision ?? noStream;
    const data = markOf(state);
    const metadata = new Uint8Array();
    const mark = { eventId: randomUUID(), type: markType, isJson: true, data, metadata };
    await this.#send({ stream: markStream, expected, bytes: data.length }, [mark]);
  }

  async *#read(
    request: Parameters<StoreConnection['read']>[0],
  ): AsyncGenerator<readonly CopiedEvent[], void, void> {
    try {
      const call = await this.connection.read(request);
      for await (const responses of responsesOf(call, this.signal)) {
        const events = responses.flatMap((response) => {
          const recorded = response.getEvent()?.getEvent();
          return recorded ? [copiedEventOf(recorded)] : [];
        });
        if (events.length > 0) yield events;
      }
    } catch (error) {
      throw unavailable(error, this.named);
    }
  }
}
