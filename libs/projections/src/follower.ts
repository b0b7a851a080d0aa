import {
  comparePositions,
  type EventStore,
  type LogPosition,
  type Ordinal,
} from '@lodestone/kernel';
import { mkdirSync } from 'node:fs';
import type { Checkpoint, Parked } from './checkpoint';
import { LogOutOfOrder, type DeliveryOptions } from './delivery';
import { Lane } from './lane';
import { Places, type WaitOptions, type WaitOutcome } from './places';
import type { Projection } from './projection';
import { projectionPath } from './projection-file';
import { ProjectionStore } from './projection-store';

export type FollowerOptions = DeliveryOptions &
  Readonly<{
    store: EventStore;
    projections: readonly Projection[];
    /** Where the files lie; `:memory:` for unit tests. */
    folder: string;
    /** Of the ledger: files that were built from another one are refused. */
    fingerprint: string;
    onAdvanced?: (status: ProjectionStatus) => void;
    onParked?: (status: ProjectionStatus) => void;
    /** The log is out of order, the store is away, the disk is full. */
    onFault?: (error: unknown) => void;
  }>;

export type ProjectionStatus = Readonly<{
  name: string;
  version: number;
  checkpoint: Checkpoint | 'start';
  /** It has had everything that was durable at some moment since the start. */
  isLive: boolean;
  eventsPerSecond: number;
  parked: Parked | undefined;
}>;

export type FollowerStatus = Readonly<{
  /** The newest counted event that any projection has seen. */
  head: Checkpoint | undefined;
  projections: readonly ProjectionStatus[];
}>;

/** A store that is away, or a full disk, is asked again after this long. */
const retryMs = 1_000;
/** How soon a file that a rebuild swapped, or that somebody deleted, is opened anew. */
const lookMs = 500;

/**
 * Follows the log and keeps the files of all projections up to date: each takes every event once, in
 * order, whatever happens in between. Owns the files; there is one follower per folder.
 */
export class Follower {
  readonly #stores = new Map<string, ProjectionStore>();
  readonly #lanes = new Map<Lane, Promise<void>>();
  readonly #places = new Places();
  readonly #timers = new Set<NodeJS.Timeout>();
  #head: Checkpoint | undefined;
  #isStopped = false;

  /** @throws Error when a file belongs to another ledger or declaration: it says what to do */
  constructor(private readonly options: FollowerOptions) {
    if (options.folder !== ':memory:') mkdirSync(options.folder, { recursive: true });
    try {
      for (const projection of options.projections) this.#open(projection);
    } catch (error) {
      this.#closeFiles();
      throw error;
    }
  }

  start(): void {
    this.#launch([...this.#stores.values()]);
    this.#every(lookMs, () => this.reopenReplaced());
  }

  /** Everything that was taken is kept; the rest comes again after the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const lane of this.#lanes.keys()) lane.stop();
    await Promise.all(this.#lanes.values());
    this.#closeFiles();
  }

  status(): FollowerStatus {
    const projections = [...this.#stores.values()].map((store) => this.#statusOf(store));
    return { head: this.#head, projections };
  }

  waitForOrdinal(ordinal: Ordinal, options: WaitOptions): Promise<WaitOutcome> {
    return this.#places.waitForOrdinal(ordinal, options);
  }

  waitForPosition(position: LogPosition, options: WaitOptions): Promise<WaitOutcome> {
    return this.#places.waitForPosition(position, options);
  }

  /** Opens files that a rebuild has put in the place of ours. Also done twice a second. */
  reopenReplaced(): void {
    if (this.#isStopped || this.options.folder === ':memory:') return;
    const replaced = [...this.#stores.values()].filter((store) => store.isReplaced);
    for (const store of replaced) {
      for (const lane of this.#lanes.keys()) leave(lane, store);
      store.close();
    }
    this.#launch(replaced.map(({ projection }) => this.#open(projection)));
  }

  #open(projection: Projection): ProjectionStore {
    const { folder, fingerprint } = this.options;
    const path = projectionPath(folder, projection);
    const store = new ProjectionStore({ projection, path, fingerprint });
    this.#stores.set(projection.name, store);
    this.#tell(store);
    return store;
  }

  /** One lane for each place at which projections stand. */
  #launch(stores: readonly ProjectionStore[]): void {
    const byPlace = Map.groupBy(
      stores.filter(({ parked }) => !parked),
      ({ checkpoint }) => (checkpoint === 'start' ? -1 : checkpoint.ordinal),
    );
    for (const group of byPlace.values()) {
      const lane = new Lane(group, {
        ...this.options,
        onAdvanced: (advanced) => this.#advanced(advanced),
        onFailed: (store, error) => this.#failed([store], error),
      });
      this.#lanes.set(lane, this.#run(lane));
    }
  }

  async #run(lane: Lane): Promise<void> {
    try {
      await lane.run();
    } catch (error) {
      this.#failed(lane.stores, error);
    } finally {
      this.#lanes.delete(lane);
    }
  }

  /** Trying again does not mend a log that contradicts itself; anything else is tried again. */
  #failed(stores: readonly ProjectionStore[], error: unknown): void {
    this.options.onFault?.(error);
    if (error instanceof LogOutOfOrder) return;
    const isOpen = (store: ProjectionStore): boolean => this.#stores.get(nameOf(store)) === store;
    this.#after(retryMs, () => this.#launch(stores.filter(isOpen)));
  }

  #advanced(lane: Lane): void {
    for (const store of [...lane.stores]) {
      if (store.parked) leave(lane, store);
      this.#tell(store);
    }
    this.#join(lane);
  }

  /** Between two pages both lanes are exactly at their checkpoints: equal ones become one. */
  #join(lane: Lane): void {
    for (const other of this.#lanes.keys()) {
      if (other === lane || !other.isLive || !isSamePlace(lane, other)) continue;
      other.stores.push(...lane.stores.splice(0));
      lane.stop();
      return;
    }
  }

  #tell(store: ProjectionStore): void {
    const { checkpoint, parked } = store;
    if (checkpoint !== 'start' && isBeyond(checkpoint, this.#head)) this.#head = checkpoint;
    const name = nameOf(store);
    if (isSameOrdinal(this.#places.get(name)?.checkpoint, checkpoint) && !parked) return;
    this.#places.set(name, { checkpoint, parked });
    this.options.onAdvanced?.(this.#statusOf(store));
    if (parked) this.options.onParked?.(this.#statusOf(store));
  }

  #statusOf(store: ProjectionStore): ProjectionStatus {
    const lane = [...this.#lanes.keys()].find(({ stores }) => stores.includes(store));
    const { name, version } = store.projection;
    return {
      name,
      version,
      checkpoint: store.checkpoint,
      isLive: lane?.isLive ?? false,
      eventsPerSecond: lane?.meter.eventsPerSecond ?? 0,
      parked: store.parked,
    };
  }

  #closeFiles(): void {
    for (const store of this.#stores.values()) store.close();
    this.#stores.clear();
  }

  #after(ms: number, act: () => void): void {
    if (this.#isStopped) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
  }

  #every(ms: number, act: () => void): void {
    this.#timers.add(setInterval(act, ms).unref());
  }
}

const nameOf = (store: ProjectionStore): string => store.projection.name;

function leave(lane: Lane, store: ProjectionStore): void {
  const at = lane.stores.indexOf(store);
  if (at >= 0) lane.stores.splice(at, 1);
}

const isBeyond = (checkpoint: Checkpoint, head: Checkpoint | undefined): boolean =>
  !head || comparePositions(checkpoint.position, head.position) > 0;

const isSameOrdinal = (a: Checkpoint | 'start' | undefined, b: Checkpoint | 'start'): boolean =>
  ordinalOf(a) === ordinalOf(b);

const ordinalOf = (place: Checkpoint | 'start' | undefined): Ordinal | 'start' | undefined =>
  typeof place === 'object' ? place.ordinal : place;

const isSamePlace = (a: Lane, b: Lane): boolean => isSameOrdinal(a.checkpoint, b.checkpoint);
