import { Worker } from 'node:worker_threads';
import type { ChainKeeperOptions, ChainNews } from '@lodestone/journal';
import { endOf } from '../../running/thread-end';
import { youngMegabytesMax } from '../../running/thread-entry';
import type { Failed } from '../questions/asked';

/** Look at the journal again, and tell what is not known yet. */
export type RefreshMessage = Readonly<{
  known: Pick<ChainNews, 'generation' | 'sealed'> | undefined;
}>;

export type KeeperMessage = Readonly<{ news: ChainNews }> | Readonly<{ failed: Failed }>;

type KeeperThreadOptions = Readonly<{
  /** The compiled entry. */
  entry: string;
  keeper: ChainKeeperOptions;
  hear: (message: KeeperMessage) => void;
  /** Called once, for whatever reason it ended. */
  died: (reason: string) => void;
}>;

/** A thread that keeps the lines of the whole log in memory that others look at. */
export class KeeperThread {
  private readonly worker: Worker;
  private readonly exited: Promise<void>;

  constructor({ entry, keeper, hear, died }: KeeperThreadOptions) {
    this.worker = new Worker(entry, {
      name: 'lodestone-chain',
      workerData: keeper,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytesMax },
    });
    this.worker.on('message', hear);
    this.exited = endOf(this.worker, died);
  }

  refresh(message: RefreshMessage): void {
    this.worker.postMessage(message);
  }

  async stop(): Promise<void> {
    this.worker.postMessage('stop');
    await this.exited;
  }
}
