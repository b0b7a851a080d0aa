import { isDraw, isFeed, type BackReach } from './back-reach';
import { none } from './flow-index';

export type Direction = 'back' | 'forward';

/** That a pool is come to, on the way of fewest acts that had not been gone before. */
export type Visit = Readonly<{
  pool: number;
  /** Back: what is older than this; forward: what is not. */
  key: number;
  /** Acts between it and where the walk began. */
  depth: number;
  /** The act through which it was come to, and the line of the pool in it. */
  group: number;
  line: number;
  from: Visit | undefined;
}>;

/** A line of an act, of a pool or of a source or sink. */
export type Edge = Readonly<{ line: number; pool: number }>;

/**
 * From pools act by act, nearest first. A pool may be come to again with more of its time in view: then
 * only what is new is looked at, so that a walk ends however matter went in circles.
 */
export class Walk {
  readonly #queue: Visit[] = [];
  #next = 0;
  /** By local pool: up to which key its flows were looked at. */
  readonly #done = new Map<number, number>();

  constructor(
    private readonly reach: BackReach,
    private readonly direction: Direction,
  ) {}

  begin(pool: number): void {
    const key = this.direction === 'back' ? Infinity : -1;
    this.#queue.push({ pool, key, depth: 0, group: none, line: none, from: undefined });
  }

  next(): Visit | undefined {
    return this.#queue[this.#next++];
  }

  /** Acts that lead on from here and were not gone through from this pool. */
  onward(visit: Visit): readonly Edge[] {
    const { reach, direction } = this;
    const { index } = reach;
    const place = reach.meet(visit.pool);
    const isBack = direction === 'back';
    const done = this.#done.get(place) ?? (isBack ? -1 : Infinity);
    this.#done.set(place, isBack ? Math.max(done, visit.key) : Math.min(done, visit.key));
    const isOnward = isBack ? isFeed : isDraw;
    const flows = isBack
      ? reach.flowsBetween(place, done, visit.key)
      : reach.flowsBetween(place, visit.key, done);
    return flows
      .filter((line) => isOnward(index, line))
      .map((line) => ({ line, pool: visit.pool }));
  }

  /** What an act has on its other side. */
  beyond(group: number): readonly Edge[] {
    const { index } = this.reach;
    const isBack = this.direction === 'back';
    const edges: Edge[] = [];
    for (let line = index.startOfGroup(group); line < index.endOfGroup(group); line++) {
      const pool = index.poolOfLine(line);
      const isBeyond = pool === none || (isBack ? isDraw : isFeed)(index, line);
      if (isBeyond) edges.push({ line, pool });
    }
    return edges;
  }

  go(visit: Visit, group: number, { line, pool }: Edge): Visit {
    const key = this.reach.index.keyOfGroup(group);
    const next = { pool, key, depth: visit.depth + 1, group, line, from: visit };
    this.#queue.push(next);
    return next;
  }
}
