import {
  StoreUnavailable,
  type LogPosition,
  type Look,
  type Seen,
  type StreamPlace,
} from '@lodestone/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DurableRows, View } from './durable-rows';

/** A node that is behind is asked again after this long. */
const pauseMillis = 20;

const nameOf = ({ stream, revision }: StreamPlace): string => `${stream}@${revision}`;

type Looking = Readonly<{
  durable: DurableRows;
  /** Nobody else writes: what is settled here is what the log holds. */
  soleWriter: boolean;
  /** On the clock of `performance.now()`. */
  deadline: number;
}>;

/**
 * What one decision has seen of the log (*write, then look*). Whatever is kept here was read when the
 * log held every event of `after`; when one more is asked for, everything is read again.
 */
export class LogLook {
  #after: readonly StreamPlace[] = [];
  readonly #views = new Map<string, View>();
  readonly #positions = new Map<string, LogPosition>();

  constructor(private readonly looking: Looking) {}

  seen(durableRevision: number): Seen {
    return {
      durableRevision,
      after: this.#after,
      rowsOf: (stream) => this.#views.get(stream)?.().rows,
      revisionOf: (stream) => this.#views.get(stream)?.().revision ?? -1,
      isAhead: (stream) => this.#views.get(stream)?.().isAhead ?? false,
      positionOf: (place) => this.#positions.get(nameOf(place)),
    };
  }

  has({ after, streams, places, exactly }: Look): boolean {
    return (
      this.#holds(after) &&
      streams.every((stream) => this.#hasView(stream, exactly)) &&
      places.every((place) => this.#positions.has(nameOf(place)))
    );
  }

  /** Takes what costs no reading: what is on its way is then taken for durable. */
  takeNear({ after, streams }: Look): void {
    const { durable, soleWriter } = this.looking;
    if (!soleWriter) return;
    this.#beginAfter(after);
    for (const stream of streams) {
      const view = this.#views.get(stream) ?? durable.nearView(stream);
      if (view) this.#views.set(stream, view);
    }
  }

  /**
   * Reads what is missing.
   *
   * @throws StoreUnavailable when no node that was asked holds what the look has to come after
   */
  async fetch({ after, streams, places, exactly }: Look): Promise<void> {
    const { durable, soleWriter } = this.looking;
    if (!this.#holds(after)) {
      // Whoever holds these holds everything before them; a node that does not may be behind.
      if (!soleWriter) await Promise.all(after.map((place) => this.#positionIn(place)));
      this.#beginAfter(after);
    }
    await Promise.all([
      ...streams
        .filter((stream) => !this.#hasView(stream, exactly))
        .map(async (stream) => this.#views.set(stream, await durable.viewOf(stream))),
      ...places
        .filter((place) => !this.#positions.has(nameOf(place)))
        .map((place) => this.#positionIn(place)),
    ]);
  }

  #hasView(stream: string, exactly: boolean | undefined): boolean {
    const view = this.#views.get(stream);
    return view !== undefined && !(exactly && view().isAhead);
  }

  #holds(after: readonly StreamPlace[]): boolean {
    return after.every((place) => this.#after.some((held) => nameOf(held) === nameOf(place)));
  }

  #beginAfter(after: readonly StreamPlace[]): void {
    if (this.#holds(after)) return;
    this.#views.clear();
    this.#after = after;
  }

  async #positionIn(place: StreamPlace): Promise<void> {
    const { durable, deadline } = this.looking;
    for (;;) {
      const [found] = await durable.eventsFrom(place.stream, place.revision, 1);
      if (found) {
        this.#positions.set(nameOf(place), found.position);
        return;
      }
      if (performance.now() + pauseMillis > deadline) {
        throw new StoreUnavailable(
          `the event store does not show ${nameOf(place)} yet, which it has stored: ` +
            'nothing was recorded, send it again',
        );
      }
      await sleep(pauseMillis);
    }
  }
}
