import { exactBelow } from './exact-share';
import { sharesOf } from './largest-remainder';
import { TooLargeForDoubles, type Mixture } from './mixture';

/**
 * Proportional: every draw takes of each origin its share by largest remainder. In doubles, which are
 * exact below 2⁵¹: 2,251 t of one rare earth in one place.
 */
export class MixtureInDoubles implements Mixture<number> {
  total = 0;
  #owed = 0;
  #origins: number[] = [];
  #amounts: number[] = [];

  add(origin: number, amount: number): void {
    this.#merge([origin], [amount]);
    this.#grow(amount);
  }

  addAll(other: MixtureInDoubles): void {
    this.#merge([...other.#origins], [...other.#amounts]);
    this.#grow(other.total);
  }

  draw(target: MixtureInDoubles, amount: number): number {
    const missing = Math.max(0, amount - this.total);
    this.#owed += missing;
    this.#move(target, amount - missing);
    return missing;
  }

  receive(source: MixtureInDoubles, amount: number, covering: MixtureInDoubles): void {
    const covered = Math.min(this.#owed, amount);
    if (covered > 0) {
      this.#owed -= covered;
      source.#move(covering, covered);
    }
    source.#move(this, amount - covered);
  }

  clear(): void {
    this.total = 0;
    this.#owed = 0;
    this.#origins = [];
    this.#amounts = [];
  }

  entries(): ReadonlyArray<readonly [origin: number, amount: number]> {
    return this.#origins.map((origin, n) => [origin, this.#amounts[n] as number] as const);
  }

  /** @throws TooLargeForDoubles */
  #grow(amount: number): void {
    this.total += amount;
    if (!(this.total < exactBelow)) throw new TooLargeForDoubles();
  }

  #move(target: MixtureInDoubles, amount: number): void {
    if (amount === 0) return;
    if (amount === this.total) this.#moveAll(target);
    else this.#moveShares(target, amount);
    this.total -= amount;
    target.#grow(amount);
  }

  #moveAll(target: MixtureInDoubles): void {
    const [origins, amounts] = [this.#origins, this.#amounts];
    this.#origins = [];
    this.#amounts = [];
    target.#merge(origins, amounts);
  }

  #moveShares(target: MixtureInDoubles, amount: number): void {
    const [origins, amounts] = [this.#origins, this.#amounts];
    if (amounts.length === 1) {
      amounts[0]! -= amount;
      target.#merge([origins[0] as number], [amount]);
      return;
    }
    const shares = sharesOf(amounts, amount, this.total);
    const [moved, parts]: [number[], number[]] = [[], []];
    let kept = 0;
    for (let n = 0; n < amounts.length; n++) {
      const [share, had] = [shares[n] as number, amounts[n] as number];
      if (share > 0) {
        moved.push(origins[n] as number);
        parts.push(share);
      }
      if (share === had) continue;
      origins[kept] = origins[n] as number;
      amounts[kept] = had - share;
      kept += 1;
    }
    origins.length = kept;
    amounts.length = kept;
    target.#merge(moved, parts);
  }

  /** Takes the arrays over: nobody else may use them any more. */
  #merge(origins: number[], amounts: number[]): void {
    if (this.#origins.length === 0) {
      this.#origins = origins;
      this.#amounts = amounts;
      return;
    }
    const [mine, had] = [this.#origins, this.#amounts];
    const [merged, sums]: [number[], number[]] = [[], []];
    let [a, b] = [0, 0];
    while (a < mine.length || b < origins.length) {
      const [one = Infinity, other = Infinity] = [mine[a], origins[b]];
      merged.push(Math.min(one, other));
      sums.push(
        (one <= other ? (had[a++] as number) : 0) + (other <= one ? (amounts[b++] as number) : 0),
      );
    }
    this.#origins = merged;
    this.#amounts = sums;
  }
}
