import type { EventStore } from '@lodestone/kernel';
import { setImmediate } from 'node:timers/promises';
import { deliveredFilter, type Checkpoint } from './checkpoint';
import { DeliveryCounter, type Delivery, type DeliveryOptions } from './delivery';
import { Meter } from './meter';
import type { LogTaker } from './log-copy';

export type LaneOptions = DeliveryOptions &
  Readonly<{
    store: EventStore;
    onAdvanced: (lane: Lane) => void;
    /** What this one keeps cannot be written. It has left the lane; the others go on. */
    onFailed: (taker: LogTaker, error: unknown) => void;
  }>;

/**
 * So many events are committed together while catching up: a commit writes every page of the file
 * that they touched, once for all of them. More would keep those waiting who are live in the thread.
 */
const catchUpEvents = 2_048;

/**
 * Those that stand at the same place and read the log together. One that is behind
 * has a lane of its own until it has caught up; then it joins the other.
 */
export class Lane {
  readonly meter = new Meter();
  readonly #stop = new AbortController();
  #checkpoint: Checkpoint | 'start';
  #isLive = false;

  constructor(
    /** All at the lane's checkpoint. */
    readonly stores: LogTaker[],
    private readonly options: LaneOptions,
  ) {
    this.#checkpoint = stores[0]?.checkpoint ?? 'start';
  }

  get checkpoint(): Checkpoint | 'start' {
    return this.#checkpoint;
  }

  /** It has once had everything that was durable. */
  get isLive(): boolean {
    return this.#isLive;
  }

  /** The page at hand is still finished. */
  stop(): void {
    this.#stop.abort();
  }

  /**
   * Hands on the log until it is stopped or no projection is left that can go on.
   * @throws LogOutOfOrder and whatever the event store throws: the lane is over then
   */
  async run(): Promise<void> {
    const { store } = this.options;
    const { signal } = this.#stop;
    const counter = new DeliveryCounter(this.#checkpoint, this.options);
    const after = this.#checkpoint === 'start' ? 'start' : this.#checkpoint.position;
    /** Read, and not handed on yet. */
    let deliveries: Delivery[] = [];
    for await (const message of store.subscribeToAll({ after, filter: deliveredFilter, signal })) {
      if (signal.aborted) return;
      if (message.kind === 'events') {
        const counted = counter.count(message.recorded);
        deliveries = deliveries.length === 0 ? counted : [...deliveries, ...counted];
      }
      const isCaughtUp = message.kind === 'caught-up';
      // What is live has at once what is there; what catches up has it in larger pieces.
      if (this.#isLive || isCaughtUp || deliveries.length >= catchUpEvents) {
        this.#hand(deliveries);
        deliveries = [];
        if (isCaughtUp) this.#isLive = true;
        this.options.onAdvanced(this);
        if (this.stores.length === 0) return;
      }
      // Timers and messages get their turn between two pages, however fast the log is read.
      await setImmediate();
    }
  }

  #hand(deliveries: readonly Delivery[]): void {
    const last = deliveries.at(-1);
    if (!last) return;
    for (const taker of [...this.stores]) {
      try {
        taker.take(deliveries);
      } catch (error) {
        this.stores.splice(this.stores.indexOf(taker), 1);
        this.options.onFailed(taker, error);
      }
    }
    this.#checkpoint = { ordinal: last.ordinal, position: last.recorded.position };
    this.meter.add(deliveries.length);
  }
}
