import { inTransit, stock, transitDifference } from './account-numbers';
import type { BackReach } from './back-reach';
import { none, type FlowIndex } from './flow-index';
import { groupOfKey } from './play-order';

/** In an entry: no pool, but a source or a sink. */
export const outside = -1;

/** Of an entry: somebody wants to see what flows here. */
export const watched = 1;
/** What is fed here is still asked for; what nobody asks for is let go. */
export const needed = 2;
/** It has the opposite of what its line says. */
export const turned = 4;

const roomAtFirst = 1_024;

export type Watching = Readonly<{
  /** Local pools of which every feed is looked at. */
  pools: ReadonlySet<number>;
  /** Groups of which all that flows on is looked at, or only what leaves the chain. */
  groups: ReadonlySet<number>;
  sinksOnly?: boolean;
}>;

/**
 * What is played, in order. Entries of one step balance on their own: what the step draws is blended
 * and fed on. An entry has the amounts of its line (or their opposite) and those of every other entry
 * whose slot it is: owners of one unit, of which one puts in and the other takes out.
 */
export class PlaySteps {
  /** Where the entries of a step begin; one more than there are steps. */
  readonly starts: number[] = [0];
  lines = new Uint32Array(roomAtFirst);
  /** Local pool, or `outside`. */
  places = new Int32Array(roomAtFirst);
  slots = new Uint32Array(roomAtFirst);
  flags = new Uint8Array(roomAtFirst);
  /** By step: whether it says what a lot has always been. */
  readonly restates: boolean[] = [];

  /** By local pool. */
  readonly #isLookedAt: Uint8Array;
  #length = 0;
  /** Of the step that is being added. */
  #start = 0;
  #key = 0;
  #isSeen = false;

  constructor(
    private readonly reach: BackReach,
    private readonly watching: Watching,
  ) {
    this.#isLookedAt = new Uint8Array(reach.pools.length);
    for (const place of watching.pools) this.#isLookedAt[place] = 1;
    for (const group of groupsInOrder(reach)) {
      if (reach.isWhole(group)) this.#addWhole(group);
      else this.#addDraws(group);
    }
    this.#trim();
  }

  get count(): number {
    return this.restates.length;
  }

  #addWhole(group: number): void {
    const { index } = this.reach;
    const [from, end] = [index.startOfGroup(group), index.endOfGroup(group)];
    const surplus = surplusOf(index, from, end);
    this.#begin(group);
    for (let line = from; line < end; line++) {
      if (line === surplus) continue;
      const slot = this.#add(line, this.#placeOf(line));
      if (surplus === none) continue;
      index.lines.seek(line);
      if (index.lines.account() === transitDifference) this.#add(surplus, outside, slot);
    }
    this.#endStep();
    if (surplus !== none) this.#addSurplus(surplus);
    if (!this.reach.isAnyRestated) return;
    for (let line = from; line < end; line++) {
      const place = this.#placeOf(line);
      const isMade = place !== outside && this.reach.firstFlow(place) === line;
      if (isMade && this.reach.restated[place]) this.#addRestated(place);
    }
  }

  /** Found material does not borrow the origin of what was sent. */
  #addSurplus(line: number): void {
    this.#flip(this.#add(line, outside));
    this.#add(line, this.#placeOf(line));
    this.#endStep();
  }

  /**
   * Once, where the lot is made: what several assays said of it, and what came back at another
   * composition, is one difference in the end. So nothing is less than nothing in between.
   */
  #addRestated(place: number): void {
    const { index } = this.reach;
    const restated = this.reach.restated[place] as number[];
    const [pool, away] = [this.#length, this.#length + 1];
    this.#isSeen = this.watching.groups.has(index.groupOfLine(restated[0] as number));
    restated.forEach((line, n) => {
      this.#add(line, place, n === 0 ? undefined : pool);
      // The other line of the two: what the new measurement brings or takes.
      this.#add(line + 1, outside, n === 0 ? undefined : away);
    });
    this.#endStep(true);
  }

  /** Of what was drawn only the amounts matter. */
  #addDraws(group: number): void {
    const { index } = this.reach;
    this.#begin(group);
    for (let line = index.startOfGroup(group); line < index.endOfGroup(group); line++) {
      const place = this.#placeOf(line);
      if (place !== outside && this.reach.isNeeded(place, this.#key)) this.#add(line, place);
    }
    this.#endStep();
  }

  #placeOf(line: number): number {
    const pool = this.reach.index.poolOfLine(line);
    return pool === none ? outside : this.reach.localPool(pool);
  }

  #begin(group: number): void {
    this.#key = this.reach.index.keyOfGroup(group);
    this.#isSeen = this.watching.groups.has(group);
  }

  #add(line: number, place: number, slot?: number): number {
    const entry = this.#length++;
    if (entry === this.lines.length) this.#widen();
    this.lines[entry] = line;
    this.places[entry] = place;
    this.slots[entry] = slot ?? (place === outside ? entry : this.#firstOf(place, entry));
    this.flags[entry] = this.#flagsOf(place);
    return entry;
  }

  #flagsOf(place: number): number {
    if (place === outside) return this.#isSeen ? watched : 0;
    const isSeen = this.#isSeen && !this.watching.sinksOnly;
    const isNeeded = this.reach.isNeeded(place, this.#key);
    return (isSeen || this.#isLookedAt[place] === 1 ? watched : 0) | (isNeeded ? needed : 0);
  }

  #widen(): void {
    const length = 2 * this.lines.length;
    this.lines = longer(this.lines, new Uint32Array(length));
    this.places = longer(this.places, new Int32Array(length));
    this.slots = longer(this.slots, new Uint32Array(length));
    this.flags = longer(this.flags, new Uint8Array(length));
  }

  /** They are as long as there are entries, for whoever walks over them. */
  #trim(): void {
    this.lines = this.lines.subarray(0, this.#length);
    this.places = this.places.subarray(0, this.#length);
    this.slots = this.slots.subarray(0, this.#length);
    this.flags = this.flags.subarray(0, this.#length);
  }

  #flip(entry: number): void {
    this.flags[entry]! |= turned;
  }

  /** The entry of this step that the pool has already. */
  #firstOf(place: number, entry: number): number {
    if (!this.#mayRepeat(entry)) return entry;
    for (let n = this.#start; n < entry; n++) {
      if (this.places[n] === place) return n;
    }
    return entry;
  }

  /** No lot is in an act twice: that would be looked for among hundreds in vain. */
  #mayRepeat(entry: number): boolean {
    const { lines } = this.reach.index;
    lines.seek(this.lines[entry] as number);
    return lines.account() !== stock;
  }

  #endStep(restates = false): void {
    this.#start = this.#length;
    this.starts.push(this.#length);
    this.restates.push(restates);
  }
}

function longer<A extends Uint32Array | Int32Array | Uint8Array>(before: A, after: A): A {
  after.set(before);
  return after;
}

/** Of a receipt: the lot that came beyond all that was sent, if there is one. */
function surplusOf({ lines }: FlowIndex, from: number, end: number): number {
  lines.seek(end - 1);
  if (lines.account() !== transitDifference) return none;
  lines.seek(from);
  let missing = lines.account() === inTransit ? -lines.grams() : 0;
  for (let line = from + 1; line < end; line++) {
    lines.seek(line);
    if (lines.account() === inTransit) missing -= lines.grams();
  }
  for (let line = from + 1; line < end; line++) {
    lines.seek(line);
    if (lines.account() !== stock) continue;
    if (missing <= 0) return line;
    missing -= lines.grams();
  }
  return none;
}

function groupsInOrder({ index, groups }: BackReach): readonly number[] {
  const later = new Map<number, number>();
  const keys = new Float64Array(groups.length);
  for (let n = 0; n < keys.length; n++) {
    const group = groups[n] as number;
    const key = index.keyOfGroup(group);
    if (groupOfKey(key) === undefined) later.set(key, group);
    keys[n] = key;
  }
  keys.sort();
  const inOrder: number[] = [];
  for (const key of keys) inOrder.push(groupOfKey(key) ?? (later.get(key) as number));
  return inOrder;
}
