import { isInside } from '../account-numbers';
import type { StillAsked } from '../back-reach';
import { none, type FlowIndex } from '../flow-index';
import type { Commodity } from '../lines-by-number';
import type { ChainMoment } from '../play-order';

export type Direction = 'back' | 'forward';

/** Where a walk begins: what lies somewhere, or what was moved by acts. */
export type Start = Readonly<{ pools: readonly number[]; groups: readonly number[] }>;

export type WalkOptions = Readonly<{
  index: FlowIndex;
  moment: ChainMoment;
  direction: Direction;
  /** Only what moves some of it is followed. */
  commodity: Commodity;
  /** So many acts away from where it begins, at most. */
  depth: number;
  /** So many acts at most: those that move most come first. */
  groupsMax: number;
  /** Acts that are somebody else's are not gone through. */
  sees?: (group: number) => boolean;
  stillAsked: StillAsked;
}>;

/** One way on which something was met: a pool up to (or from) a moment, through an act. */
export type Label = Readonly<{
  pool: number;
  /** Acts before it (back) or after it (forward) have a part; see `signedKey`. */
  limit: number;
  depth: number;
  through: number;
  from: Label | undefined;
}>;

export type Walked = Readonly<{
  /** By pool and by group, in the order in which they were met: the shortest way to it. */
  pools: ReadonlyMap<number, Label>;
  groups: ReadonlyMap<number, GroupMet>;
  /** Lines of the groups that were walked along: out of what (or into what) is in hand. */
  lines: readonly number[];
  /** What was not gone through, by reason. */
  hidden: ReadonlyMap<Hidden, ReadonlySet<number>>;
}>;

export type GroupMet = Readonly<{ depth: number; from: Label | undefined }>;

/** Why a pool or an act was not gone through. */
export type Hidden = 'depth' | 'breadth';

const stepsBetweenLooks = 4_096;

/**
 * Goes from act to act, back to where things came from or forward to what became of them, nearest
 * first. Time is kept: a draw from a unit has a part in nothing that was fed later. A pool that is met
 * again at a moment which lets in more is gone through again, so it ends although recycling makes
 * circles: moments only become fewer.
 */
export function walk(start: Start, options: WalkOptions): Walked {
  return new Walk(options).from(start);
}

class Walk {
  readonly #pools = new Map<number, Label>();
  readonly #limits = new Map<number, number>();
  readonly #groups = new Map<number, GroupMet>();
  readonly #lines = new Set<number>();
  readonly #hidden = new Map<Hidden, Set<number>>();
  readonly #sign: number;
  #frontier: Label[] = [];
  #steps = 0;

  constructor(private readonly options: WalkOptions) {
    this.#sign = options.direction === 'back' ? 1 : -1;
  }

  from({ pools, groups }: Start): Walked {
    for (const pool of pools) {
      this.#meet({ pool, limit: Infinity, depth: 0, through: none, from: undefined });
    }
    const { depth, sees = () => true } = this.options;
    for (const group of groups) {
      if (sees(group)) this.#goThrough(group, { depth: 0, from: undefined });
    }
    for (let hop = 1; hop <= depth && this.#frontier.length > 0; hop++) this.#hop(hop);
    for (const { pool } of this.#frontier) {
      if (this.#actsBehind(pool).length > 0) this.#hide('depth', pool);
    }
    return {
      pools: this.#pools,
      groups: this.#groups,
      lines: [...this.#lines],
      hidden: this.#hidden,
    };
  }

  #hop(depth: number): void {
    const frontier = this.#frontier;
    this.#frontier = [];
    const { groupsMax } = this.options;
    const ways = frontier
      .flatMap((label) => this.#actsBehind(label.pool).map((way) => ({ ...way, label })))
      .sort((a, b) => b.amount - a.amount || a.group - b.group);
    for (const { group, line, label } of ways) {
      if (!this.#groups.has(group)) {
        if (this.#groups.size >= groupsMax) {
          this.#hide('breadth', label.pool);
          continue;
        }
        this.#goThrough(group, { depth, from: label });
      }
      this.#lines.add(line);
    }
  }

  /** The acts that brought to a pool what is asked about, or took it from there. */
  #actsBehind(
    pool: number,
  ): ReadonlyArray<Readonly<{ group: number; line: number; amount: number }>> {
    const { index, moment, sees } = this.options;
    const limit = this.#limits.get(pool) ?? -Infinity;
    const ways: { group: number; line: number; amount: number }[] = [];
    for (let line = index.latestLine(pool); line !== none; line = index.earlierLine(line)) {
      this.#look();
      const group = index.groupOfLine(line);
      if (index.isRestated(group) || !index.counts(group, moment)) continue;
      if (this.#signedKey(group) >= limit) continue;
      const amount = this.#flow(line) * this.#sign;
      if (amount > 0 && (sees === undefined || sees(group))) ways.push({ group, line, amount });
    }
    return ways;
  }

  #goThrough(group: number, met: GroupMet): void {
    const { index } = this.options;
    this.#groups.set(group, met);
    const limit = this.#signedKey(group);
    for (let line = index.startOfGroup(group); line < index.endOfGroup(group); line++) {
      const pool = index.poolOfLine(line);
      const amount = this.#flow(line) * this.#sign;
      if (amount >= 0) {
        // Of an act that was asked about itself both sides are shown.
        if (met.from === undefined && amount > 0) this.#lines.add(line);
        continue;
      }
      this.#lines.add(line);
      if (pool === none) continue;
      this.#meet({ pool, limit, depth: met.depth, through: group, from: met.from });
    }
  }

  #meet(label: Label): void {
    if (label.limit <= (this.#limits.get(label.pool) ?? -Infinity)) return;
    this.#limits.set(label.pool, label.limit);
    if (!this.#pools.has(label.pool)) this.#pools.set(label.pool, label);
    this.#frontier.push(label);
  }

  #hide(reason: Hidden, pool: number): void {
    const hidden = this.#hidden.get(reason);
    if (hidden) hidden.add(pool);
    else this.#hidden.set(reason, new Set([pool]));
  }

  /** Into the pool or sink (+), or out of it (−). */
  #flow(line: number): number {
    const { lines } = this.options.index;
    lines.seek(line);
    return lines.amount(this.options.commodity);
  }

  /** Of acts that have a part in each other, the one that is farther away has the smaller one. */
  #signedKey(group: number): number {
    return this.options.index.keyOfGroup(group) * this.#sign;
  }

  #look(): void {
    if (++this.#steps % stepsBetweenLooks === 0) this.options.stillAsked();
  }
}

/** Whether the line is of what lies somewhere, and not of a source or sink. */
export const isOfPool = (index: FlowIndex, line: number): boolean => {
  index.lines.seek(line);
  return isInside(index.lines.account());
};
