import { threadEntry } from '../../running/thread-entry';
import { KeptChain, type ChainStatus } from '../chain/kept-chain';
import { TakesLonger, type Answered, type LaneStatus, type OnBehalfOf } from './asked';
import type { QueryName } from '@lodestone/read-models';
import { QuestionLane, type LaneOptions } from './question-lane';

export type ChainLanesOptions = Omit<LaneOptions, 'lane' | 'threads' | 'perThread' | 'limits'> &
  Readonly<{
    journalFolder: string;
    chainBytesMax: number;
    keeperEntry?: string;
  }>;

/** What one thread keeps and two look at: a question is not copied, nor are lines. */
const oneThread = {
  threads: 1,
  perThread: 1,
  limits: { perTenantMax: 32, inAllMax: 512 },
};

/** So long a question may hold up all others at the most. */
const quickMs = 50;

/**
 * Two threads over the same lines. Every question begins in the first; one that takes longer than
 * others should wait for begins again in the second, behind those that did so before. So a question
 * of a second costs the others no more than it cost them to find that out.
 */
export class ChainLanes {
  private readonly chain: KeptChain;
  private readonly quick: QuestionLane;
  private readonly long: QuestionLane;

  constructor({ journalFolder, chainBytesMax, keeperEntry, ...options }: ChainLanesOptions) {
    this.chain = new KeptChain({
      folder: journalFolder,
      bytesMax: chainBytesMax,
      entry: keeperEntry ?? threadEntry(__dirname, '../chain/keeper.thread'),
      fault: options.fault,
      recovered: options.recovered,
    });
    const given = { ...options, ...oneThread, chain: this.chain };
    this.quick = new QuestionLane({ ...given, lane: 'chain', budgetMs: quickMs });
    this.long = new QuestionLane({ ...given, lane: 'chain-long' });
  }

  async ask(
    asked: Readonly<{ name: QueryName; question: unknown; whose: OnBehalfOf }>,
  ): Promise<Answered<QueryName>> {
    await this.chain.refreshed();
    try {
      return await this.quick.ask(asked);
    } catch (error) {
      if (!(error instanceof TakesLonger)) throw error;
    }
    return this.long.ask(asked);
  }

  status(): readonly LaneStatus[] {
    return [this.quick.status(), this.long.status()];
  }

  chainStatus(): ChainStatus {
    return this.chain.status();
  }

  drop(): void {
    this.quick.drop();
    this.long.drop();
  }

  async stop(): Promise<void> {
    await Promise.all([this.quick.stop(), this.long.stop(), this.chain.stop()]);
  }
}
