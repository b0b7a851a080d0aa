import { setTimeout as sleep } from 'node:timers/promises';

const firstMillis = 20;
const longestMillis = 2_000;

/** Pauses that double, spread by chance so that replicas do not come back all at once. */
export class BackOff {
  #ceiling = firstMillis;

  next(): number {
    const ceiling = this.#ceiling;
    this.#ceiling = Math.min(ceiling * 2, longestMillis);
    return ceiling * (0.5 + Math.random() / 2);
  }

  /** Something worked: the next failure is a new one. */
  reset(): void {
    this.#ceiling = firstMillis;
  }

  /** Waits, or returns at once when `ended` is. */
  async pause(ended: AbortSignal): Promise<void> {
    await sleep(this.next(), undefined, { signal: ended }).catch(() => undefined);
  }
}
