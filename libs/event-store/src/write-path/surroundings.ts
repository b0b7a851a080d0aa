import type { DecisionInput, FoldedEvent, KeyedRows } from '@lodestone/kernel';
import type { DurableRows, LookedAt } from './durable-rows';
import type { PendingCommand } from './submission';

/** What one decision needs besides the rows of its own stream. */
export type Needs = Readonly<{
  others: readonly string[];
  /** Revision in the own stream. */
  target: number | undefined;
}>;

export function needsOf({ decider, submission }: PendingCommand, own: KeyedRows): Needs {
  const { command } = submission;
  return {
    others: decider.looksAt?.(command, own) ?? [],
    target: decider.targetOf?.(command, own),
  };
}

/**
 * What was fetched for one command. Kept only until that command is decided once: who decides again
 * looks again.
 */
export class Surroundings {
  readonly #others = new Map<string, LookedAt>();
  #target: FoldedEvent | undefined;
  #failure: { error: unknown } | undefined;
  #isFetching = false;

  constructor(
    readonly pending: PendingCommand,
    private readonly durable: DurableRows,
    private readonly stream: string,
  ) {}

  get isFetching(): boolean {
    return this.#isFetching;
  }

  /** Without waiting, for what needs none: a stream that nobody else can have written to. */
  give(stream: string, rows: LookedAt): void {
    this.#others.set(stream, rows);
  }

  giveTarget(event: FoldedEvent): void {
    this.#target = event;
  }

  /** Fetches what is missing; `done` is called in any case, and `ready` throws what went wrong. */
  fetch({ others, target }: Needs, done: () => void): void {
    this.#isFetching = true;
    const missing = others.filter((stream) => !this.#others.has(stream));
    const looks = missing.map(async (stream) => {
      this.#others.set(stream, await this.durable.lookAt(stream));
    });
    const aim = async () => {
      if (target === undefined || this.#target?.revision === target) return;
      this.#target = await this.durable.eventAt(this.stream, target);
    };
    Promise.all([...looks, aim()])
      .catch((error: unknown) => {
        this.#failure = { error };
      })
      .finally(() => {
        this.#isFetching = false;
        done();
      });
  }

  /**
   * What the decision is given, once nothing of it is missing.
   *
   * @throws whatever stood in the way of fetching
   */
  ready({ others, target }: Needs): Pick<DecisionInput, 'other' | 'target'> | undefined {
    if (this.#failure) throw this.#failure.error;
    if (!others.every((stream) => this.#others.has(stream))) return undefined;
    if (target === undefined) return { other: (stream) => this.#other(stream), target };
    if (this.#target?.revision !== target) return undefined;
    return { other: (stream) => this.#other(stream), target: this.#target };
  }

  #other(stream: string): KeyedRows {
    const rows = this.#others.get(stream);
    if (!rows) throw new Error(`the decision looks at ${stream}, which looksAt did not name`);
    return rows();
  }
}
