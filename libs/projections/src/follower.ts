import {
  comparePositions,
  StoreUnavailable,
  type LogPosition,
  type Ordinal,
} from '@lodestone/kernel';
import { buildTogether } from './building';
import type { Checkpoint, Parked } from './checkpoint';
import { Copies } from './copies';
import { LogOutOfOrder, type DeliveryOptions } from './delivery';
import { removeUnfinished } from './file-paths';
import { Followed, type ProjectionStatus } from './followed';
import { Lanes } from './lanes';
import type { LogCopy, LogTaker } from './log-copy';
import type { FolderOptions } from './open-file';
import { Places, type WaitOptions, type WaitOutcome } from './places';
import type { Projection } from './projection';
import { ProjectionStore } from './projection-store';

export type FollowerOptions = DeliveryOptions &
  FolderOptions &
  Readonly<{
    projections: readonly Projection[];
    /** What else is made of the same log, and handed the same deliveries. */
    copies?: readonly LogCopy[];
    /**
     * The log is being filled, and nobody asks until an event of this type is there: what is missing is
     * built up to it, instead of being followed page by page from the first event on.
     */
    upToType?: string | undefined;
    onAdvanced?: (status: ProjectionStatus) => void;
    onParked?: (status: ProjectionStatus) => void;
    /** The log is out of order, the store is away, the disk is full. */
    onFault?: (error: unknown) => void;
  }>;

export type FollowerStatus = Readonly<{
  /** The newest counted event that any projection has seen. */
  head: Checkpoint | undefined;
  projections: readonly ProjectionStatus[];
  copies: readonly ProjectionStatus[];
}>;

/** A store that is away, or a full disk, is asked again after this long. */
const retryMs = 1_000;
/** How soon it is noticed that somebody swapped or deleted a file, or found it damaged. */
const lookMs = 500;

/**
 * Follows the log and keeps the files of its projections up to date: each takes every event once, in
 * order, whatever happens in between. A file that is missing, or that cannot be gone on with, is
 * built aside and put in place. Owns the files of its projections: no two followers may have the
 * same projection in one folder.
 */
export class Follower {
  readonly #followed: ReadonlyMap<string, Followed>;
  readonly #lanes: Lanes;
  readonly #copies: Copies;
  readonly #places = new Places();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #told = new Map<string, string>();
  /** What is under way besides the lanes. */
  readonly #work = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  #head: Checkpoint | undefined;

  constructor(private readonly options: FollowerOptions) {
    const all = options.projections.map((projection) => new Followed(projection, options));
    this.#followed = new Map(all.map((one) => [one.projection.name, one]));
    this.#lanes = new Lanes({
      ...options,
      onAdvanced: (takers) => takers.forEach((taker) => this.#advanced(taker)),
      onFileFailed: (taker, error) => this.#takerFailed(taker, error),
      onFailed: (takers, error) => {
        const files = takers.filter((taker) => !this.#copies.failed(taker, error));
        this.#failed(
          files.filter(isFile).map(({ projection }) => this.#of(projection)),
          error,
        );
      },
    });
    this.#copies = new Copies({
      copies: options.copies ?? [],
      lanes: this.#lanes,
      onAdvanced: (status) => this.#tellOf(status),
      onFault: (error) => this.options.onFault?.(error),
      retryMs,
    });
  }

  /**
   * Resolves when every file that is there is known to be of this log, and what was not is gone:
   * from then on the folder may be read. What has to be built is not waited for.
   *
   * @throws StoreUnavailable when the log cannot be asked
   */
  async start(): Promise<void> {
    const all = [...this.#followed.values()];
    for (const { projection } of all) removeUnfinished(this.options.folder, projection);
    await this.#bring(all);
    await this.#copies.start();
    if (this.#isStopped) return;
    this.#timers.add(setInterval(() => this.look(), lookMs).unref());
  }

  /** Everything that was taken is kept; the rest comes again after the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#lanes.stop();
    await Promise.all(this.#work);
    await this.#copies.stop();
    for (const one of this.#followed.values()) one.close();
  }

  status(): FollowerStatus {
    const projections = [...this.#followed.values()].map((one) => this.#statusOf(one));
    return { head: this.#head, projections, copies: this.#copies.status() };
  }

  waitForOrdinal(ordinal: Ordinal, options: WaitOptions): Promise<WaitOutcome> {
    return this.#places.waitForOrdinal(ordinal, options);
  }

  waitForPosition(position: LogPosition, options: WaitOptions): Promise<WaitOutcome> {
    return this.#places.waitForPosition(position, options);
  }

  /** Looks after files that were swapped, deleted or found damaged. Also done twice a second. */
  look(): void {
    if (this.#isStopped) return;
    try {
      const changed = [...this.#followed.values()].filter((one) => one.hasChanged());
      if (changed.length > 0) this.#begin(changed, () => this.#bring(changed));
      this.#copies.look();
    } catch (error) {
      // A folder that cannot be looked into now may be again in half a second.
      this.options.onFault?.(error);
    }
  }

  get #isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Opens what is there and lets it follow; has the rest built. */
  async #bring(all: readonly Followed[]): Promise<void> {
    const opened: Followed[] = [];
    for (const one of all) {
      one.activity = 'working';
      if (one.store) this.#lanes.leave(one.store);
      try {
        await one.open();
        opened.push(one);
      } catch (error) {
        // Then nobody knows whose rows these are, nor those of the others.
        if (error instanceof StoreUnavailable) throw error;
        this.#fileFailed(one, error);
      }
      this.#tell(one);
    }
    if (this.#isStopped) return;
    for (const one of opened) one.activity = 'none';
    this.#lanes.launch(opened.flatMap(({ store }) => store ?? []));
    const missing = opened.filter(({ store }) => !store);
    if (missing.length > 0) this.#begin(missing, () => this.#build(missing));
  }

  async #build(all: readonly Followed[]): Promise<void> {
    await buildTogether(
      all.map(({ projection }) => projection),
      {
        ...this.options,
        signal: this.#stopping.signal,
        mayStandStill: (projection) => !this.#of(projection).older,
        onProgress: (projection, building) => {
          const one = this.#of(projection);
          one.building = building;
          this.#tell(one);
        },
        onBuilt: (projection, stoodStill) => this.#built(this.#of(projection), stoodStill),
        onFailed: (projection, error) => this.#fileFailed(this.#of(projection), error),
      },
    );
  }

  #built(one: Followed, stoodStill: Parked | undefined): void {
    one.activity = 'none';
    try {
      one.useBuilt(stoodStill);
      if (one.store) this.#lanes.launch([one.store]);
    } catch (error) {
      this.#fileFailed(one, error);
    }
    this.#tell(one);
  }

  #advanced(taker: LogTaker): void {
    if (!this.#copies.advanced(taker) && isFile(taker)) this.#tell(this.#of(taker.projection));
  }

  #takerFailed(taker: LogTaker, error: unknown): void {
    if (this.#copies.failed(taker, error) || !isFile(taker)) return;
    this.#fileFailed(this.#of(taker.projection), error);
  }

  /** One that is damaged is made anew at once; with any other fault of the machine the file stays. */
  #fileFailed(one: Followed, error: unknown): void {
    if (this.#isStopped || !one.removeIfUnusable(error)) return this.#failed([one], error);
    this.#tell(one);
    this.#after(0, [one]);
  }

  /** Trying again does not mend a log that contradicts itself; anything else is tried again. */
  #failed(all: readonly Followed[], error: unknown): void {
    if (this.#isStopped || all.length === 0) return;
    this.options.onFault?.(error);
    for (const one of all) {
      one.building = undefined;
      one.activity = 'none';
    }
    if (!(error instanceof LogOutOfOrder)) this.#after(retryMs, all);
  }

  #after(ms: number, all: readonly Followed[]): void {
    for (const one of all) one.activity = 'waiting';
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#begin(all, () => this.#bring(all));
    }, ms);
    this.#timers.add(timer);
  }

  /** Those with which it was not done when it failed are tried again. */
  #begin(all: readonly Followed[], act: () => Promise<void>): void {
    for (const one of all) one.activity = 'working';
    const isUndone = ({ activity }: Followed): boolean => activity === 'working';
    const work = act()
      .catch((error: unknown) => this.#failed(all.filter(isUndone), error))
      .finally(() => this.#work.delete(work));
    this.#work.add(work);
  }

  #tell(one: Followed): void {
    const { checkpoint } = one;
    if (checkpoint !== 'start' && isBeyond(checkpoint, this.#head)) this.#head = checkpoint;
    this.#tellOf(this.#statusOf(one));
  }

  #tellOf(status: ProjectionStatus): void {
    const { name, checkpoint, parked, building, servedByVersion } = status;
    const ordinal = checkpoint === 'start' ? -1 : checkpoint.ordinal;
    const told = [ordinal, parked?.ordinal, building?.ordinal, servedByVersion].join();
    if (this.#told.get(name) === told) return;
    this.#told.set(name, told);
    this.#places.set(name, { checkpoint, parked });
    this.options.onAdvanced?.(status);
    if (parked) this.options.onParked?.(status);
  }

  #statusOf(one: Followed): ProjectionStatus {
    return one.status(one.store && this.#lanes.statusOf(one.store));
  }

  #of({ name }: Pick<Projection, 'name'>): Followed {
    const one = this.#followed.get(name);
    if (!one) throw new Error(`nobody follows ${name} here`);
    return one;
  }
}

const isFile = (taker: LogTaker): taker is ProjectionStore => taker instanceof ProjectionStore;

const isBeyond = (checkpoint: Checkpoint, head: Checkpoint | undefined): boolean =>
  !head || comparePositions(checkpoint.position, head.position) > 0;
