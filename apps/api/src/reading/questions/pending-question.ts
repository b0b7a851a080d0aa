import type { QueryName } from '@lodestone/read-models';
import type { Answered, EndedBecause, EndedQuestion, OnBehalfOf } from './asked';

export type Question = Readonly<{
  id: number;
  name: QueryName;
  question: unknown;
  whose: OnBehalfOf;
}>;

/** A question from its arrival until whoever asked is told. What it is told later is not heard. */
export class PendingQuestion {
  readonly answered: Promise<Answered<QueryName>>;
  private readonly arrivedAt = performance.now();
  private startedAt: number | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isTold = false;
  private resolve!: (answered: Answered<QueryName>) => void;
  private reject!: (error: Error) => void;

  constructor(
    readonly asked: Question,
    /** The caller has hung up, or waits no longer. */
    private readonly onGone: (pending: PendingQuestion) => void,
    private readonly onEnded: (ended: Omit<EndedQuestion, 'lane'>) => void,
  ) {
    this.answered = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    asked.whose.signal?.addEventListener('abort', this.gone, { once: true });
  }

  get tenant(): string {
    return this.asked.whose.tenant;
  }

  /** Bounds what it is doing now, in the place of what it was doing before. */
  within(limitMs: number, late: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(late, limitMs);
  }

  started(): void {
    this.startedAt = performance.now();
  }

  tell(because: EndedBecause, told: Answered<QueryName> | Error): void {
    if (this.isTold) return;
    this.isTold = true;
    clearTimeout(this.timer);
    this.asked.whose.signal?.removeEventListener('abort', this.gone);
    const now = performance.now();
    const startedAt = this.startedAt ?? now;
    const { name } = this.asked;
    this.onEnded({ name, because, waitedMs: startedAt - this.arrivedAt, tookMs: now - startedAt });
    if (told instanceof Error) this.reject(told);
    else this.resolve(told);
  }

  private readonly gone = (): void => this.onGone(this);
}
