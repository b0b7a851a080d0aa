const firstMs = 100;

/** A thread that dies again and again is begun again ever more slowly. */
export class RestartPace {
  private deathsInARow = 0;

  constructor(private readonly mostMs: number) {}

  /** @returns after how many milliseconds the next one is to be begun */
  died(): number {
    const delayMs = Math.min(firstMs * 2 ** this.deathsInARow, this.mostMs);
    this.deathsInARow += 1;
    return delayMs;
  }

  /** It has done what it is there for. */
  worked(): void {
    this.deathsInARow = 0;
  }
}
