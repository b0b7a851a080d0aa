import type { LoggedEvent } from '../storage/protocol-log';

const eventsAtFirst = 32;
const eventsMax = 512;
const pageBytesTarget = 2 * 1024 * 1024;

/** How many events to read at once: few at first, more while there is more, never too many bytes. */
export class PageSize {
  #events = eventsAtFirst;

  get events(): number {
    return this.#events;
  }

  learn(events: readonly LoggedEvent[]): void {
    if (events.length === 0) return;
    const bytes = events.reduce(
      (sum, { data, metadata }) => sum + data.length + metadata.length + 100,
      0,
    );
    const fitting = Math.max(1, Math.floor((pageBytesTarget * events.length) / bytes));
    this.#events = Math.min(this.#events * 2, fitting, eventsMax);
  }
}
