/** Two clocks of the machine that nobody sets. Both in milliseconds, from any beginning. */
export type SteadyTime = Readonly<{
  /** Asked for every stamp. May stand still while the machine sleeps. */
  awakeMs: () => number;
  /** Asked only in doubt. Goes on while the machine sleeps, as far as the machine can tell. */
  uptimeMs: () => number;
}>;

/** Setting a clock by so much is somebody's work; by more, it is a fault. */
export const clockStepMsMax = 5 * 60_000;

/**
 * A clock may be slewed by so much of the time that passes: twice what NTP does (500 ppm). What is
 * within it does not add up to a step, however long the program runs.
 */
const slewMax = 0.001;

/** `uptimeMs` may be rounded to whole seconds. */
const roundedMs = 1_000;

/**
 * How far the wall clock is ahead of what time can have passed. It is taken to be right at the start,
 * since nothing there could say otherwise, and followed by what a slew may do.
 */
export class WatchedClock {
  #offsetMs = NaN;
  #seenMs = 0;
  #sleptMs = 0;
  #awakeAtStartMs = 0;
  #uptimeAtStartMs = 0;

  constructor(private readonly steady: SteadyTime) {}

  /** The wall clock is right: from here on it is watched. */
  trust(wallMs: number): void {
    this.#awakeAtStartMs = this.steady.awakeMs();
    this.#uptimeAtStartMs = this.steady.uptimeMs();
    this.#sleptMs = 0;
    this.#seenMs = this.#awakeAtStartMs;
    this.#offsetMs = wallMs - this.#seenMs;
  }

  /** The latest that the wall clock can truthfully say now; undefined while it says no later. */
  limitBelow(wallMs: number): number | undefined {
    if (Number.isNaN(this.#offsetMs)) this.trust(wallMs);
    if (this.#aheadMs(wallMs) <= clockStepMsMax) return undefined;
    this.#notice();
    const aheadMs = this.#aheadMs(wallMs);
    return aheadMs <= clockStepMsMax ? undefined : wallMs - aheadMs + clockStepMsMax;
  }

  #aheadMs(wallMs: number): number {
    const passedMs = this.steady.awakeMs() + this.#sleptMs;
    const driftMs = wallMs - passedMs - this.#offsetMs;
    const slewMs = slewMax * Math.max(0, passedMs - this.#seenMs);
    this.#seenMs = Math.max(this.#seenMs, passedMs);
    this.#offsetMs += Math.min(Math.max(driftMs, -slewMs), slewMs);
    return wallMs - passedMs - this.#offsetMs;
  }

  /** Sleep that the machine tells of is time that has passed. */
  #notice(): void {
    const awakeMs = this.steady.awakeMs() - this.#awakeAtStartMs;
    const sleptMs = this.steady.uptimeMs() - this.#uptimeAtStartMs - awakeMs;
    if (sleptMs > this.#sleptMs + roundedMs) this.#sleptMs = sleptMs;
  }
}
