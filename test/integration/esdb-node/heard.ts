import type { AllStreamSubscription, StreamSubscription } from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a subscriber hears, in order: numbers are revisions, words are notices and errors. */
export class Heard {
  readonly log: (number | string)[] = [];

  constructor(readonly subscription: StreamSubscription | AllStreamSubscription) {
    // In an order of its own would be of no use: notices and events share one list.
    subscription.on('confirmation', () => this.log.push('confirmation'));
    subscription.on('caughtUp', () => this.log.push('caught-up'));
    subscription.on('error', (error: Error & { type?: string }) =>
      this.log.push(error.type ?? error.message),
    );
    subscription.on('data', ({ event }: { event?: { revision: bigint } }) =>
      this.log.push(event ? Number(event.revision) : 'nothing'),
    );
  }

  /** @throws Error with what was heard, when it is never enough */
  async until(isEnough: (log: readonly (number | string)[]) => boolean): Promise<void> {
    const from = performance.now();
    while (!isEnough(this.log)) {
      if (performance.now() - from > 10_000) throw new Error(`heard only ${this.log.join(' ')}`);
      await sleep(10);
    }
  }

  caughtUp(): Promise<void> {
    return this.until((log) => log.includes('caught-up'));
  }

  length(count: number): Promise<void> {
    return this.until((log) => log.length >= count);
  }

  end(): Promise<void> {
    return this.subscription.unsubscribe();
  }
}
