import type { Ordinal } from '@lodestone/kernel';
import { SeenChain, type Chain, type ChainNews } from './chain';
import { ChainKeeper, type ChainKeeperOptions } from './chain-keeper';

/** Keeps lines and looks at them in one thread: for whoever has no other. */
export class ChainInProcess {
  readonly #keeper: ChainKeeper;
  readonly #seen = new SeenChain();
  #known: ChainNews | undefined;

  constructor(options: ChainKeeperOptions) {
    this.#keeper = new ChainKeeper(options);
  }

  get status(): Readonly<{ ordinal: Ordinal; bytes: number; restarts: number }> {
    const { ordinal, bytes } = this.#seen;
    return { ordinal, bytes, restarts: 0 };
  }

  /**
   * As the journal is now.
   *
   * @throws NoJournalYet
   * @throws ChainTooLarge
   */
  refreshed(): Chain {
    this.#keeper.refresh();
    this.#known = this.#keeper.newsSince(this.#known);
    this.#seen.take(this.#known);
    return this.#seen;
  }
}
