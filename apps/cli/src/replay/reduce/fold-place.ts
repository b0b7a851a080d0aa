import { eventTypes } from '@lodestone/ledger';

/** Places in the shared numbers. */
const [ordinalAt, typeAt, callsAt, isInsideAt, reachedAt, places] = [0, 1, 2, 3, 4, 5] as const;

const outside = 0;
const inside = 1;

/** Where a fold is, in memory that the thread of the fold writes and another one reads. */
export class FoldPlace {
  readonly #numbers: Int32Array;

  constructor(readonly memory = new SharedArrayBuffer(4 * places)) {
    this.#numbers = new Int32Array(memory);
  }

  /** The analyst's own code begins: of an event, or, with -1, of what is around the events. */
  enter(ordinal: number, type = ''): void {
    const numbers = this.#numbers;
    numbers[ordinalAt] = ordinal;
    numbers[typeAt] = eventTypes.indexOf(type as (typeof eventTypes)[number]);
    numbers[callsAt] = (numbers[callsAt] as number) + 1;
    Atomics.store(numbers, isInsideAt, inside);
  }

  leave(): void {
    this.#numbers[isInsideAt] = outside;
  }

  reached(ordinal: number): void {
    Atomics.store(this.#numbers, reachedAt, ordinal + 1);
  }

  /** So many ordinals are behind it. */
  get done(): number {
    return Atomics.load(this.#numbers, reachedAt);
  }

  /** Another number means that it came back in between. */
  get call(): number | undefined {
    if (Atomics.load(this.#numbers, isInsideAt) === outside) return undefined;
    return Atomics.load(this.#numbers, callsAt);
  }

  /** In words: the event that it was handed last. */
  get words(): string {
    const ordinal = Atomics.load(this.#numbers, ordinalAt);
    if (ordinal < 0) return 'outside of events';
    const type = eventTypes[Atomics.load(this.#numbers, typeAt)];
    return `at ordinal ${ordinal} (${type ?? 'of a type that is not known'})`;
  }
}
