/** When a filtered subscription is due to say how far it has come: every so many events looked at. */
export class CheckpointPace {
  #considered = 0;
  #told: number;

  constructor(
    private readonly every: number,
    from: number,
  ) {
    this.#told = from;
  }

  /** The position of the last checkpoint, or where the search began. */
  get told(): number {
    return this.#told;
  }

  /** How many events to look at, so that the next checkpoint falls on the last of them. */
  eventsUntilNext(max: number): number {
    return Math.min(max, this.every - this.#considered);
  }

  isDueAfter(considered: number): boolean {
    this.#considered += considered;
    if (this.#considered < this.every) return false;
    this.#considered = 0;
    return true;
  }

  at(position: number): number {
    this.#told = position;
    return position;
  }
}
