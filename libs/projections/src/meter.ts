const windowMs = 5_000;
const bucketMs = 250;

/** Events per second over the last five seconds. The runner's own clock: no fold sees it. */
export class Meter {
  #buckets: { at: number; events: number }[] = [];

  constructor(private readonly now: () => number = () => performance.now()) {}

  add(events: number): void {
    const at = Math.floor(this.now() / bucketMs) * bucketMs;
    const last = this.#buckets.at(-1);
    if (last?.at === at) last.events += events;
    else this.#buckets.push({ at, events });
    this.#forget();
  }

  get eventsPerSecond(): number {
    this.#forget();
    const [first] = this.#buckets;
    if (!first) return 0;
    const events = this.#buckets.reduce((sum, bucket) => sum + bucket.events, 0);
    const seconds = Math.max(this.now() - first.at, bucketMs) / 1_000;
    return Math.round(events / seconds);
  }

  #forget(): void {
    const oldest = this.now() - windowMs;
    while (this.#buckets[0] && this.#buckets[0].at < oldest) this.#buckets.shift();
  }
}
