import type { DecisionInput, FoldedEvent, KeyedRows } from '@lodestone/kernel';
import type { DurableRows, LookedAt } from './durable-rows';
import type { PendingCommand } from './submission';

/** What one decision needs besides the rows of its own stream. */
export type Needs = Readonly<{
  others: readonly string[];
  /** Revisions in the own stream. */
  targets: readonly number[];
}>;

export function needsOf({ decider, submission }: PendingCommand, own: KeyedRows): Needs {
  const { command } = submission;
  return {
    others: decider.looksAt?.(command, own) ?? [],
    targets: decider.targetsOf?.(command, own) ?? [],
  };
}

/**
 * What was fetched for one command. Kept only until that command is decided once: a second decision
 * fetches it again.
 */
export class Surroundings {
  readonly #others = new Map<string, LookedAt>();
  readonly #targets = new Map<number, FoldedEvent>();
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

  /** Answers without waiting where it can: nobody else can have written to that stream. */
  give(stream: string, rows: LookedAt): void {
    this.#others.set(stream, rows);
  }

  giveTarget(event: FoldedEvent): void {
    this.#targets.set(event.revision, event);
  }

  /** Fetches what is missing; `done` is called in any case, and `ready` throws what went wrong. */
  fetch({ others, targets }: Needs, done: () => void): void {
    this.#isFetching = true;
    const missing = others.filter((stream) => !this.#others.has(stream));
    const looks = missing.map(async (stream) => {
      this.#others.set(stream, await this.durable.lookAt(stream));
    });
    const aims = targets
      .filter((revision) => !this.#targets.has(revision))
      .map(async (revision) => {
        this.giveTarget(await this.durable.eventAt(this.stream, revision));
      });
    Promise.all([...looks, ...aims])
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
  ready({ others, targets }: Needs): Pick<DecisionInput, 'other' | 'targetAt'> | undefined {
    if (this.#failure) throw this.#failure.error;
    if (!others.every((stream) => this.#others.has(stream))) return undefined;
    if (!targets.every((revision) => this.#targets.has(revision))) return undefined;
    return {
      other: (stream) => this.#other(stream),
      targetAt: (revision) => this.#targets.get(revision),
    };
  }

  #other(stream: string): KeyedRows {
    const rows = this.#others.get(stream);
    if (!rows) throw new Error(`the decision looks at ${stream}, which looksAt did not name`);
    return rows();
  }
}
