import { BackReach, type StillAsked } from '../back-reach';
import { none, type FlowIndex } from '../flow-index';
import type { Commodity } from '../lines-by-number';
import { LocalNumbers } from '../local-numbers';
import type { ChainMoment } from '../play-order';
import type { Start } from '../start';

export type Direction = 'back' | 'forward';

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
  /** What is looked for: nothing is gone through that is farther away than the nearest of it. */
  goal?: Goal;
  stillAsked: StillAsked;
}>;

export type Goal = Readonly<{ pools: ReadonlySet<number>; groups: ReadonlySet<number> }>;

/** One way on which something was met: a pool up to (or from) a moment, through an act. */
export type Label = Readonly<{
  pool: number;
  /** Acts before it (back) or after it (forward) have a part: by their key, forward with its sign turned. */
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
 * again at a moment which lets in more is looked at for what is new, and for that alone: so no line is
 * looked at twice, and a walk ends however matter went in circles. Besides the lines of pools that it
 * meets, it remembers only what it goes through.
 */
export function walk(start: Start, options: WalkOptions): Walked {
  return new Walk(options).from(start);
}

class Walk {
  readonly #reach: BackReach;
  readonly #sign: number;
  /** By pool: the way on which it was met first. */
  readonly #pools = new Map<number, Label>();
  /** The one that lets in most, and up to which limit its lines were looked at. */
  readonly #widest = new Map<number, Label>();
  readonly #looked = new Map<number, number>();
  readonly #groups = new Map<number, GroupMet>();
  readonly #lines = new Set<number>();
  readonly #hidden = new Map<Hidden, Set<number>>();
  #frontier = new Set<number>();
  #steps = 0;

  constructor(private readonly options: WalkOptions) {
    const { index, moment, direction, sees, stillAsked } = options;
    this.#sign = direction === 'back' ? 1 : -1;
    this.#reach = new BackReach(
      index,
      { pools: new LocalNumbers(), groups: new LocalNumbers() },
      { moment, stillAsked, ...(sees === undefined ? {} : { sees }) },
    );
  }

  from({ pools, groups }: Start): Walked {
    for (const pool of pools) {
      this.#meet({ pool, limit: Infinity, depth: 0, through: none, from: undefined });
    }
    const { depth, sees = () => true } = this.options;
    for (const group of groups) {
      if (sees(group)) this.#goThrough(group, { depth: 0, from: undefined });
    }
    for (let hop = 1; hop <= depth && this.#frontier.size > 0 && !this.#isAtGoal; hop++) {
      this.#hop(hop);
    }
    for (const pool of this.#frontier) {
      if (this.#waysBehind(pool).length > 0) this.#hide('depth', pool);
    }
    return {
      pools: this.#pools,
      groups: this.#groups,
      lines: [...this.#lines],
      hidden: this.#hidden,
    };
  }

  #hop(depth: number): void {
    const { index, groupsMax } = this.options;
    const frontier = this.#frontier;
    this.#frontier = new Set();
    for (const line of this.#heaviestFirst([...frontier].flatMap((p) => this.#waysBehind(p)))) {
      const group = index.groupOfLine(line);
      const pool = index.poolOfLine(line);
      if (!this.#groups.has(group)) {
        if (this.#groups.size >= groupsMax) {
          this.#hide('breadth', pool);
          continue;
        }
        this.#goThrough(group, { depth, from: this.#widest.get(pool) });
      }
      this.#lines.add(line);
    }
  }

  /** Lines of acts that brought to a pool what is asked about, or took it from there: those not looked at. */
  #waysBehind(pool: number): readonly number[] {
    const limit = this.#widest.get(pool)?.limit ?? -Infinity;
    const looked = this.#looked.get(pool) ?? -Infinity;
    this.#looked.set(pool, limit);
    const place = this.#reach.meet(pool);
    // Keys are whole: after one is from the next one on.
    const lines =
      this.#sign > 0
        ? this.#reach.flowsBetween(place, looked, limit)
        : this.#reach.flowsBetween(place, 1 - limit, 1 - looked);
    return lines.filter((line) => {
      this.#look();
      return this.#flow(line) * this.#sign > 0;
    });
  }

  #heaviestFirst(lines: readonly number[]): readonly number[] {
    const amounts = Float64Array.from(lines, (line) => Math.abs(this.#flow(line)));
    return Uint32Array.from(lines.keys())
      .sort((a, b) => (amounts[b] as number) - (amounts[a] as number) || a - b)
      .reduce<number[]>((sorted, n) => (sorted.push(lines[n] as number), sorted), []);
  }

  #goThrough(group: number, met: GroupMet): void {
    const { index } = this.options;
    this.#groups.set(group, met);
    const limit = index.keyOfGroup(group) * this.#sign;
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

  /** Of acts that have a part in each other, the one that is farther away has the smaller limit. */
  #meet(label: Label): void {
    const { pool, limit } = label;
    if (limit <= (this.#widest.get(pool)?.limit ?? -Infinity)) return;
    this.#widest.set(pool, label);
    if (!this.#pools.has(pool)) this.#pools.set(pool, label);
    this.#frontier.add(pool);
  }

  get #isAtGoal(): boolean {
    const { goal } = this.options;
    if (!goal) return false;
    return (
      [...goal.pools].some((pool) => this.#pools.has(pool)) ||
      [...goal.groups].some((group) => this.#groups.has(group))
    );
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

  #look(): void {
    if (++this.#steps % stepsBetweenLooks === 0) this.options.stillAsked();
  }
}
