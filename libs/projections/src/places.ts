import { comparePositions, type LogPosition, type Ordinal } from '@lodestone/kernel';
import type { Checkpoint, Parked } from './checkpoint';

/** How far one projection is. */
export type Place = Readonly<{ checkpoint: Checkpoint | 'start'; parked?: Parked | undefined }>;

/** `parked`: one of those waited for stands still before it, so waiting longer is in vain. */
export type WaitOutcome = 'reached' | 'parked' | 'timed-out';

export type WaitOptions = Readonly<{
  timeoutMs: number;
  /** Names of projections; default: all. */
  projections?: readonly string[];
  /** One of them is enough. */
  any?: boolean;
}>;

type Waiter = Readonly<{
  projections: readonly string[] | undefined;
  any: boolean;
  isReachedBy: (checkpoint: Checkpoint) => boolean;
  end: (outcome: WaitOutcome) => void;
}>;

/**
 * How far each projection is, and who waits for it. The follower has one; a thread that hears from
 * the follower by messages can have its own and is told by `set`.
 */
export class Places {
  readonly #places = new Map<string, Place>();
  readonly #waiters = new Set<Waiter>();

  get(projection: string): Place | undefined {
    return this.#places.get(projection);
  }

  set(projection: string, place: Place): void {
    this.#places.set(projection, place);
    for (const waiter of this.#waiters) {
      const outcome = this.#outcomeFor(waiter);
      if (outcome) waiter.end(outcome);
    }
  }

  /** Waits until the projections have taken the event of this ordinal. */
  waitForOrdinal(ordinal: Ordinal, options: WaitOptions): Promise<WaitOutcome> {
    return this.#wait((checkpoint) => checkpoint.ordinal >= ordinal, options);
  }

  /** Of a counted event: a party event is only reached with the counted one that follows it. */
  waitForPosition(position: LogPosition, options: WaitOptions): Promise<WaitOutcome> {
    return this.#wait((at) => comparePositions(at.position, position) >= 0, options);
  }

  #wait(
    isReachedBy: Waiter['isReachedBy'],
    { timeoutMs, projections, any = false }: WaitOptions,
  ): Promise<WaitOutcome> {
    return new Promise((resolve) => {
      const end = (outcome: WaitOutcome): void => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        resolve(outcome);
      };
      const waiter: Waiter = { projections, any, isReachedBy, end };
      const timer = setTimeout(() => end('timed-out'), timeoutMs);
      const outcome = this.#outcomeFor(waiter);
      if (outcome) end(outcome);
      else this.#waiters.add(waiter);
    });
  }

  #outcomeFor({ projections, any, isReachedBy }: Waiter): WaitOutcome | undefined {
    const outcomes = [...(projections ?? this.#places.keys())].map((name) => {
      const place = this.#places.get(name);
      if (place && place.checkpoint !== 'start' && isReachedBy(place.checkpoint)) return 'reached';
      return place?.parked ? 'parked' : undefined;
    });
    const isEnough = (outcome: WaitOutcome | undefined) => outcome === 'reached';
    if (any ? outcomes.some(isEnough) : outcomes.every(isEnough)) return 'reached';
    const isInVain = (outcome: WaitOutcome | undefined) => outcome === 'parked';
    return (any ? outcomes.every(isInVain) : outcomes.some(isInVain)) ? 'parked' : undefined;
  }
}
