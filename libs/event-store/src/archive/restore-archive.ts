import { isCounted } from '@lodestone/kernel';
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { EventRows } from '../embedded/event-rows';
import { unavailable } from '../embedded/log-failure';
import { openForWriting } from '../embedded/log-file';
import { UnusableLog } from '../unusable-log';
import type { Archive } from './archive';
import type { ArchivedEvent, Segment } from './segment';

/** How far the log shall go; without either as far as the archive does. */
export type WantedPoint = Readonly<{
  ordinal?: number | undefined;
  /** Milliseconds of the clock of the ledger: nothing that was written later. */
  writtenBy?: number | undefined;
}>;

export type RestoreOptions = Readonly<{
  archive: Archive;
  /** The log to be made; nothing may be there. */
  file: string;
  point: WantedPoint;
  /** Where each stream ended that the archive knows to have been ended for ever. */
  ended: ReadonlyMap<string, number>;
  onProgress: (events: number) => void;
  signal: AbortSignal;
}>;

export type RestoredLog = Readonly<{
  events: number;
  /** -1 where no event has an ordinal. */
  ordinal: number;
  /** When the newest event was written. */
  to: string;
  /** Streams that were ended later than this log goes: what they said is left out all the same. */
  leftOut: number;
}>;

/**
 * Makes the log anew as it was, place by place, up to the point that is wanted. What belongs to one
 * commit is never taken apart. An identity that was forgotten later stays forgotten: a copy from
 * before is no way around the order.
 *
 * @throws UnusableLog, after which the file is gone again
 */
export async function restoreArchive(options: RestoreOptions): Promise<RestoredLog> {
  const { archive, file, onProgress, signal } = options;
  removeLog(file);
  const database = openForWriting(file);
  try {
    const restoring = new Restoring(database, options);
    for (const segment of archive.segments()) {
      restoring.take(segment);
      onProgress(restoring.events);
      await turn();
      if (signal.aborted) throw stopped();
      if (restoring.isComplete) break;
    }
    if (restoring.events === 0) throw beforeTheFirst();
    restoring.assertReached();
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    sync(file);
    return restoring;
  } catch (error) {
    if (database.isOpen) database.close();
    removeLog(file);
    throw unavailable(error, file);
  }
}

function removeLog(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

class Restoring implements RestoredLog {
  events = 0;
  ordinal = -1;
  leftOut = 0;
  isComplete = false;
  readonly #rows: EventRows;
  readonly #ids = new Map<string, number>();
  readonly #left = new Set<string>();
  readonly #insertStream: StatementSync;
  readonly #remove: StatementSync;
  readonly #end: StatementSync;
  #next = 1;
  #writtenAt = 0;

  constructor(
    private readonly database: DatabaseSync,
    private readonly options: RestoreOptions,
  ) {
    this.#rows = new EventRows(database);
    this.#insertStream = database.prepare('INSERT INTO stream (name) VALUES (?)');
    this.#remove = database.prepare('INSERT INTO removed VALUES (?)');
    this.#end = database.prepare(
      'UPDATE stream SET tombstoned = ?, first_revision = ? WHERE id = ?',
    );
  }

  get to(): string {
    return new Date(this.#writtenAt).toISOString();
  }

  /** One transaction. */
  take({ events }: Segment): void {
    this.database.exec('BEGIN IMMEDIATE');
    for (const event of events) {
      this.isComplete ||= this.#isBehindThePoint(event);
      if (this.isComplete) break;
      this.#restore(event);
    }
    this.database.exec('COMMIT');
    this.leftOut = this.#left.size;
  }

  /** @throws UnusableLog where the archive ends before the ordinal that was asked for */
  assertReached(): void {
    const { ordinal = -1 } = this.options.point;
    if (this.ordinal >= ordinal) return;
    throw new UnusableLog(
      `the backup goes up to ordinal ${this.ordinal}, and not to ${ordinal}`,
      'name one that is in it, or leave it out to restore all.',
    );
  }

  #isBehindThePoint({ createdAt }: ArchivedEvent): boolean {
    const { ordinal, writtenBy } = this.options.point;
    if (writtenBy !== undefined && createdAt > writtenBy) return true;
    // What was written together has one time: a batch is in the log as a whole or not at all.
    return ordinal !== undefined && this.ordinal >= ordinal && createdAt !== this.#writtenAt;
  }

  #restore(event: ArchivedEvent): void {
    const { position, stream, createdAt, endsFrom } = event;
    while (this.#next < position) this.#remove.run(this.#next++);
    this.#next = position + 1;
    this.#writtenAt = createdAt;
    if (isCounted(stream)) this.ordinal += 1;
    if (this.#isEndedLater(event)) {
      this.#left.add(stream);
      this.#remove.run(position);
      return;
    }
    const id = this.#idOf(stream);
    if (endsFrom !== undefined && endsFrom > 0) {
      this.#rows.removeAllOf(id);
      this.#left.delete(stream);
    }
    this.#rows.insert({ id, stream }, event);
    if (endsFrom !== undefined) this.#end.run(position, endsFrom, id);
    this.events += 1;
  }

  #isEndedLater({ stream, position }: ArchivedEvent): boolean {
    const end = this.options.ended.get(stream);
    return end !== undefined && position < end;
  }

  #idOf(stream: string): number {
    const known = this.#ids.get(stream);
    if (known !== undefined) return known;
    const id = Number(this.#insertStream.run(stream).lastInsertRowid);
    this.#ids.set(stream, id);
    return id;
  }
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

const stopped = (): UnusableLog =>
  new UnusableLog('stopped; nothing was restored', 'run the same command again.');

const beforeTheFirst = (): UnusableLog =>
  new UnusableLog(
    'the backup holds nothing that was written by then',
    'name a later time, or leave it out to restore all.',
  );
