import { DatabaseSync } from 'node:sqlite';
import type { Mark, Parked } from './checkpoint';
import { inodeOf, sqliteCodeOf } from './damage';
import { assertFollows, LogOutOfOrder, markOfDelivery, messageOf, type Delivery } from './delivery';
import { deriveFrom } from './derive';
import {
  checkpointMover,
  completeIndexes,
  declarationOf,
  type Durability,
  prepareFile,
  readPlace,
} from './projection-file';
import type { Projection } from './projection';
import { SqliteRows } from './sqlite-rows';
import { assertSqliteIsSound } from './sqlite-version';

export type ProjectionStoreOptions = Readonly<{
  projection: Projection;
  /** `:memory:` for unit tests. */
  path: string;
  /** Of the ledger whose events these rows come from. */
  fingerprint: string;
  durability?: Durability;
}>;

/**
 * The rows of one version of one projection and how far they reach, in one file with one writer.
 * Rows and checkpoint are committed in one transaction, so after a crash the file is as it was after
 * some event, and the events after that one come again.
 */
export class ProjectionStore {
  readonly projection: Projection;
  readonly path: string;
  readonly rows: SqliteRows;
  readonly #db: DatabaseSync;
  readonly #move: (from: Mark | 'start', to: Mark) => boolean;
  readonly #inode: bigint | undefined;
  #checkpoint: Mark | 'start';
  #parked: Parked | undefined;
  /** Of the event at which it parked. */
  readonly parkedEventId: string | undefined;

  /** @throws UnusableFile when the file belongs to another ledger or to another declaration */
  constructor({ projection, path, fingerprint, durability = 'live' }: ProjectionStoreOptions) {
    assertSqliteIsSound();
    this.projection = projection;
    this.path = path;
    this.#db = new DatabaseSync(path, { timeout: 5_000 });
    this.#inode = inodeOf(path);
    try {
      const declaration = declarationOf(projection);
      prepareFile(this.#db, { projection, declaration, fingerprint, durability });
      const { checkpoint, parked, parkedEventId } = readPlace(this.#db);
      this.#checkpoint = checkpoint;
      this.#parked = parked;
      this.parkedEventId = parkedEventId;
      this.rows = new SqliteRows(this.#db, projection.tables);
      this.#move = checkpointMover(this.#db);
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  get checkpoint(): Mark | 'start' {
    return this.#checkpoint;
  }

  get parked(): Parked | undefined {
    return this.#parked;
  }

  /**
   * Folds the deliveries and keeps rows and checkpoint together. At the first event that the
   * projection cannot take it parks: what came before that event's ordinal is kept, nothing after.
   *
   * @throws LogOutOfOrder when the deliveries do not begin right after the checkpoint
   * @throws Error when the machine fails (disk full, file busy): nothing is kept, try again
   */
  take(deliveries: readonly Delivery[]): void {
    if (this.#parked || deliveries.length === 0) return;
    assertFollows({ name: this.projection.name, checkpoint: this.#checkpoint }, deliveries);
    const failed = this.#commit(deliveries);
    if (!failed) return;
    const { recorded, ordinal } = failed.delivery;
    // Folds are pure, so what went well before the roll-back goes well again.
    this.#commit(deliveries.filter((delivery) => delivery.ordinal < ordinal));
    const { stream, revision, event } = recorded;
    const parked = { stream, revision, type: event.type, ordinal, message: failed.message };
    this.#park(parked, recorded.eventId);
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close();
  }

  /** A rebuild put another file in the place of this one, or somebody deleted it: open it anew. */
  get isReplaced(): boolean {
    return inodeOf(this.path) !== this.#inode;
  }

  /** Makes what is left to make, and moves all of it into the file, so that it alone is everything. */
  settle(): void {
    // What is sorted for an index of a million rows is 70 MB, which the C library would keep.
    this.#db.exec('PRAGMA temp_store = FILE');
    completeIndexes(this.#db, this.projection.tables);
    this.#db.exec('PRAGMA synchronous = FULL');
    this.#db.exec('PRAGMA journal_mode = WAL');
    const row = this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    if (row?.['busy'] !== 0) {
      throw new Error(`${this.path} is being read: its write-ahead log cannot be emptied now`);
    }
  }

  #commit(deliveries: readonly Delivery[]): Failed | undefined {
    const last = deliveries.at(-1);
    if (!last) return undefined;
    this.#db.exec('BEGIN IMMEDIATE');
    this.rows.forget();
    let failed: Failed | undefined;
    try {
      failed = this.#fold(deliveries);
      if (!failed) this.#moveTo(markOfDelivery(last));
    } finally {
      if (this.#db.isTransaction) {
        this.#db.exec('ROLLBACK');
        this.rows.forget();
      }
    }
    return failed;
  }

  #fold(deliveries: readonly Delivery[]): Failed | undefined {
    const { on } = this.projection;
    let ordinal = -1;
    for (const delivery of deliveries) {
      if (delivery.problem) return { delivery, message: delivery.problem };
      const fold = on[delivery.recorded.event.type];
      if (!fold) continue;
      if (delivery.ordinal !== ordinal) this.rows.beginOrdinal((ordinal = delivery.ordinal));
      try {
        fold(delivery.recorded, this.rows, ordinal, deriveFrom(delivery));
      } catch (error) {
        if (isFaultOfMachine(error)) throw error;
        return { delivery, message: messageOf(error) };
      }
    }
    return undefined;
  }

  #moveTo(checkpoint: Mark): void {
    // Or a second writer's rows would be added to ours.
    if (!this.#move(this.#checkpoint, checkpoint)) {
      throw new LogOutOfOrder(`somebody else writes ${this.path}: stop the other process`);
    }
    this.#db.exec('COMMIT');
    this.#checkpoint = checkpoint;
  }

  #park(parked: Parked, eventId: string): void {
    this.#db
      .prepare('UPDATE _projection SET parked = ?, parkedEventId = ?')
      .run(JSON.stringify(parked), eventId);
    this.#parked = parked;
  }
}

type Failed = Readonly<{ delivery: Delivery; message: string }>;

/** What a fold can be blamed for: a row that breaks a constraint or has the wrong type or size. */
const faultsOfFold: ReadonlySet<number> = new Set([18, 19, 20]);

function isFaultOfMachine(error: unknown): boolean {
  const code = sqliteCodeOf(error);
  return code !== undefined && !faultsOfFold.has(code);
}
