import { AmountsArena } from './amounts-arena';
import { exactBelow } from './exact-share';
import { sharesOf } from './largest-remainder';
import { TooLargeForDoubles, type Mixture } from './mixture';

/** What is on its way from one mixture into another. */
let [moved, parts, movedCount] = [new Uint32Array(256), new Float64Array(256), 0];

/**
 * Proportional: every draw takes of each origin its share by largest remainder. In doubles, which are
 * exact below 2⁵¹: 2,251 t of one rare earth in one place.
 */
export class MixtureInDoubles implements Mixture<number> {
  total = 0;
  #owed = 0;
  /** Its run of the arena, in canonical order. */
  #start = 0;
  #length = 0;
  #capacity = 0;

  constructor(private readonly arena: AmountsArena) {}

  add(origin: number, amount: number): void {
    [moved[0], parts[0], movedCount] = [origin, amount, 1];
    this.#merge();
    this.#grow(amount);
  }

  addAll(other: MixtureInDoubles): void {
    other.#putOnWay();
    this.#merge();
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
    this.#length = 0;
  }

  forEach(tell: (origin: number, amount: number) => void): void {
    const { origins, amounts } = this.arena;
    for (let at = this.#start; at < this.#start + this.#length; at++) {
      tell(origins[at] as number, amounts[at] as number);
    }
  }

  /** @throws TooLargeForDoubles */
  #grow(amount: number): void {
    this.total += amount;
    if (!(this.total < exactBelow)) throw new TooLargeForDoubles();
  }

  #move(target: MixtureInDoubles, amount: number): void {
    if (amount === 0) return;
    if (amount < this.total) {
      if (target.#length === 0) this.#takeSharesInto(target, amount);
      else {
        this.#takeShares(amount);
        target.#merge();
      }
    } else if (target.#length === 0) {
      this.#change(target);
    } else {
      this.#putOnWay();
      target.#merge();
      this.#giveBack();
    }
    this.total -= amount;
    target.#grow(amount);
  }

  /** All of it lies in the target then, which had nothing. */
  #change(target: MixtureInDoubles): void {
    const [start, capacity] = [target.#start, target.#capacity];
    [target.#start, target.#length, target.#capacity] = [this.#start, this.#length, this.#capacity];
    [this.#start, this.#length, this.#capacity] = [start, 0, capacity];
    this.#giveBack();
  }

  #putOnWay(): void {
    makeRoom(this.#length);
    const { origins, amounts } = this.arena;
    for (let n = 0; n < this.#length; n++) {
      moved[n] = origins[this.#start + n]!;
      parts[n] = amounts[this.#start + n]!;
    }
    movedCount = this.#length;
  }

  /** Puts on the way what makes up so much, and keeps the rest. */
  #takeShares(amount: number): void {
    const { origins, amounts } = this.arena;
    const [start, length] = [this.#start, this.#length];
    makeRoom(length);
    const shares = sharesOf({ values: amounts, start, length }, amount, this.total);
    let kept = start;
    movedCount = 0;
    for (let n = 0; n < length; n++) {
      const [origin, had, share] = [origins[start + n]!, amounts[start + n]!, shares[n]!];
      if (share > 0) {
        moved[movedCount] = origin;
        parts[movedCount] = share;
        movedCount += 1;
      }
      if (share === had) continue;
      origins[kept] = origin;
      amounts[kept] = had - share;
      kept += 1;
    }
    this.#length = kept - start;
  }

  /** The same, straight into one that has nothing. */
  #takeSharesInto(target: MixtureInDoubles, amount: number): void {
    const [start, length] = [this.#start, this.#length];
    target.#reserve(length);
    const { origins, amounts } = this.arena;
    const shares = sharesOf({ values: amounts, start, length }, amount, this.total);
    let [kept, to] = [start, target.#start];
    for (let n = 0; n < length; n++) {
      const [origin, had, share] = [origins[start + n]!, amounts[start + n]!, shares[n]!];
      if (share > 0) {
        origins[to] = origin;
        amounts[to] = share;
        to += 1;
      }
      if (share === had) continue;
      origins[kept] = origin;
      amounts[kept] = had - share;
      kept += 1;
    }
    this.#length = kept - start;
    target.#length = to - target.#start;
  }

  /** Takes in what is on the way: from the end, so that it can be done where it lies. */
  #merge(): void {
    const length = this.#lengthMerged();
    this.#reserve(length);
    const { origins, amounts } = this.arena;
    let [mine, other] = [this.#start + this.#length - 1, movedCount - 1];
    for (let at = this.#start + length - 1; other >= 0; at--) {
      const [own, came] = [mine >= this.#start ? origins[mine]! : -1, moved[other]!];
      origins[at] = Math.max(own, came);
      amounts[at] = (own >= came ? amounts[mine]! : 0) + (came >= own ? parts[other]! : 0);
      if (own >= came) mine -= 1;
      if (came >= own) other -= 1;
    }
    this.#length = length;
  }

  /** How many origins there are in both together. */
  #lengthMerged(): number {
    const { origins } = this.arena;
    const end = this.#start + this.#length;
    let [mine, known] = [this.#start, 0];
    for (let other = 0; other < movedCount && mine < end; other++) {
      const came = moved[other]!;
      while (mine < end && origins[mine]! < came) mine += 1;
      if (mine < end && origins[mine] === came) known += 1;
    }
    return this.#length + movedCount - known;
  }

  #reserve(length: number): void {
    if (length <= this.#capacity) return;
    const start = this.arena.take(length);
    const { origins, amounts } = this.arena;
    origins.copyWithin(start, this.#start, this.#start + this.#length);
    amounts.copyWithin(start, this.#start, this.#start + this.#length);
    const had = this.#length;
    this.#giveBack();
    [this.#start, this.#length, this.#capacity] = [start, had, AmountsArena.capacityFor(length)];
  }

  #giveBack(): void {
    if (this.#capacity > 0) this.arena.giveBack(this.#start, this.#capacity);
    [this.#start, this.#length, this.#capacity] = [0, 0, 0];
  }
}

function makeRoom(length: number): void {
  if (length <= moved.length) return;
  [moved, parts] = [new Uint32Array(2 * length), new Float64Array(2 * length)];
}
