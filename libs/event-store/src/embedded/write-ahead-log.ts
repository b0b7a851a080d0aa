import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

/** Four times what it is when nobody reads: from here on readers are asked to let it be emptied. */
const bytesMax = 32 * 1024 * 1024;

/** After so much more it is tried again. */
const bytesBetweenTries = 16 * 1024 * 1024;

/** A look costs some microseconds, and a log does not grow by its limit in so few groups. */
const groupsPerLook = 16;

/** How long a group may wait for readers to finish their pages. */
const emptyingMs = 250;

/**
 * Keeps the write-ahead log short when SQLite's own checkpoints do not. Those copy pages into the
 * file but start the log anew only when no reader happens to be in it, which may not come to pass
 * while several threads read without a pause. Readers of ours are in it for one page; one that stays
 * for longer (a backup, somebody's shell) is waited for in vain, and tried again much later.
 */
export class WriteAheadLog {
  #groups = 0;
  #bytesAllowed = bytesMax;

  constructor(
    private readonly database: DatabaseSync,
    private readonly file: string,
    private readonly busyMs: number,
  ) {}

  /** To be called before each group, while no transaction is open. */
  tend(): void {
    this.#groups += 1;
    if (this.#groups % groupsPerLook !== 0) return;
    const bytes = statSync(`${this.file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes < this.#bytesAllowed) {
      if (bytes < bytesMax) this.#bytesAllowed = bytesMax;
      return;
    }
    this.database.exec(`PRAGMA busy_timeout = ${emptyingMs}`);
    const result = this.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    this.database.exec(`PRAGMA busy_timeout = ${this.busyMs}`);
    this.#bytesAllowed = result?.busy === 0 ? bytesMax : bytes + bytesBetweenTries;
  }
}
