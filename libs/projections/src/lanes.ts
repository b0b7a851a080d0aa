import type { EventStore } from '@lodestone/kernel';
import type { Checkpoint } from './checkpoint';
import type { DeliveryOptions } from './delivery';
import { Lane } from './lane';
import type { LogTaker } from './log-copy';

export type LanesOptions = DeliveryOptions &
  Readonly<{
    store: EventStore;
    /** These have taken what there was, or met an event that they cannot take. */
    onAdvanced: (files: readonly LogTaker[]) => void;
    /** This one has left its lane: its file cannot be written. */
    onFileFailed: (file: LogTaker, error: unknown) => void;
    /** The log cannot be read, or contradicts itself: the lane of these is over. */
    onFailed: (files: readonly LogTaker[], error: unknown) => void;
  }>;

/** How those who follow the log are spread over readers of it: one for each place. */
export class Lanes {
  readonly #running = new Map<Lane, Promise<void>>();

  constructor(private readonly options: LanesOptions) {}

  /** What is parked stays where it is. */
  launch(files: readonly LogTaker[]): void {
    const byPlace = Map.groupBy(
      files.filter(({ parked }) => !parked),
      ({ checkpoint }) => ordinalOf(checkpoint),
    );
    for (const group of byPlace.values()) {
      const lane = new Lane(group, {
        ...this.options,
        onAdvanced: (advanced) => this.#advanced(advanced),
        onFailed: this.options.onFileFailed,
      });
      this.#running.set(lane, this.#run(lane));
    }
  }

  leave(file: LogTaker): void {
    for (const { stores } of this.#running.keys()) {
      const at = stores.indexOf(file);
      if (at >= 0) stores.splice(at, 1);
    }
  }

  statusOf(file: LogTaker): Readonly<{ isLive: boolean; eventsPerSecond: number }> {
    const lane = [...this.#running.keys()].find(({ stores }) => stores.includes(file));
    return { isLive: lane?.isLive ?? false, eventsPerSecond: lane?.meter.eventsPerSecond ?? 0 };
  }

  /** Pages at hand are still finished. */
  async stop(): Promise<void> {
    for (const lane of this.#running.keys()) lane.stop();
    await Promise.all(this.#running.values());
  }

  async #run(lane: Lane): Promise<void> {
    try {
      await lane.run();
    } catch (error) {
      this.options.onFailed(lane.stores.splice(0), error);
    } finally {
      this.#running.delete(lane);
    }
  }

  #advanced(lane: Lane): void {
    const files = [...lane.stores];
    for (const file of files) if (file.parked) this.leave(file);
    this.options.onAdvanced(files);
    this.#join(lane);
  }

  /** Between two pages both lanes are exactly at their checkpoints: equal ones become one. */
  #join(lane: Lane): void {
    for (const other of this.#running.keys()) {
      if (other === lane || !other.isLive || !isSamePlace(lane, other)) continue;
      other.stores.push(...lane.stores.splice(0));
      lane.stop();
      return;
    }
  }
}

const ordinalOf = (checkpoint: Checkpoint | 'start'): number =>
  checkpoint === 'start' ? -1 : checkpoint.ordinal;

const isSamePlace = (a: Lane, b: Lane): boolean =>
  ordinalOf(a.checkpoint) === ordinalOf(b.checkpoint);
