import { setImmediate as turn } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable, type LogPosition } from '@lodestone/kernel';
import { unavailable } from '../embedded/log-failure';
import { openForReading } from '../embedded/log-file';
import { PageSize } from '../embedded/page-size';
import type { LoggedEvent } from '../embedded/raw/raw-event';
import { RawReader } from '../embedded/raw/raw-reader';
import { placeOf as rowOf, positionOf } from '../embedded/recorded-rows';
import { isOfUsers, type CopiedEvent, type ReadableLog } from './copied-event';

/** The log of a data folder, to copy from. */
export class EmbeddedCopySource implements ReadableLog {
  /** @throws StoreUnavailable when there is no log, or not one that this version can read */
  static openReadOnly(file: string): EmbeddedCopySource {
    return new EmbeddedCopySource(openForReading(file), file);
  }

  protected readonly reader: RawReader;

  protected constructor(
    protected readonly database: DatabaseSync,
    readonly named: string,
  ) {
    this.reader = new RawReader(database, named);
  }

  async *pages(after?: LogPosition): AsyncGenerator<readonly CopiedEvent[], void, void> {
    const size = new PageSize();
    for (let from = after ? rowOf(after) : 0; ;) {
      const page = { from, direction: 'forwards' as const, eventsMax: size.events };
      const { events, considered, last } = this.#guarded(() => this.reader.allPage(page));
      if (considered === 0) return;
      size.learn(considered, events.reduce(bytesWith, 0));
      const copied = events.filter(({ stream }) => isOfUsers(stream)).map(copiedOf);
      if (copied.length > 0) yield copied;
      from = last;
      // A stop that is asked for is heard between two pages.
      await turn();
    }
  }

  close(): Promise<void> {
    if (this.database.isOpen) this.database.close();
    return Promise.resolve();
  }

  #guarded<Result>(work: () => Result): Result {
    if (!this.database.isOpen) throw new StoreUnavailable(`the log ${this.named} was closed`);
    try {
      return work();
    } catch (error) {
      throw unavailable(error, this.named);
    }
  }
}

const bytesWith = (bytes: number, { data, metadata }: LoggedEvent): number =>
  bytes + data.length + metadata.length;

const copiedOf = (event: LoggedEvent): CopiedEvent => ({
  ...event,
  position: positionOf(event.position),
});
