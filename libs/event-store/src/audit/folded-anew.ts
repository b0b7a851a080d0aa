import {
  eventHashOf,
  type EventStore,
  type FoldedEvent,
  type RecordedEvent,
} from '@lodestone/kernel';
import { storedFormOf } from '../upcasting/upcasting-event-store';
import type { Folds } from '../write-path/durable-rows';
import type { StreamMark } from '../keyed-rows/keyed-row-store';
import { KeyedRowsFile } from '../keyed-rows/keyed-rows-file';
import { emptyLayer, OverlayRows } from '../keyed-rows/overlay-rows';

/** Of one transaction each, as the ledger itself folds. */
const eventsPerPage = 500;

/** SQLite's name for a file without one, which lies in the folder for such things and ends by itself. */
const temporary = '';

/** One stream after the other, folded from its first event into a place of its own. */
export class FoldedAnew {
  readonly #rows = new KeyedRowsFile(temporary);

  constructor(
    private readonly store: EventStore,
    private readonly folds: Folds,
    private readonly onProgress: (events: number) => void,
  ) {}

  /**
   * Folds a stream up to a revision, or to its end if that comes before.
   *
   * @returns the last event that was folded; undefined where the stream has none
   */
  async fold(stream: string, upTo: number): Promise<StreamMark | undefined> {
    for (;;) {
      const from = (this.#rows.markOf(stream)?.revision ?? -1) + 1;
      const maxCount = Math.min(eventsPerPage, upTo - from + 1);
      if (maxCount > 0) this.#apply(stream, await this.#page(stream, { from, maxCount }));
      const mark = this.#rows.markOf(stream);
      if (mark === undefined || mark.revision < from || mark.revision >= upTo) return mark;
    }
  }

  /** In the order of their keys. */
  rowsOf(stream: string): Iterator<readonly [key: string, json: string]> {
    return this.#rows.each(stream);
  }

  forget(stream: string): void {
    this.#rows.forget(stream);
  }

  close(): void {
    this.#rows.abandon();
  }

  async #page(
    stream: string,
    options: Readonly<{ from: number; maxCount: number }>,
  ): Promise<readonly RecordedEvent[]> {
    const page: RecordedEvent[] = [];
    for await (const recorded of this.store.readStream(stream, options)) page.push(recorded);
    return page;
  }

  #apply(stream: string, page: readonly RecordedEvent[]): void {
    const last = page.at(-1);
    if (!last) return;
    const layer = emptyLayer();
    const texts = {
      get: (key: string) => this.#rows.get(stream, key),
      scan: (...asked: [string, object?]) => this.#rows.scan(stream, ...asked),
    };
    const rows = new OverlayRows(texts, [layer]);
    const evolve = this.folds(stream);
    for (const recorded of page) evolve(rows, recorded as FoldedEvent as FoldedEvent<never>);
    const { revision, eventId } = last;
    const hash = eventHashOf(storedFormOf(last));
    this.#rows.apply(stream, { revision, eventId, hash }, layer);
    this.onProgress(page.length);
  }
}
