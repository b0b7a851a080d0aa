import { storedFormOf } from '../upcasting/upcasting-event-store';
import {
  eventHashOf,
  type EventStore,
  type FoldedEvent,
  type KeyedDecider,
  type KeyedRows,
  type RecordedEvent,
} from '@lodestone/kernel';
import type { Command } from '@lodestone/kernel';
import {
  KeyedRowsLost,
  type KeyedRowStore,
  type RowTexts,
  type StreamMark,
} from '../keyed-rows/keyed-row-store';
import { emptyLayer, OverlayRows, type RowLayer } from '../keyed-rows/overlay-rows';
import type { WrittenEvent } from './submission';

/** How the events of a stream change its rows: the `evolve` of the decider of that stream. */
export type Fold = KeyedDecider<Command, never, string>['evolve'];

/** Which fold a stream has. */
export type Folds = (stream: string) => Fold;

/** What a decision sees of another stream, asked for at the moment of deciding. */
export type LookedAt = () => KeyedRows;

/** The same, and the event up to which it goes. */
export type View = () => Readonly<{
  rows: KeyedRows;
  revision: number;
  /** The rows have what is on its way as well, and nobody can say yet whether it is durable. */
  isAhead: boolean;
}>;

/** What of a stream is on its way into the store; empty where nothing is. */
export type OnItsWay = () => readonly RowLayer[];

/** One transaction of the store of rows each; small enough not to hold up the main thread. */
const eventsPerPage = 500;

/** Streams beyond this number are checked once more when they are used again. */
const checkedMax = 200_000;

/**
 * The rows of what is durable, brought up to date from the log. Owned by one `WritePath`. A stream
 * whose writer has undurable changes on top is *pinned*: its rows then move by that writer's own
 * acknowledged appends alone, so that what lies on top stays true.
 */
export class DurableRows {
  readonly #pinned = new Map<string, OnItsWay>();
  /** Streams whose rows were seen, in this process, to be of the history that the store holds. */
  readonly #checked = new Set<string>();
  #checkedGeneration = 0;

  constructor(
    private readonly store: EventStore,
    private readonly rows: KeyedRowStore,
    private readonly folds: Folds,
  ) {}

  get generation(): number {
    return this.rows.generation;
  }

  /** Up to where the stream has been folded; -1 when it has not. */
  revisionOf(stream: string): number {
    return this.rows.markOf(stream)?.revision ?? -1;
  }

  texts(stream: string): RowTexts {
    return this.rows.texts(stream);
  }

  /** The stream as it is kept, for callers that need no more than that. */
  asKept(stream: string): LookedAt {
    const rows = new OverlayRows(this.rows.texts(stream), []);
    return () => rows;
  }

  /** The same, and the event up to which it goes. */
  keptView(stream: string): View {
    const rows = new OverlayRows(this.rows.texts(stream), []);
    return () => ({ rows, revision: this.revisionOf(stream), isAhead: false });
  }

  /**
   * The view that costs nothing, where nobody but this process writes: everything that is durable is
   * in the rows, or in what is on its way.
   */
  nearView(stream: string): View | undefined {
    if (!this.isChecked(stream)) return undefined;
    const kept = this.keptView(stream);
    return () => {
      const layers = this.#pinned.get(stream)?.() ?? [];
      if (layers.length === 0) return kept();
      const rows = new OverlayRows(this.rows.texts(stream), layers);
      return { rows, revision: this.revisionOf(stream), isAhead: true };
    };
  }

  /** What the rows of a stream are has to be compared with the log before anybody relies on them. */
  doubt(stream: string): void {
    this.#checked.delete(stream);
  }

  isChecked(stream: string): boolean {
    if (this.#checkedGeneration !== this.rows.generation) {
      this.#checked.clear();
      this.#checkedGeneration = this.rows.generation;
    }
    return this.#checked.has(stream);
  }

  pin(stream: string, onItsWay: OnItsWay): void {
    this.#pinned.set(stream, onItsWay);
  }

  unpin(stream: string): void {
    this.#pinned.delete(stream);
  }

  forget(stream: string): void {
    this.rows.forget(stream);
    this.#checked.delete(stream);
  }

  /**
   * Folds what the store has beyond the rows; nothing while the stream is pinned. The first time in
   * a process it also reads the event at which the rows stand: where it is another one, or is not
   * there (a log restored from a backup, a stream removed), the rows are of another history and are
   * folded again from the beginning.
   */
  async catchUp(stream: string): Promise<void> {
    for (;;) {
      const mark = this.rows.markOf(stream);
      const compares = mark !== undefined && !this.isChecked(stream);
      const from = mark === undefined ? 0 : mark.revision + (compares ? 0 : 1);
      const page = await this.#read(stream, from, eventsPerPage);
      if (this.#pinned.has(stream)) return;
      // Somebody else has folded the stream in the meantime: this page begins too early.
      if (this.rows.markOf(stream)?.eventId !== mark?.eventId) continue;

      if (compares && !isAt(mark, page[0])) {
        this.forget(stream);
        continue;
      }
      this.#keep(stream, compares ? page.slice(1) : page);
      if (compares || page.length < eventsPerPage) this.#markChecked(stream);
      if (page.length < eventsPerPage) return;
    }
  }

  /**
   * The rows of another stream with everything that was durable when this was called. A pinned
   * stream's news lie in a layer of the caller's own; once its rows have come as far, without it.
   */
  async lookAt(stream: string): Promise<LookedAt> {
    const view = await this.viewOf(stream);
    return () => view().rows;
  }

  async viewOf(stream: string): Promise<View> {
    // The writer of a pinned stream has caught it up: what is missing is read on top of that.
    if (!this.#pinned.has(stream)) await this.catchUp(stream);
    if (!this.#pinned.has(stream)) return this.keptView(stream);

    const { generation } = this;
    const layer = emptyLayer();
    let upTo = this.revisionOf(stream);
    for (;;) {
      const page = await this.#read(stream, upTo + 1, eventsPerPage);
      const kept = this.revisionOf(stream);
      if (kept > upTo) {
        layer.clear();
        upTo = kept;
      }
      const news = page.filter(({ revision }) => revision > upTo);
      this.#fold(stream, news, layer);
      upTo = news.at(-1)?.revision ?? upTo;
      if (page.length < eventsPerPage) break;
    }
    return () => {
      if (generation !== this.generation) throw new KeyedRowsLost(`the rows of ${stream} are gone`);
      // Rows between the layer's foot and its top are hidden by it; beyond its top it is old.
      const kept = this.revisionOf(stream);
      const layers = kept < upTo ? [layer] : [];
      const rows = new OverlayRows(this.rows.texts(stream), layers);
      return { rows, revision: Math.max(kept, upTo), isAhead: false };
    };
  }

  /** One event of a stream, from the store. @throws Error when it is not there */
  async eventAt(stream: string, revision: number): Promise<FoldedEvent> {
    const [found] = await this.#read(stream, revision, 1);
    if (found?.revision !== revision) {
      throw new Error(`${stream} has no event ${revision}, which its rows point to`);
    }
    return found;
  }

  /** What the store holds from a revision on, as far as `count` events. */
  async eventsFrom(stream: string, revision: number, count: number): Promise<RecordedEvent[]> {
    return this.#read(stream, revision, count);
  }

  /**
   * Takes over what an acknowledged append changed. False when the rows do not stand where that
   * append began: then they have to be caught up instead.
   */
  takeOver(
    stream: string,
    {
      base,
      events,
      layer,
    }: Readonly<{ base: number; events: readonly WrittenEvent[]; layer: RowLayer }>,
  ): boolean {
    const isInStep = this.revisionOf(stream) === base;
    // Unless they follow now, the rows are behind what is recorded: the next decision that reads
    // them, of this stream or another, has to catch them up first.
    this.#checked.delete(stream);
    const last = events.at(-1);
    if (!isInStep || !last) return false;
    this.rows.apply(stream, markAt(last), layer);
    this.#markChecked(stream);
    return true;
  }

  /** @throws Error naming the event that the fold cannot take */
  foldInto(rows: OverlayRows, events: readonly FoldedEvent[], stream: string): void {
    const evolve = this.folds(stream);
    for (const recorded of events) {
      try {
        evolve(rows, recorded as FoldedEvent<never>);
      } catch (error) {
        if (error instanceof KeyedRowsLost) throw error;
        const { event, revision } = recorded;
        throw new Error(`${stream} cannot be folded: ${event.type} at revision ${revision}`, {
          cause: error,
        });
      }
    }
  }

  #keep(stream: string, events: readonly RecordedEvent[]): void {
    const last = events.at(-1);
    if (!last) return;
    const layer = emptyLayer();
    this.#fold(stream, events, layer);
    this.rows.apply(stream, markAt(storedFormOf(last)), layer);
  }

  #fold(stream: string, events: readonly RecordedEvent[], layer: RowLayer): void {
    this.foldInto(new OverlayRows(this.rows.texts(stream), [layer]), events, stream);
  }

  async #read(stream: string, from: number, maxCount: number): Promise<RecordedEvent[]> {
    const page: RecordedEvent[] = [];
    for await (const recorded of this.store.readStream(stream, { from, maxCount })) {
      if (recorded.revision !== from + page.length) {
        throw new Error(`${stream} has no event ${from + page.length}, but ${recorded.revision}`);
      }
      page.push(recorded);
    }
    return page;
  }

  #markChecked(stream: string): void {
    if (this.#checked.size >= checkedMax) this.#checked.clear();
    this.#checked.add(stream);
  }
}

const markAt = (stored: Parameters<typeof eventHashOf>[0]): StreamMark => ({
  revision: stored.revision,
  eventId: stored.eventId,
  hash: eventHashOf(stored),
});

/** Whether the stream still has the event at which its rows stand, and it says what it said. */
const isAt = (mark: StreamMark, read: RecordedEvent | undefined): boolean =>
  read !== undefined &&
  read.eventId === mark.eventId &&
  eventHashOf(storedFormOf(read)) === mark.hash;
