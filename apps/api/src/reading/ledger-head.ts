import {
  countedStreamPrefixes,
  EventStore,
  isCounted,
  type LogPosition,
  type RecordedEvent,
} from '@lodestone/kernel';
import { Injectable } from '@nestjs/common';

/** Where the ledger really stands, read off the log: read models may be behind it. */
@Injectable()
export class LedgerHead {
  constructor(private readonly store: EventStore) {}

  /** Of the newest event that has an ordinal; undefined before there is one. */
  async position(): Promise<LogPosition | undefined> {
    return (await this.newest())?.position;
  }

  /** The newest event that has an ordinal. */
  async newest(): Promise<RecordedEvent | undefined> {
    for (let after: LogPosition | 'end' = 'end'; ;) {
      const newest = await this.newestBefore(after);
      if (!newest || isCounted(newest.stream)) return newest;
      after = newest.position;
    }
  }

  private async newestBefore(after: LogPosition | 'end'): Promise<RecordedEvent | undefined> {
    const filter = { streamPrefixes: countedStreamPrefixes };
    const newest = { after, direction: 'backwards', maxCount: 1, filter } as const;
    for await (const recorded of this.store.readAll(newest)) return recorded;
    return undefined;
  }
}
