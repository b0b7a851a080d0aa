import { AmountsArena } from './amounts-arena';
import { exactBelow } from './exact-share';
import { sharesOf } from './largest-remainder';
import { TooLargeForDoubles, type Mixture } from './mixture';

/** Where amounts by origin are written to. */
type Place = Readonly<{ origins: Uint32Array; amounts: Float64Array; start: number }>;

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
    moved[0] = origin;
    parts[0] = amount;
    movedCount = 1;
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
    target.#giveBack();
    target.#start = this.#start;
    target.#length = this.#length;
    target.#capacity = this.#capacity;
    this.#start = 0;
    this.#length = 0;
    this.#capacity = 0;
  }

  #putOnWay(): void {
    makeRoom(this.#length);
    const { origins, amounts } = this.arena;
    const [start, length] = [this.#start, this.#length];
    for (let n = 0; n < length; n++) {
      moved[n] = origins[start + n]!;
      parts[n] = amounts[start + n]!;
    }
    movedCount = length;
  }

  /** Puts on the way what makes up so much, and keeps the rest. */
  #takeShares(amount: number): void {
    makeRoom(this.#length);
    movedCount = this.#split(amount, { origins: moved, amounts: parts, start: 0 });
  }

  /** The same, straight into one that has nothing. */
  #takeSharesInto(target: MixtureInDoubles, amount: number): void {
    target.#reserve(this.#length);
    const { origins, amounts } = this.arena;
    target.#length = this.#split(amount, { origins, amounts, start: target.#start });
  }

  /** Writes what makes up so much elsewhere, keeps the rest, and says how many origins it is of. */
  #split(amount: number, to: Place): number {
    const { origins, amounts } = this.arena;
    const [start, length] = [this.#start, this.#length];
    const shares = sharesOf({ values: amounts, start, length }, amount, this.total);
    const { origins: originsTo, amounts: amountsTo } = to;
    let [kept, written] = [start, to.start];
    for (let n = 0; n < length; n++) {
      // One by one: a list of them would be made for each origin.
      const origin = origins[start + n]!;
      const had = amounts[start + n]!;
      const share = shares[n]!;
      // Written where the next one goes, which is one further only when there is something.
      originsTo[written] = origin;
      amountsTo[written] = share;
      written += share > 0 ? 1 : 0;
      origins[kept] = origin;
      amounts[kept] = had - share;
      kept += share === had ? 0 : 1;
    }
    this.#length = kept - start;
    return written - to.start;
  }

  /** Takes in what is on the way. */
  #merge(): void {
    const added = this.#addToKnown();
    if (added > 0) this.#insert(added);
  }

  /** Adds what is of origins that are here already, and leaves the others on the way. */
  #addToKnown(): number {
    const { origins, amounts } = this.arena;
    const end = this.#start + this.#length;
    let [mine, left] = [this.#start, 0];
    for (let other = 0; other < movedCount; other++) {
      const came = moved[other]!;
      while (mine < end && origins[mine]! < came) mine += 1;
      if (mine < end && origins[mine] === came) amounts[mine]! += parts[other]!;
      else {
        moved[left] = came;
        parts[left] = parts[other]!;
        left += 1;
      }
    }
    return left;
  }

  /** What is on the way, all of it new here: from the end, so that it can be done where it lies. */
  #insert(added: number): void {
    const length = this.#length + added;
    this.#reserve(length);
    const { origins, amounts } = this.arena;
    const start = this.#start;
    let [mine, other] = [start + this.#length - 1, added - 1];
    for (let at = start + length - 1; other >= 0; at--) {
      if (mine >= start && origins[mine]! > moved[other]!) {
        origins[at] = origins[mine]!;
        amounts[at] = amounts[mine--]!;
      } else {
        origins[at] = moved[other]!;
        amounts[at] = parts[other--]!;
      }
    }
    this.#length = length;
  }

  #reserve(length: number): void {
    if (length <= this.#capacity) return;
    const start = this.arena.take(length);
    const { origins, amounts } = this.arena;
    origins.copyWithin(start, this.#start, this.#start + this.#length);
    amounts.copyWithin(start, this.#start, this.#start + this.#length);
    if (this.#capacity > 0) this.arena.giveBack(this.#start, this.#capacity);
    this.#start = start;
    this.#capacity = AmountsArena.capacityFor(length);
  }

  #giveBack(): void {
    if (this.#capacity > 0) this.arena.giveBack(this.#start, this.#capacity);
    this.#start = 0;
    this.#length = 0;
    this.#capacity = 0;
  }
}

function makeRoom(length: number): void {
  if (length <= moved.length) return;
  [moved, parts] = [new Uint32Array(2 * length), new Float64Array(2 * length)];
}
