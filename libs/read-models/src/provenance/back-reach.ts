import { inProcess, isInside } from './account-numbers';
import { none, type FlowIndex } from './flow-index';
import type { Locals } from './local-numbers';
import type { ChainMoment } from './play-order';

/** Looked at now and then: throws when nobody waits for the answer any more. */
export type StillAsked = () => void;

/** So many steps are done in well under a millisecond. */
const stepsBetweenLooks = 4_096;

export type ReachOptions = Readonly<{
  moment: ChainMoment;
  /** Acts that are somebody else's are as if they had not been. Left out: all are seen. */
  sees?: (group: number) => boolean;
  stillAsked: StillAsked;
}>;

/**
 * Everything that had a part in what is in some pools: the pools that it came through, each only up
 * to when it left them last, and what else was drawn there meanwhile, because that changes what is
 * left. A pool is never asked of a time after the act that drew from it, so this ends however the
 * matter went in circles.
 */
export class BackReach {
  /** By local pool: lines that count, in order of play; how many are looked at; up to which key. */
  readonly #flows: number[] = [];
  readonly #starts: number[] = [0];
  /** Lines that say what a lot has always been, by local pool. */
  readonly restated: (number[] | undefined)[] = [];
  isAnyRestated = false;
  readonly #looked: number[] = [];
  readonly #cutoffs: number[] = [];
  /** By local group. */
  readonly #isWhole: boolean[] = [];
  readonly #waiting: number[] = [];
  #steps = 0;

  constructor(
    readonly index: FlowIndex,
    private readonly locals: Locals,
    private readonly options: ReachOptions,
  ) {
    locals.pools.begin(index.poolCount);
    locals.groups.begin(index.groupCount);
  }

  get pools(): readonly number[] {
    return this.locals.pools.met;
  }

  get groups(): readonly number[] {
    return this.locals.groups.met;
  }

  localPool(pool: number): number {
    return this.locals.pools.of(pool);
  }

  /** Lines of a local pool that count and are played from one key up to another, in order. */
  flowsBetween(local: number, from: number, to: number): readonly number[] {
    return this.#flows.slice(this.#placeOf(local, from), this.#placeOf(local, to));
  }

  /** `none` where nothing counts. */
  firstFlow(local: number): number {
    const start = this.#starts[local] as number;
    return start < (this.#starts[local + 1] as number) ? (this.#flows[start] as number) : none;
  }

  latestFlow(local: number): number {
    const end = this.#starts[local + 1] as number;
    return (this.#starts[local] as number) < end ? (this.#flows[end - 1] as number) : none;
  }

  /** All of a pool up to a key, which is excluded. */
  need(pool: number, cutoff: number): void {
    const local = this.meet(pool);
    if (cutoff <= (this.#cutoffs[local] as number)) return;
    this.#cutoffs[local] = cutoff;
    this.#waiting.push(local);
  }

  /** Everything that a group takes, as it was then. */
  needWhole(group: number): void {
    const local = this.#touch(group);
    if (this.#isWhole[local]) return;
    this.#isWhole[local] = true;
    const { index } = this;
    const key = index.keyOfGroup(group);
    for (let line = index.startOfGroup(group); line < index.endOfGroup(group); line++) {
      const pool = index.poolOfLine(line);
      if (pool !== none && isDraw(index, line)) this.need(pool, key);
    }
  }

  /** Looks at what is needed until nothing more is. */
  finish(): void {
    for (let local = this.#waiting.pop(); local !== undefined; local = this.#waiting.pop()) {
      this.#look(local);
    }
  }

  isWhole(group: number): boolean {
    return this.#isWhole[this.locals.groups.of(group)] === true;
  }

  /** Whether a flow of the pool at this key changes what was asked for. */
  isNeeded(local: number, key: number): boolean {
    return key < (this.#cutoffs[local] as number);
  }

  #look(local: number): void {
    const { index } = this;
    const end = this.#starts[local + 1] as number;
    const cutoff = this.#cutoffs[local] as number;
    let looked = this.#looked[local] as number;
    for (; looked < end; looked++) {
      const line = this.#flows[looked] as number;
      const group = index.groupOfLine(line);
      if (index.keyOfGroup(group) >= cutoff) break;
      if (isFeed(index, line)) this.needWhole(group);
      else this.#touch(group);
      if (++this.#steps % stepsBetweenLooks === 0) this.options.stillAsked();
    }
    this.#looked[local] = looked;
  }

  /** Of the first line of the pool that is played at this key or later. */
  #placeOf(local: number, key: number): number {
    const { index } = this;
    let [low, high] = [this.#starts[local] as number, this.#starts[local + 1] as number];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const group = index.groupOfLine(this.#flows[middle] as number);
      if (index.keyOfGroup(group) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #touch(group: number): number {
    const local = this.locals.groups.of(group);
    return local < 0 ? this.locals.groups.add(group) : local;
  }

  /** Its local number, from which on its flows are known. */
  meet(pool: number): number {
    const known = this.locals.pools.of(pool);
    if (known >= 0) return known;
    const { index, options } = this;
    const local = this.locals.pools.add(pool);
    const flows = this.#flows;
    const start = flows.length;
    let restated: number[] | undefined;
    for (let line = index.latestLine(pool); line !== none; line = index.earlierLine(line)) {
      const group = index.groupOfLine(line);
      if (!index.counts(group, options.moment) || options.sees?.(group) === false) continue;
      if (index.isRestated(group)) (restated ??= []).push(line);
      else flows.push(line);
    }
    if (flows.length > start + 1) this.#putInOrder(start);
    if (restated) this.isAnyRestated = true;
    this.restated.push(restated?.reverse());
    this.#starts.push(flows.length);
    this.#looked.push(start);
    this.#cutoffs.push(-1);
    return local;
  }

  /** They came latest first, which is the opposite of the order of play but for what came late. */
  #putInOrder(start: number): void {
    const [flows, { index }] = [this.#flows, this];
    for (let [low, high] = [start, flows.length - 1]; low < high; low++, high--) {
      const later = flows[low] as number;
      flows[low] = flows[high] as number;
      flows[high] = later;
    }
    const keyOf = (line: number): number => index.keyOfGroup(index.groupOfLine(line));
    for (let n = start + 1; n < flows.length; n++) {
      if (keyOf(flows[n - 1] as number) <= keyOf(flows[n] as number)) continue;
      const sorted = flows.slice(start).sort((a, b) => keyOf(a) - keyOf(b) || a - b);
      sorted.forEach((line, place) => (flows[start + place] = line));
      return;
    }
  }
}

/** A unit is fed and drawn in one act: of one rare earth more goes in, and of another more out. */
export const isFeed = ({ lines }: FlowIndex, line: number): boolean => {
  lines.seek(line);
  return lines.account() === inProcess || lines.grams() > 0;
};

export const isDraw = ({ lines }: FlowIndex, line: number): boolean => {
  lines.seek(line);
  const account = lines.account();
  return isInside(account) && (account === inProcess || lines.grams() < 0);
};
