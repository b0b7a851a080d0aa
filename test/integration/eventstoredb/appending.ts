import type { EventStore } from '@lodestone/kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { act } from './acts';

/** So many appends in flight, each to a stream of its own, until it is told to end. */
export class Appending {
  readonly #outcomes = new Map<string, unknown>();
  readonly #slots: Promise<void>[];
  #sent = 0;
  #isEnding = false;

  constructor(
    private readonly store: EventStore,
    inFlight: number,
    /** Aborted when its test is over, in time or not. */
    private readonly over: AbortSignal,
  ) {
    this.#slots = Array.from({ length: inFlight }, () => this.#appendOneByOne());
  }

  /** Waits for so many answers more. */
  async answers(count: number): Promise<void> {
    const enough = this.#outcomes.size + count;
    while (this.#outcomes.size < enough) await sleep(1, undefined, { signal: this.over });
  }

  /** By stream, `stored` or the error, once the last in flight has its answer. */
  async end(): Promise<ReadonlyMap<string, unknown>> {
    this.#isEnding = true;
    await Promise.all(this.#slots);
    return this.#outcomes;
  }

  async #appendOneByOne(): Promise<void> {
    while (!this.#isEnding && !this.over.aborted) {
      const stream = `site-${(this.#sent += 1)}`;
      const appending = this.store.append(stream, [act(stream)], { expected: 'no-stream' });
      const outcome: unknown = await appending.then(
        () => 'stored',
        (error: unknown) => error,
      );
      this.#outcomes.set(stream, outcome);
    }
  }
}
