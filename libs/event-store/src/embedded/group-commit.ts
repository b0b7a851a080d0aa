import { statSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { AppendOutcome } from './append-outcome';
import { endOfStream, fieldsPerEvent, noStream, type AppendRequest } from './append-request';
import { EventRows } from './event-rows';
import { Generations } from './generations';
import {
  describeFailure,
  describeLoss,
  isStorageFailure,
  leavesOutcomeUnknown,
} from './log-failure';
import { busyMs } from './log-file';
import { tryWriting } from './log-probe';
import { StreamEnding } from './stream-ending';
import { WriteAheadLog } from './write-ahead-log';

/** A stream as the open transaction would leave it. `id` 0: not in the file. */
type Head = { id: number; revision: number; isTombstoned: boolean };

/** Heads of streams that are kept in memory: some 200 bytes each. */
const headsMax = 100_000;

/**
 * Writes groups of appends, each group in one transaction with one sync. Every append of a group is
 * judged against what the ones before it would leave, so a refused one costs the others nothing.
 * Owns no connection, only statements over the one it is given.
 */
export class GroupCommit {
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #dataVersion: StatementSync;
  readonly #lastPosition: StatementSync;
  readonly #head: StatementSync;
  readonly #insertStream: StatementSync;
  readonly #events: EventRows;
  readonly #idsFrom: StatementSync;
  readonly #ending: StreamEnding;

  readonly #inode: bigint | undefined;
  readonly #writeAheadLog: WriteAheadLog;
  readonly #heads = new Generations<string, Head>(headsMax);
  /** Of the newest event; undefined where the file has to be asked. */
  #position: number | undefined;
  #seenVersion: unknown;
  /** Of the group that is being written. */
  #now = 0;

  constructor(
    private readonly database: DatabaseSync,
    private readonly file: string,
  ) {
    this.#inode = inodeOf(file);
    this.#writeAheadLog = new WriteAheadLog(database, file, busyMs);
    const prepare = (sql: string) => database.prepare(sql);
    this.#begin = prepare('BEGIN IMMEDIATE');
    this.#commit = prepare('COMMIT');
    this.#dataVersion = prepare('PRAGMA data_version');
    this.#lastPosition = prepare('SELECT max(position) AS position FROM event');
    this.#head = prepare(`
      SELECT id, tombstoned, coalesce(
        (SELECT max(revision) FROM event WHERE stream = stream.id), first_revision - 1) AS revision
      FROM stream WHERE name = ?`);
    this.#insertStream = prepare('INSERT INTO stream (name) VALUES (?)');
    this.#events = new EventRows(database);
    this.#ending = new StreamEnding(database, this.#events);
    this.#idsFrom = prepare(`
      SELECT event_id, position FROM event
      WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`);
  }

  /** One outcome per request, in order. What is answered `appended` is durable on return. */
  commit(requests: readonly AppendRequest[]): AppendOutcome[] {
    // SQLite goes on writing into a file that nobody can open any more: that is not durable.
    if (inodeOf(this.file) !== this.#inode) {
      return requests.map(() => ({ kind: 'unavailable', message: describeLoss(this.file) }));
    }
    let isCommitting = false;
    try {
      this.#writeAheadLog.tend();
      this.#begin.run();
      this.#noticeOtherWriters();
      this.#now = Date.now();
      const outcomes = requests.map((request) => this.#place(request));
      isCommitting = true;
      this.#commit.run();
      // From here on the group is durable and visible to every reader.
      return outcomes;
    } catch (error) {
      this.#undo();
      // A value that SQLite does not take must not spoil the group that it came with.
      if (!isStorageFailure(error) && requests.length > 1) {
        return requests.flatMap((request) => this.commit([request]));
      }
      const outcome = this.#failed(error, isCommitting);
      return requests.map(() => outcome);
    }
  }

  /** Why an append would fail now, in words; undefined when it would be durable. Leaves no trace. */
  probe(): string | undefined {
    if (inodeOf(this.file) !== this.#inode) return describeLoss(this.file);
    try {
      tryWriting(this.database, this.file);
      return undefined;
    } catch (error) {
      this.#undo();
      return describeFailure(error, this.file);
    }
  }

  #place(request: AppendRequest): AppendOutcome {
    const head = this.#headOf(request.stream);
    if (request.expected === endOfStream) return this.#end(request.stream, head);
    if (head.isTombstoned) return { kind: 'tombstoned' };
    if (request.expected > head.revision) return { kind: 'wrong-revision', actual: head.revision };
    if (request.expected < head.revision) return this.#repeat(request, head);
    return this.#write(request, head);
  }

  #write({ stream, fields }: AppendRequest, head: Head): AppendOutcome {
    if (head.id === 0) head.id = Number(this.#insertStream.run(stream).lastInsertRowid);
    const { id } = head;
    let { revision } = head;
    let position = this.#position ?? this.#readPosition();
    for (let at = 0; at < fields.length; at += fieldsPerEvent) {
      position += 1;
      revision += 1;
      this.#events.insert(
        { id, stream },
        {
          position,
          revision,
          eventId: fields[at] as string,
          type: fields[at + 1] as string,
          createdAt: this.#now,
          isJson: 1,
          data: fields[at + 2] as string,
          metadata: fields[at + 3] as string,
        },
      );
    }
    head.revision = revision;
    this.#position = position;
    return { kind: 'appended', revision, position };
  }

  #end(stream: string, head: Head): AppendOutcome {
    let position = this.#position ?? this.#readPosition();
    if (!head.isTombstoned) {
      if (head.id === 0) head.id = Number(this.#insertStream.run(stream).lastInsertRowid);
      position += 1;
      head.revision += 1;
      const { id, revision } = head;
      this.#ending.write({ stream, id, revision, position, now: this.#now });
      head.isTombstoned = true;
      this.#position = position;
    }
    return { kind: 'appended', revision: head.revision, position };
  }

  /** The same ids at the same place are the same append; anything else came too late. */
  #repeat({ expected, fields }: AppendRequest, { id, revision }: Head): AppendOutcome {
    const count = fields.length / fieldsPerEvent;
    const stored = this.#idsFrom.all(id, expected + 1, count);
    const isSame =
      stored.length === count &&
      stored.every(({ event_id }, index) => event_id === fields[index * fieldsPerEvent]);
    const last = stored.at(-1);
    if (!isSame || !last) return { kind: 'wrong-revision', actual: revision };
    return { kind: 'appended', revision: expected + count, position: Number(last.position) };
  }

  #headOf(stream: string): Head {
    const known = this.#heads.get(stream);
    if (known) return known;
    const row = this.#head.get(stream);
    const head = row
      ? {
          id: Number(row.id),
          revision: Number(row.revision),
          isTombstoned: row.tombstoned !== 0,
        }
      : { id: 0, revision: noStream, isTombstoned: false };
    this.#heads.set(stream, head);
    return head;
  }

  #readPosition(): number {
    return Number(this.#lastPosition.get()?.position ?? 0);
  }

  /** Forgets the heads in memory: they hold only as long as nobody else writes the file. */
  #noticeOtherWriters(): void {
    const version = this.#dataVersion.get()?.data_version;
    if (version === this.#seenVersion) return;
    this.#forget();
    this.#seenVersion = version;
  }

  #undo(): void {
    this.#forget();
    try {
      // After some failures SQLite has rolled back by itself.
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
    } catch {
      // The next BEGIN says what is wrong with the file, to the append that needs it.
    }
  }

  #forget(): void {
    this.#heads.clear();
    this.#position = undefined;
  }

  #failed(error: unknown, isCommitting: boolean): AppendOutcome {
    const message = describeFailure(error, this.file);
    if (!isStorageFailure(error)) return { kind: 'fault', message };
    return {
      kind: isCommitting && leavesOutcomeUnknown(error) ? 'unknown' : 'unavailable',
      message,
    };
  }
}

/** Tells one file from another under the same name; undefined of a log in memory. */
const inodeOf = (file: string): bigint | undefined =>
  statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
