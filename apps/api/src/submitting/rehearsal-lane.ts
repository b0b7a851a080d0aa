import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { CallerGone } from '../http/json-body';
import { ProblemException } from '../http/problem';
import { Asker } from '../reading/asker';
import { FairQueue } from '../reading/questions/fair-queue';

/** A person tries one after the other; a program that tries more at a time is told to wait. */
const limits = { perTenantMax: 8, inAllMax: 64 };

type Waiting = Readonly<{ tenant: string; begin: () => void }>;

/**
 * Trials are decided on the thread that decides records, so they take turns: one at a time, of one
 * tenant after the other, and while records wait as long a rest after each as it took. So however much
 * is tried, records have half of the thread at least.
 */
export class RehearsalLane {
  private readonly queue = new FairQueue<Waiting>(limits);
  private isBusy = false;

  constructor(
    private readonly recordsWaiting: () => number,
    private readonly pause: (millis: number) => Promise<unknown> = sleep,
  ) {}

  /** @throws ProblemException `overloaded`; CallerGone; whatever `decide` throws */
  async run<Answer>(decide: () => Promise<Answer>): Promise<Answer> {
    const asker = Asker.now();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const waiting = { tenant: asker?.tenant ?? 'nobody', begin };
    if (!this.queue.enter(waiting)) throw overloaded();
    this.serve();
    await begun;
    const from = performance.now();
    try {
      if (asker?.signal.aborted) throw new CallerGone();
      return await decide();
    } finally {
      this.queue.done(waiting);
      void this.rest(performance.now() - from);
    }
  }

  private serve(): void {
    if (this.isBusy) return;
    const next = this.queue.next();
    if (!next) return;
    this.isBusy = true;
    next.begin();
  }

  private async rest(tookMillis: number): Promise<void> {
    if (this.recordsWaiting() > 0) await this.pause(tookMillis);
    else await nextTurn();
    this.isBusy = false;
    this.serve();
  }
}

const overloaded = (): ProblemException =>
  new ProblemException('overloaded', {
    message: {
      en: 'More is being tried than can be decided now, or too much of yours. Records come first.',
      zh: '当前试行的请求过多，或您的试行请求过多；正式记录优先处理。',
    },
    headers: { 'retry-after': '2' },
  });
