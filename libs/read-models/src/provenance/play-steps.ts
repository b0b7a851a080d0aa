import { inTransit, stock, transitDifference } from './account-numbers';
import type { BackReach } from './back-reach';
import { none, type FlowIndex } from './flow-index';
import { groupOfKey } from './play-order';

/** In an entry: no pool, but a source or a sink. */
export const outside = -1;

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
  readonly lines: number[] = [];
  /** Local pool, or `outside`. */
  readonly places: number[] = [];
  readonly signs: number[] = [];
  readonly slots: number[] = [];
  /** Whether somebody wants to see what flows here. */
  readonly watched: boolean[] = [];
  /** Whether what is fed here is still asked for; what nobody asks for is let go. */
  readonly needed: boolean[] = [];
  /** By step: whether it says what a lot has always been. */
  readonly restates: boolean[] = [];

  constructor(
    private readonly reach: BackReach,
    private readonly watching: Watching,
  ) {
    for (const group of groupsInOrder(reach)) {
      if (reach.isWhole(group)) this.#addWhole(group);
      else this.#addDraws(group);
    }
  }

  get count(): number {
    return this.restates.length;
  }

  #addWhole(group: number): void {
    const { index } = this.reach;
    const [from, end] = [index.startOfGroup(group), index.endOfGroup(group)];
    const surplus = surplusOf(index, from, end);
    const made: number[] = [];
    for (let line = from; line < end; line++) {
      const place = this.#placeOf(line);
      if (place !== outside && this.reach.restated[place]) made.push(place);
      if (line === surplus) continue;
      const slot = this.#add(line, place, { group });
      index.lines.seek(line);
      if (surplus !== none && index.lines.account() === transitDifference) {
        this.#add(surplus, outside, { group, slot });
      }
    }
    this.#endStep();
    if (surplus !== none) this.#addSurplus(surplus, group);
    for (const place of made) this.#addRestated(place, group);
  }

  /** Found material does not borrow the origin of what was sent. */
  #addSurplus(line: number, group: number): void {
    this.#add(line, outside, { group, sign: -1 });
    this.#add(line, this.#placeOf(line), { group });
    this.#endStep();
  }

  /**
   * Once, where the lot is made: what several assays said of it, and what came back at another
   * composition, is one difference in the end. So nothing is less than nothing in between.
   */
  #addRestated(place: number, making: number): void {
    const { index } = this.reach;
    const restated = this.reach.restated[place] as number[];
    const first = this.reach.flows[place]?.[0];
    if (first === undefined || index.groupOfLine(first) !== making) return;
    const [pool, away] = [this.lines.length, this.lines.length + 1];
    restated.forEach((line, n) => {
      const at = { group: making, seenAs: index.groupOfLine(line) };
      this.#add(line, place, { ...at, ...(n === 0 ? {} : { slot: pool }) });
      // The other line of the two: what the new measurement brings or takes.
      this.#add(line + 1, outside, { ...at, ...(n === 0 ? {} : { slot: away }) });
    });
    this.#endStep(true);
  }

  /** Of what was drawn only the amounts matter. */
  #addDraws(group: number): void {
    const { index } = this.reach;
    const key = index.keyOfGroup(group);
    for (let line = index.startOfGroup(group); line < index.endOfGroup(group); line++) {
      const place = this.#placeOf(line);
      if (place !== outside && this.reach.isNeeded(place, key)) this.#add(line, place, { group });
    }
    this.#endStep();
  }

  #placeOf(line: number): number {
    const pool = this.reach.index.poolOfLine(line);
    return pool === none ? outside : this.reach.localPool(pool);
  }

  #add(line: number, place: number, { group, seenAs = group, sign = 1, slot }: Flowing): number {
    const { index } = this.reach;
    const entry = this.lines.push(line) - 1;
    const { pools, groups, sinksOnly = false } = this.watching;
    const isSeen = groups.has(seenAs) && (!sinksOnly || place === outside);
    this.places.push(place);
    this.signs.push(sign);
    this.slots.push(slot ?? (place === outside ? entry : this.#firstOf(place, entry)));
    this.watched.push(isSeen || pools.has(place));
    const key = index.keyOfGroup(group);
    this.needed.push(place !== outside && this.reach.isNeeded(place, key));
    return entry;
  }

  /** The entry of this step that the pool has already. */
  #firstOf(place: number, entry: number): number {
    for (let n = this.starts.at(-1) as number; n < entry; n++) {
      if (this.places[n] === place) return n;
    }
    return entry;
  }

  #endStep(restates = false): void {
    this.starts.push(this.lines.length);
    this.restates.push(restates);
  }
}

type Flowing = Readonly<{
  /** When it flows. */
  group: number;
  /** The group that somebody may want to see, where it is another. */
  seenAs?: number;
  sign?: 1 | -1;
  slot?: number;
}>;

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
  const keys = Float64Array.from(groups, (group) => {
    const key = index.keyOfGroup(group);
    if (groupOfKey(key) === undefined) later.set(key, group);
    return key;
  }).sort();
  return Array.from(keys, (key) => groupOfKey(key) ?? (later.get(key) as number));
}
