import { existsSync } from 'node:fs';
import type { BuildingStatus } from './building';
import type { Checkpoint, Parked } from './checkpoint';
import { hasNoteOfDamage } from './damage';
import { projectionPath, removeFile } from './file-paths';
import { olderThatServes, removeOlder, type OlderVersion } from './older-version';
import { openFile, reasonToRemake, type FolderOptions } from './open-file';
import type { Projection } from './projection';
import { ProjectionStore } from './projection-store';

export type ProjectionStatus = Readonly<{
  name: string;
  version: number;
  /** Up to where there are rows that answer. */
  checkpoint: Checkpoint | 'start';
  /** It has had everything that was durable at some moment since the start. */
  isLive: boolean;
  eventsPerSecond: number;
  parked: Parked | undefined;
  /** Its rows are being made aside, and take their place when they are near the head. */
  building?: BuildingStatus | undefined;
  /** The earlier version whose rows answer meanwhile. They are not followed any more. */
  servedByVersion?: number | undefined;
}>;

/** What the follower knows of one projection. At most one of its files is open for writing. */
export class Followed {
  readonly path: string;
  /** The file in use. */
  store: ProjectionStore | undefined;
  older: OlderVersion | undefined;
  building: BuildingStatus | undefined;
  /** Where rows made aside met an event that they cannot take, so that the older ones stay. */
  #stoodStill: Parked | undefined;
  /** While it is being opened or built, or waits to be tried again, nobody else begins that. */
  activity: 'none' | 'working' | 'waiting' = 'none';

  constructor(
    readonly projection: Projection,
    private readonly options: FolderOptions,
  ) {
    this.path = projectionPath(options.folder, projection);
  }

  get checkpoint(): Checkpoint | 'start' {
    return this.store?.checkpoint ?? this.older?.checkpoint ?? 'start';
  }

  get parked(): Parked | undefined {
    return this.store ? this.store.parked : this.#stoodStill;
  }

  get isInMemory(): boolean {
    return this.options.folder === ':memory:';
  }

  /**
   * Takes the file that lies there into use. If there is none that can be gone on with, whatever may
   * answer until one is built is known afterwards.
   * @throws StoreUnavailable when the log cannot be asked
   * @throws Error when the machine fails (no rights, disk full)
   */
  async open(): Promise<void> {
    const isGone = this.store !== undefined && !this.isInMemory && !existsSync(this.path);
    this.close();
    if (this.isInMemory) return this.#use();
    if (isGone) this.options.onRemade?.({ path: this.path, reason: 'somebody deleted it' });
    this.store = await openFile(this.projection, this.options);
    if (this.store) removeOlder(this.options.folder, this.projection);
    else this.older = await olderThatServes(this.projection, this.options);
  }

  /** A file was built and put in place, or stood still where it may not and is gone. */
  useBuilt(stoodStill: Parked | undefined): void {
    this.building = undefined;
    this.#stoodStill = stoodStill;
    if (stoodStill) return;
    this.#use();
    this.older = undefined;
    removeOlder(this.options.folder, this.projection);
  }

  /** Whether somebody swapped or deleted the file, or found it damaged. */
  hasChanged(): boolean {
    if (this.isInMemory || this.activity !== 'none') return false;
    if (hasNoteOfDamage(this.path)) return true;
    if (this.older && hasNoteOfDamage(this.older.path)) return true;
    return this.store ? this.store.isReplaced : existsSync(this.path);
  }

  /** Whether the file was to blame for this, and is gone. */
  removeIfUnusable(error: unknown): boolean {
    const reason = reasonToRemake(error);
    if (reason === undefined || this.isInMemory) return false;
    this.close();
    removeFile(this.path);
    this.options.onRemade?.({ path: this.path, reason });
    return true;
  }

  close(): void {
    this.store?.close();
    this.store = undefined;
    this.older = undefined;
    this.building = undefined;
    this.#stoodStill = undefined;
  }

  status(lane: Readonly<{ isLive: boolean; eventsPerSecond: number }> | undefined) {
    const { projection, checkpoint, parked, building, older } = this;
    return {
      name: projection.name,
      version: projection.version,
      checkpoint,
      isLive: lane?.isLive ?? false,
      eventsPerSecond: building?.eventsPerSecond ?? lane?.eventsPerSecond ?? 0,
      parked,
      ...(building ? { building } : {}),
      ...(older ? { servedByVersion: older.version } : {}),
    } satisfies ProjectionStatus;
  }

  #use(): void {
    const { projection, path } = this;
    const { fingerprint } = this.options;
    this.store = new ProjectionStore({ projection, path, fingerprint });
  }
}
