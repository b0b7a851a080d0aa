import type { EventStore, LogPosition } from '@lodestone/kernel';
import { mkdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Parked } from './checkpoint';
import type { Delivery, DeliveryOptions } from './delivery';
import { buildingPath, projectionPath, removeFile } from './file-paths';
import { logFromStart } from './log-from-start';
import { Meter } from './meter';
import type { Projection } from './projection';
import { ProjectionStore } from './projection-store';
import { swap } from './swap';

/** How far the rows are that are being made aside. */
export type BuildingStatus = Readonly<{
  /** -1 before the first event. */
  ordinal: number;
  /** Of the log as it was when building began; it is near the head when it is done. */
  percent: number;
  eventsPerSecond: number;
}>;

export type BuildingOptions = DeliveryOptions &
  Readonly<{
    store: EventStore;
    folder: string;
    fingerprint: string;
    signal: AbortSignal;
    /** Of a log that is still being filled: when an event of this type was taken, they are done. */
    upToType?: string | undefined;
    /** Whether a file that met an event which it cannot take is put in place all the same. */
    mayStandStill: (projection: Projection) => boolean;
    onProgress: (projection: Projection, status: BuildingStatus) => void;
    /** The new file is in its place; or it stood still where it may not, and is gone. */
    onBuilt: (projection: Projection, stoodStill: Parked | undefined) => void;
    /** This one's file cannot be written. The others go on. */
    onFailed: (projection: Projection, error: unknown) => void;
  }>;

/**
 * Makes new files of several projections in one pass over the log, aside and as fast as possible,
 * and puts each in its place when it is near the head. Until then whatever is there serves. A file
 * that is half made when the process ends is rubbish, which the next start removes.
 *
 * @throws whatever reading the log throws, and the signal's reason: nothing is left then
 */
export async function buildTogether(
  projections: readonly Projection[],
  options: BuildingOptions,
): Promise<void> {
  const building = new Building(options);
  try {
    for (const projection of projections) building.begin(projection);
    // Of a log that is still being filled nobody knows how much of it there is.
    const head = options.upToType === undefined ? await options.store.head() : undefined;
    let read: Delivery[] = [];
    for await (const page of logFromStart(options)) {
      read = read.length === 0 ? [...page] : [...read, ...page];
      if (read.length < eventsTogether) continue;
      await building.take(read, head);
      read = [];
      if (building.files.every(({ parked }) => parked)) break;
    }
    await building.take(read, head);
    for (const file of building.files) await building.finish(file);
  } finally {
    building.abandon();
  }
}

/**
 * Every commit writes the pages that it touched. More events together would save little, and keep
 * those waiting who are live in the thread.
 */
const eventsTogether = 2_048;

class Building {
  readonly #files = new Set<ProjectionStore>();
  readonly #meter = new Meter();

  constructor(private readonly options: BuildingOptions) {
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  }

  get files(): readonly ProjectionStore[] {
    return [...this.#files];
  }

  begin(projection: Projection): void {
    const { folder, fingerprint, onFailed } = this.options;
    const path = buildingPath(folder, projection);
    try {
      removeFile(path);
      const options = { projection, path, fingerprint, durability: 'building' } as const;
      this.#files.add(new ProjectionStore(options));
    } catch (error) {
      onFailed(projection, error);
    }
  }

  async take(deliveries: readonly Delivery[], head: LogPosition | undefined): Promise<void> {
    for (const file of this.files) {
      this.options.signal.throwIfAborted();
      try {
        file.take(deliveries);
      } catch (error) {
        this.#throwAway(file);
        this.options.onFailed(file.projection, error);
      }
      // Whoever is live in this thread waits for one file at the most.
      await setImmediate();
    }
    this.#tell(deliveries.length, head);
  }

  #tell(events: number, head: LogPosition | undefined): void {
    this.#meter.add(events);
    const { eventsPerSecond } = this.#meter;
    for (const { projection, checkpoint } of this.#files) {
      if (checkpoint === 'start') continue;
      const { ordinal, position } = checkpoint;
      const percent = head ? Number((position.commit * 100n) / (head.commit || 1n)) : 0;
      const status = { ordinal, percent: Math.min(percent, 100), eventsPerSecond };
      this.options.onProgress(projection, status);
    }
  }

  async finish(file: ProjectionStore): Promise<void> {
    const { folder, mayStandStill, onBuilt, onFailed, signal } = this.options;
    const { projection, path, parked } = file;
    const isWanted = !parked || mayStandStill(projection);
    signal.throwIfAborted();
    try {
      if (isWanted) {
        file.settle();
        file.close();
        this.#files.delete(file);
        await swap(path, projectionPath(folder, projection));
      } else {
        this.#throwAway(file);
      }
    } catch (error) {
      this.#throwAway(file);
      onFailed(projection, error);
      return;
    }
    onBuilt(projection, isWanted ? undefined : parked);
  }

  abandon(): void {
    for (const file of this.#files) this.#throwAway(file);
  }

  #throwAway(file: ProjectionStore): void {
    this.#files.delete(file);
    file.close();
    removeFile(file.path);
  }
}
