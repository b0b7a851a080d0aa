import type { EventToAppend } from '@lodestone/kernel';
import { emptyLayer, mergeInto, type RowLayer } from '../keyed-rows/overlay-rows';
import type { PendingCommand, Submitted, WrittenEvent } from './submission';

/**
 * A command whose answer waits for its batch: because its events are in it, or because it was
 * refused, or found unchanged, on events that are not durable yet.
 */
export type Decided = Readonly<{
  pending: PendingCommand;
  answer: Exclude<Submitted, { outcome: 'recorded' }> | Written;
}>;

export type Written = Readonly<{
  outcome: 'written';
  events: readonly WrittenEvent[];
  /** Bytes of data and metadata, never fewer than the store will count. */
  bytes: number;
}>;

/** A page of `$all` and one transaction; more in one append gains nothing (stack.md). */
const eventsMax = 500;

/** An append may have 1 MiB; the rest is margin for what a wire format adds. */
const bytesMax = 900 * 1024;

/** What will be, or is being, appended to one stream at once. */
export class Batch {
  readonly layer: RowLayer = emptyLayer();
  readonly decided: Decided[] = [];
  readonly events: WrittenEvent[] = [];
  /** A command that arrived no later than this saw nothing newer than what the append proved. */
  provesUpTo = -1;
  #bytes = 0;
  #isFull = false;

  /** @param base the revision that it is appended to; -1 when there is no stream */
  constructor(readonly base: number) {}

  get last(): number {
    return this.base + this.events.length;
  }

  get isFull(): boolean {
    return this.#isFull;
  }

  /** A command that is too large for every batch goes alone, and the store has the last word. */
  hasRoomFor({ events, bytes }: Written): boolean {
    const fits =
      this.events.length === 0 ||
      (this.events.length + events.length <= eventsMax && this.#bytes + bytes <= bytesMax);
    if (!fits) this.#isFull = true;
    return fits;
  }

  write(pending: PendingCommand, written: Written, changes: RowLayer): void {
    this.decided.push({ pending, answer: written });
    this.events.push(...written.events);
    this.#bytes += written.bytes;
    mergeInto(this.layer, changes);
    if (this.events.length >= eventsMax) this.#isFull = true;
  }

  /** An answer that is true only once these events are durable. */
  attach(decided: Decided): void {
    this.decided.push(decided);
  }

  eventAt(revision: number): WrittenEvent | undefined {
    return this.events[revision - this.base - 1];
  }

  toAppend(): EventToAppend[] {
    return this.events.map(({ eventId, event, metadata }) => ({ eventId, event, metadata }));
  }
}
