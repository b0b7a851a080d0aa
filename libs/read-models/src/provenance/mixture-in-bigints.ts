import type { Mixture } from './mixture';

/** Exact whatever the amounts: for those that doubles do not hold, and for models asked less often. */
abstract class MixtureInBigints implements Mixture<bigint> {
  total = 0n;
  protected owed = 0n;

  draw(target: this, amount: bigint): bigint {
    const missing = amount > this.total ? amount - this.total : 0n;
    this.owed += missing;
    this.move(target, amount - missing);
    return missing;
  }

  receive(source: this, amount: bigint, covering: this): void {
    const covered = amount < this.owed ? amount : this.owed;
    this.owed -= covered;
    source.move(covering, covered);
    source.move(this, amount - covered);
  }

  add(origin: number, amount: bigint): void {
    this.put(origin, amount);
    this.total += amount;
  }

  addAll(other: this): void {
    for (const [origin, amount] of other.entries()) this.put(origin, amount);
    this.total += other.total;
  }

  clear(): void {
    this.total = 0n;
    this.owed = 0n;
    this.empty();
  }

  forEach(tell: (origin: number, amount: bigint) => void): void {
    for (const [origin, amount] of this.entries()) tell(origin, amount);
  }

  abstract entries(): ReadonlyArray<readonly [origin: number, amount: bigint]>;

  protected move(target: this, amount: bigint): void {
    if (amount === 0n) return;
    for (const [origin, part] of this.take(amount)) target.put(origin, part);
    this.total -= amount;
    target.total += amount;
  }

  /** Takes so much out, of what is in it. */
  protected abstract take(amount: bigint): ReadonlyArray<readonly [origin: number, part: bigint]>;
  protected abstract put(origin: number, amount: bigint): void;
  protected abstract empty(): void;
}

abstract class MixtureByOrigin extends MixtureInBigints {
  protected readonly amounts = new Map<number, bigint>();

  entries(): ReadonlyArray<readonly [origin: number, amount: bigint]> {
    return [...this.amounts].sort(([a], [b]) => a - b);
  }

  protected put(origin: number, amount: bigint): void {
    this.amounts.set(origin, (this.amounts.get(origin) ?? 0n) + amount);
  }

  protected empty(): void {
    this.amounts.clear();
  }
}

/** Every draw takes of each origin its share by largest remainder. */
export class ProportionalMixture extends MixtureByOrigin {
  protected take(part: bigint): ReadonlyArray<readonly [origin: number, part: bigint]> {
    const shares = this.entries().map(([origin, amount]) => ({
      origin,
      amount,
      share: (amount * part) / this.total,
      remainder: (amount * part) % this.total,
    }));
    let left = shares.reduce((rest, { share }) => rest - share, part);
    for (const each of shares.toSorted((a, b) => Number(b.remainder - a.remainder))) {
      if (left === 0n) break;
      each.share += 1n;
      left -= 1n;
    }
    for (const { origin, amount, share } of shares) {
      if (share === amount) this.amounts.delete(origin);
      else this.amounts.set(origin, amount - share);
    }
    return shares
      .filter(({ share }) => share > 0n)
      .map(({ origin, share }) => [origin, share] as const);
  }
}

/**
 * Upper bounds: as much of each origin as may be in what is drawn, which is all that ever came in and
 * no more than the draw. Bounds of several origins do not sum to anything.
 */
export class WorstCaseMixture extends MixtureByOrigin {
  override entries(): ReadonlyArray<readonly [origin: number, amount: bigint]> {
    return this.#bounds(this.total);
  }

  protected take(part: bigint): ReadonlyArray<readonly [origin: number, part: bigint]> {
    return this.#bounds(part);
  }

  #bounds(most: bigint): ReadonlyArray<readonly [origin: number, amount: bigint]> {
    if (most === 0n) return [];
    return super.entries().map(([origin, amount]) => [origin, amount < most ? amount : most]);
  }
}

/** What came in first goes out first. */
export class FirstInFirstOutMixture extends MixtureInBigints {
  #parcels: [origin: number, amount: bigint][] = [];

  entries(): ReadonlyArray<readonly [origin: number, amount: bigint]> {
    const sums = new Map<number, bigint>();
    for (const [origin, amount] of this.#parcels) {
      sums.set(origin, (sums.get(origin) ?? 0n) + amount);
    }
    return [...sums].sort(([a], [b]) => a - b);
  }

  protected take(part: bigint): ReadonlyArray<readonly [origin: number, part: bigint]> {
    const taken: [number, bigint][] = [];
    let [left, gone] = [part, 0];
    while (left > 0n) {
      const first = this.#parcels[gone] as [number, bigint];
      const [origin, amount] = first;
      const drawn = amount < left ? amount : left;
      taken.push([origin, drawn]);
      first[1] -= drawn;
      left -= drawn;
      if (first[1] === 0n) gone += 1;
    }
    this.#parcels.splice(0, gone);
    return taken;
  }

  protected put(origin: number, amount: bigint): void {
    const last = this.#parcels.at(-1);
    if (last?.[0] === origin) last[1] += amount;
    else this.#parcels.push([origin, amount]);
  }

  protected empty(): void {
    this.#parcels = [];
  }
}
