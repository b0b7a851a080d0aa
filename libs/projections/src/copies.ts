import { LogOutOfOrder } from './delivery';
import type { Lanes } from './lanes';
import type { ProjectionStatus } from './followed';
import type { LogCopy, LogTaker } from './log-copy';

type CopiesOptions = Readonly<{
  copies: readonly LogCopy[];
  lanes: Pick<Lanes, 'launch' | 'leave' | 'statusOf'>;
  /** It was opened, or has taken what there was. */
  onAdvanced: (status: ProjectionStatus) => void;
  onFault: (error: unknown) => void;
  retryMs: number;
}>;

/** Copies of the log that are followed beside files of rows: opened, tried again, and closed. */
export class Copies {
  /** Being opened, or waiting to be. */
  readonly #opening = new Map<LogCopy, Promise<void>>();
  /** When what failed is tried again. */
  readonly #timers = new Map<LogCopy, NodeJS.Timeout>();
  #isStopped = false;

  constructor(private readonly options: CopiesOptions) {}

  async start(): Promise<void> {
    await Promise.all(this.options.copies.map((copy) => this.#open(copy)));
  }

  /** @returns false of what is no copy */
  advanced(taker: LogTaker): boolean {
    const copy = this.#copyOf(taker);
    if (copy) this.options.onAdvanced(this.#statusOf(copy));
    return copy !== undefined;
  }

  /** It has left its lane. @returns false of what is no copy */
  failed(taker: LogTaker, error: unknown): boolean {
    const copy = this.#copyOf(taker);
    if (copy) this.#again(copy, error);
    return copy !== undefined;
  }

  /** Opens anew what somebody deleted or found damaged. */
  look(): void {
    for (const copy of this.options.copies) {
      if (this.#isStopped || this.#opening.has(copy) || !copy.hasChanged()) continue;
      void this.#open(copy);
    }
  }

  status(): readonly ProjectionStatus[] {
    return this.options.copies.map((copy) => this.#statusOf(copy));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await Promise.all(this.#opening.values());
    for (const copy of this.options.copies) copy.close();
  }

  /** Nobody else hands anything to it then, and it is not tried again for what failed before. */
  #open(copy: LogCopy): Promise<void> {
    this.options.lanes.leave(copy);
    clearTimeout(this.#timers.get(copy));
    this.#timers.delete(copy);
    const opening = copy.open().then(
      () => {
        this.#opening.delete(copy);
        if (!this.#isStopped) this.options.lanes.launch([copy]);
        this.options.onAdvanced(this.#statusOf(copy));
      },
      (error: unknown) => {
        this.#opening.delete(copy);
        this.#again(copy, error);
      },
    );
    this.#opening.set(copy, opening);
    return opening;
  }

  /** Trying again does not mend a log that contradicts itself; anything else is tried again. */
  #again(copy: LogCopy, error: unknown): void {
    if (this.#isStopped) return;
    this.options.onFault(error);
    if (error instanceof LogOutOfOrder) return;
    clearTimeout(this.#timers.get(copy));
    const timer = setTimeout(() => {
      if (!this.#isStopped && !this.#opening.has(copy)) void this.#open(copy);
    }, this.options.retryMs);
    this.#timers.set(copy, timer);
  }

  #statusOf(copy: LogCopy): ProjectionStatus {
    const { name, version, checkpoint, parked } = copy;
    return { name, version, checkpoint, parked, ...this.options.lanes.statusOf(copy) };
  }

  #copyOf(taker: LogTaker): LogCopy | undefined {
    return this.options.copies.find((copy) => copy === taker);
  }
}
