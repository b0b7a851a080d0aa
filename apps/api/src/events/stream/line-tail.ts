import {
  countedFilter,
  counterFrom,
  readable,
  UnreadableLine,
  type EventLine,
} from '@lodestone/exchange';
import { StoreUnavailable, type EventStore, type Ordinal } from '@lodestone/kernel';
import type { DeliveryOptions } from '@lodestone/projections';
import type { LineFacts } from './line-facts';

/** So many of the newest lines are kept for all who follow; who is further behind reads the log. */
const linesKept = 512;

/** Every ordinal comes before it. */
const beyond = Number.MAX_SAFE_INTEGER;

type TailOptions = Readonly<{
  store: EventStore;
  delivery: DeliveryOptions;
  facts: LineFacts;
  /** There are new lines. */
  grown: () => void;
  /** It cannot be followed any more; it is begun again when somebody asks. */
  failed: (error: unknown) => void;
}>;

/** The newest lines of the log, followed once for all readers. */
export class LineTail {
  #lines: EventLine[] = [];
  /** Of the first line that it could have; undefined while it is not followed. */
  #from: Ordinal | undefined;
  #head: Ordinal = -1;
  #ended = new AbortController();
  #starting: Promise<void> | undefined;

  constructor(private readonly options: TailOptions) {}

  /** The newest ordinal that is known; undefined while the log is not followed. */
  get head(): Ordinal | undefined {
    return this.#from === undefined ? undefined : this.#head;
  }

  /** Resolves when everything that was durable when it was called is known. */
  start(): Promise<void> {
    this.#starting ??= this.#begin();
    return this.#starting;
  }

  /** Lines from an ordinal on, at most so many; undefined where only the log still has them. */
  from(ordinal: Ordinal, linesMax: number): readonly EventLine[] | undefined {
    if (this.#from === undefined || ordinal < this.#from) return undefined;
    const at = ordinal - this.#from;
    return this.#lines.slice(at, at + linesMax);
  }

  stop(): void {
    this.#ended.abort();
    this.#forget();
  }

  #begin(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#follow(resolve).catch((error: unknown) => {
        this.#forget();
        reject(error instanceof Error ? error : new Error(String(error)));
        this.options.failed(error);
      });
    });
  }

  async #follow(caughtUp: () => void): Promise<void> {
    const { store, facts, delivery } = this.options;
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    const begin = facts.beginAt(beyond);
    const counter = counterFrom(beyond, begin, delivery);
    this.#lines = [];
    let isCaughtUp = false;
    const { after } = begin;
    for await (const message of store.subscribeToAll({ after, filter: countedFilter, signal })) {
      if (message.kind === 'events') {
        const { lines, unreadable } = readable(counter.count(message.recorded));
        this.#add(lines);
        if (isCaughtUp) this.options.grown();
        if (unreadable) throw new UnreadableLine(unreadable);
      } else if (message.kind === 'caught-up' && !isCaughtUp) {
        isCaughtUp = true;
        this.#head = counter.ordinal;
        this.#from = this.#head + 1 - this.#lines.length;
        caughtUp();
      }
    }
    if (!signal.aborted) throw new StoreUnavailable('the log is not followed any more');
  }

  #add(lines: readonly EventLine[]): void {
    this.#lines.push(...lines);
    const tooMany = this.#lines.length - linesKept;
    // Not one by one: cutting off the front moves all the others.
    if (tooMany > linesKept) this.#lines = this.#lines.slice(tooMany);
    const newest = this.#lines.at(-1);
    if (this.#from === undefined || !newest) return;
    this.#head = newest.ordinal;
    this.#from = newest.ordinal + 1 - this.#lines.length;
  }

  #forget(): void {
    this.#lines = [];
    this.#from = undefined;
    this.#starting = undefined;
  }
}
