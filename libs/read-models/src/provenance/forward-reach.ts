import { isDraw, isFeed, type BackReach } from './back-reach';
import { none } from './flow-index';

/**
 * Everything that some matter may have gone into: pools from when it first came there, and the acts
 * that drew from them since. What else came into these pools is needed too, and looked for behind.
 */
export class ForwardReach {
  /** Groups through which it went. */
  readonly groups = new Set<number>();
  /** By local pool: from which key on it may hold some of it. */
  readonly #since: number[] = [];
  readonly #waiting: Range[] = [];

  constructor(private readonly reach: BackReach) {}

  /** Local pools in which some of it may be or have been. */
  get places(): readonly number[] {
    return [...this.#since.keys()].filter((place) => this.#since[place] !== undefined);
  }

  /** All that this group feeds. */
  follow(group: number): void {
    if (this.groups.has(group)) return;
    this.groups.add(group);
    this.reach.needWhole(group);
    const { index } = this.reach;
    const key = index.keyOfGroup(group);
    for (let line = index.startOfGroup(group); line < index.endOfGroup(group); line++) {
      const pool = index.poolOfLine(line);
      if (pool !== none && isFeed(index, line)) this.enter(pool, key);
    }
  }

  /** What lies in a pool from this key on. */
  enter(pool: number, key: number): void {
    this.reach.need(pool, Infinity);
    const place = this.reach.localPool(pool);
    for (const line of this.reach.restated[place] ?? []) {
      this.groups.add(this.reach.index.groupOfLine(line));
    }
    const since = this.#since[place] ?? Infinity;
    if (key >= since) return;
    this.#since[place] = key;
    this.#waiting.push({ place, from: key, to: since });
  }

  finish(): void {
    for (let range = this.#waiting.pop(); range; range = this.#waiting.pop()) this.#look(range);
    this.reach.finish();
  }

  #look({ place, from, to }: Range): void {
    const { index } = this.reach;
    for (const line of this.reach.flowsBetween(place, from, to)) {
      if (isDraw(index, line)) this.follow(index.groupOfLine(line));
    }
  }
}

/** Flows of a local pool that are yet to be looked at, by their keys. */
type Range = Readonly<{ place: number; from: number; to: number }>;
