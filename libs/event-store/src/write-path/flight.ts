import type { LogPosition, RecordedEvent, WrongExpectedRevision } from '@lodestone/kernel';
import { isDeepStrictEqual } from 'node:util';
import { appendUntilKnown, type Appended } from './append-batch';
import type { Batch } from './batch';
import type { PendingCommand, WrittenEvent } from './submission';
import type { Writing } from './writing';

/** An event of the batch as the store holds it. */
export type Landed = Readonly<{ event: WrittenEvent; position: LogPosition }>;

export type Landing =
  | Readonly<{
      kind: 'stored';
      events: readonly Landed[];
      /** False when the store held the same events before, in another process's words. */
      asWritten: boolean;
    }>
  | Readonly<{ kind: 'conflict'; error: WrongExpectedRevision }>
  | Readonly<{ kind: 'fault'; error: unknown }>
  | Readonly<{ kind: 'hooks-failed'; failures: ReadonlyMap<PendingCommand, unknown> }>;

/** One batch on its way into the store, from what must be durable before it to its known outcome. */
export class Flight {
  landing: Landing | undefined;

  constructor(
    readonly batch: Batch,
    private readonly stream: string,
    private readonly writing: Writing,
  ) {}

  /** `done` is called when `landing` is there; nothing is thrown. */
  start(done: () => void): void {
    void this.#fly()
      .catch((error: unknown): Landing => ({ kind: 'fault', error }))
      .then((landing) => {
        this.landing = landing;
        done();
      });
  }

  async #fly(): Promise<Landing> {
    const failures = await this.#awaitHooks();
    if (failures.size > 0) return { kind: 'hooks-failed', failures };

    const { store, counters, deadlineMillis, latestArrival } = this.writing;
    const { batch, stream } = this;
    // An exact revision proves that nothing was newer, of any time before it was sent.
    batch.provesUpTo = latestArrival();
    counters.batches += 1;
    const begunAt = performance.now();
    let retries = 0;
    const appended = await appendUntilKnown(store, {
      stream,
      events: batch.toAppend(),
      expected: batch.base < 0 ? 'no-stream' : batch.base,
      deadlineMillis,
      onRetry: () => {
        counters.retries += 1;
        retries += 1;
      },
    });
    this.#tell(appended, { retries, tookMs: performance.now() - begunAt });
    if (appended.kind !== 'stored') return appended;
    // From here on the batch is recorded; what follows may fail and be asked for again.
    return this.#asTheStoreHolds(appended.result.position);
  }

  #tell(appended: Appended, how: Readonly<{ retries: number; tookMs: number }>): void {
    const { decided, events } = this.batch;
    const written = decided.filter(({ answer }) => answer.outcome === 'written');
    this.writing.tellAppended({
      ...how,
      stream: this.stream,
      events: events.length,
      outcome: appended.kind,
      position: appended.kind === 'stored' ? appended.result.position : undefined,
      correlationIds: [
        ...new Set(written.map(({ pending }) => pending.submission.metadata.correlationId)),
      ],
    });
  }

  async #awaitHooks(): Promise<ReadonlyMap<PendingCommand, unknown>> {
    const failures = new Map<PendingCommand, unknown>();
    await Promise.all(
      this.batch.decided.map(async ({ pending, answer }) => {
        if (answer.outcome !== 'written' || !pending.submission.beforeAppend) return;
        try {
          await pending.submission.beforeAppend(answer.events.map(({ event }) => event));
        } catch (error) {
          failures.set(pending, error);
        }
      }),
    );
    return failures;
  }

  /**
   * Event ids say which submission an event is of, not who recorded it when: where another process
   * was first with the same submission on the same revision, the store acknowledges its event, with
   * its time and actor. A sole writer cannot meet that: it reads all there is before it writes.
   */
  async #asTheStoreHolds(position: LogPosition): Promise<Landing> {
    const written = this.batch.events;
    const own = written.map((event) => ({ event, position }));
    if (this.writing.soleWriter) return { kind: 'stored', events: own, asWritten: true };

    const upTo = this.writing.latestArrival();
    let held: RecordedEvent[];
    try {
      const first = this.batch.base + 1;
      held = await this.writing.durable.eventsFrom(this.stream, first, written.length + 1);
    } catch {
      // It is recorded, but nobody can say which process wrote it: the rows are folded again.
      return { kind: 'stored', events: own, asWritten: false };
    }
    if (!written.every(({ eventId }, i) => held[i]?.eventId === eventId)) {
      const error = new Error(`${this.stream} does not hold what its store acknowledged`);
      return { kind: 'fault', error };
    }
    if (held.length > written.length) held.pop();
    else this.batch.provesUpTo = upTo;
    return {
      kind: 'stored',
      events: held.map(({ position: at, ...event }) => ({ event, position: at })),
      asWritten: written.every((event, i) => isSameEvent(event, held[i])),
    };
  }
}

const isSameEvent = (written: WrittenEvent, held: RecordedEvent | undefined): boolean =>
  isDeepStrictEqual(written.event, held?.event) &&
  isDeepStrictEqual(written.metadata, held?.metadata);
