const eventsMin = 32;
const eventsMax = 512;
const pageBytesTarget = 4 * 1024 * 1024;

/**
 * How many events to read at once. Starts small, because most reads want little, and doubles while
 * there is more, as long as a page of events like the last ones stays in its bytes.
 */
export class PageSize {
  #events = eventsMin;

  get events(): number {
    return this.#events;
  }

  /** `bytes` is what a page of `events` events weighed. */
  learn(events: number, bytes: number): void {
    const fitting = Math.max(1, Math.floor((pageBytesTarget * events) / Math.max(bytes, 1)));
    this.#events = Math.min(this.#events * 2, fitting, eventsMax);
  }
}
