import type { Amounts } from './amounts';
import type { StillAsked } from './back-reach';
import type { Mixture } from './mixture';
import { needed, outside, watched, type PlaySteps } from './play-steps';

/** What is seen of the entries that are watched. */
export type Onlooker<M> = Readonly<{
  /** What flows in here, or into a sink; it still flows on. */
  fed?: (entry: number, mixture: M) => void;
  /** What is followed from here on, as it was until now. */
  chosen?: (mixture: M) => void;
  /** What a restatement takes from a lot. */
  restatedAway?: (entry: number) => void;
  /** What settles an earlier draw of the pool beyond its content. */
  covered?: (place: number, mixture: M) => void;
}>;

export type Played<N extends number | bigint, M extends Mixture<N>> = Readonly<{
  steps: PlaySteps;
  amounts: Amounts<N>;
  /** By entry of a source: its origin, in canonical order. */
  originOf: Readonly<Int32Array>;
  /** By local pool: the origin of what is drawn beyond its content. */
  undeclaredOf: Readonly<Int32Array>;
  /** Entries of which all that they feed has one origin from there on, whatever it was before. */
  chosen?: Readonly<{ entries: Readonly<Uint8Array>; origin: number }>;
  newMixture: () => M;
  onlooker: Onlooker<M>;
  stillAsked: StillAsked;
}>;

const stepsBetweenLooks = 1_024;

/** What is in the pools in the end, by local pool; nothing of those through which nothing came. */
export function play<N extends number | bigint, M extends Mixture<N>>(
  played: Played<N, M>,
): ReadonlyArray<M | undefined> {
  const player = new Player<N, M>(played);
  const { steps, stillAsked } = played;
  for (let step = 0; step < steps.count; step++) {
    player.playStep(step);
    if (step % stepsBetweenLooks === 0) stillAsked();
  }
  return player.pools;
}

class Player<N extends number | bigint, M extends Mixture<N>> {
  readonly pools: (M | undefined)[];
  readonly #blend: M;
  readonly #passing: M;
  readonly #gone: M;

  constructor(private readonly played: Played<N, M>) {
    const { newMixture, undeclaredOf } = played;
    this.pools = new Array<M | undefined>(undeclaredOf.length).fill(undefined);
    [this.#blend, this.#passing, this.#gone] = [newMixture(), newMixture(), newMixture()];
  }

  playStep(step: number): void {
    const { steps, amounts } = this.played;
    const [from, end] = [steps.starts[step] as number, steps.starts[step + 1] as number];
    let last = from - 1;
    for (let entry = from; entry < end; entry++) {
      const direction = amounts.directions[entry] as number;
      if (direction < 0) this.#draw(entry);
      else if (direction > 0 && this.#isAskedFor(entry)) last = entry;
    }
    for (let entry = from; entry <= last; entry++) {
      if ((amounts.directions[entry] as number) > 0) this.#feed(entry);
    }
    if (steps.restates[step]) this.#tellRestatedAway(from);
    this.#blend.clear();
  }

  #draw(entry: number): void {
    const { steps, amounts, originOf, undeclaredOf } = this.played;
    const amount = amounts.amounts[entry] as N;
    const place = steps.places[entry] as number;
    if (place === outside) {
      this.#blend.add(originOf[entry] as number, amount);
      return;
    }
    const missing = this.#poolAt(place).draw(this.#blend, amount);
    if (missing) this.#blend.add(undeclaredOf[place] as number, missing);
  }

  #isAskedFor(entry: number): boolean {
    const { steps } = this.played;
    return ((steps.flags[entry] as number) & (needed | watched)) !== 0;
  }

  #feed(entry: number): void {
    const { steps, amounts, onlooker, chosen } = this.played;
    const amount = amounts.amounts[entry] as N;
    const place = steps.places[entry] as number;
    if (!this.#isAskedFor(entry)) {
      this.#letGo(this.#blend, amount);
      return;
    }
    const isWatched = ((steps.flags[entry] as number) & watched) !== 0;
    const isChosen = chosen?.entries[entry] === 1;
    if (!isChosen && !isWatched) {
      this.#settle(place, this.#blend, amount);
      return;
    }
    this.#blend.draw(this.#passing, amount);
    if (isChosen) {
      onlooker.chosen?.(this.#passing);
      this.#passing.clear();
      this.#passing.add(chosen.origin, amount);
    }
    if (isWatched) onlooker.fed?.(entry, this.#passing);
    if (place !== outside) this.#settle(place, this.#passing, amount);
    this.#passing.clear();
  }

  #settle(place: number, source: M, amount: N): void {
    const { onlooker } = this.played;
    this.#poolAt(place).receive(source, amount, this.#gone);
    if (!this.#gone.total) return;
    onlooker.covered?.(place, this.#gone);
    this.#gone.clear();
  }

  #letGo(source: M, amount: N): void {
    source.draw(this.#gone, amount);
    this.#gone.clear();
  }

  #tellRestatedAway(entry: number): void {
    const { steps, amounts, onlooker } = this.played;
    const isWatched = ((steps.flags[entry] as number) & watched) !== 0;
    if (isWatched && (amounts.directions[entry] as number) < 0) {
      onlooker.restatedAway?.(entry);
    }
  }

  #poolAt(place: number): M {
    return (this.pools[place] ??= this.played.newMixture());
  }
}
