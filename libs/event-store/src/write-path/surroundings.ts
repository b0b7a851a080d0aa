import type { DecisionInput, FoldedEvent, KeyedRows } from '@lodestone/kernel';
import type { DurableRows, LookedAt } from './durable-rows';
import { LogLook } from './log-look';
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
  readonly #look: LogLook;
  #failure: { error: unknown } | undefined;
  #isFetching = false;

  constructor(
    readonly pending: PendingCommand,
    private readonly durable: DurableRows,
    private readonly stream: string,
    private readonly soleWriter: boolean,
  ) {
    this.#look = new LogLook({ durable, soleWriter, deadline: pending.deadline });
  }

  get isFetching(): boolean {
    return this.#isFetching;
  }

  /** Answers without waiting where it can: nobody else can have written to that stream. */
  giveKept(others: readonly string[]): void {
    for (const stream of this.soleWriter ? others : []) {
      if (this.durable.isChecked(stream)) this.#others.set(stream, this.durable.asKept(stream));
    }
  }

  giveTarget(event: FoldedEvent): void {
    this.#targets.set(event.revision, event);
  }

  /**
   * What the decider wants of the log, as far as it is there; undefined while it is being fetched or
   * has to wait for the own stream: for what is on its way, which lands by itself.
   */
  look(
    given: Omit<DecisionInput, 'circumstances' | 'seen'>,
    { durableRevision, done }: Readonly<{ durableRevision: number; done: () => void }>,
  ): Pick<DecisionInput, 'seen'> | undefined {
    const { decider, submission } = this.pending;
    for (;;) {
      const seen = this.#look.seen(durableRevision);
      const look = decider.looksInto?.(submission.command, { ...given, seen });
      if (!look || this.#look.has(look)) return look ? { seen } : {};
      const { stream } = this;
      const waits = look.after.some(
        (place) => place.stream === stream && place.revision > durableRevision,
      );
      if (waits) return undefined;
      this.#look.takeNear(look);
      if (this.#look.has(look)) continue;
      this.#await([this.#look.fetch(look)], done);
      return undefined;
    }
  }

  /** Fetches what is missing; `done` is called in any case, and `ready` throws what went wrong. */
  fetch({ others, targets }: Needs, done: () => void): void {
    const missing = others.filter((stream) => !this.#others.has(stream));
    const looks = missing.map(async (stream) => {
      this.#others.set(stream, await this.durable.lookAt(stream));
    });
    const aims = targets
      .filter((revision) => !this.#targets.has(revision))
      .map(async (revision) => {
        this.giveTarget(await this.durable.eventAt(this.stream, revision));
      });
    this.#await([...looks, ...aims], done);
  }

  #await(fetched: ReadonlyArray<Promise<void>>, done: () => void): void {
    this.#isFetching = true;
    Promise.all(fetched)
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
