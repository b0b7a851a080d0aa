import { none } from '../flow-index';
import type { Start } from '../start';
import { walk, type Label, type WalkOptions } from './walk';

/** So many acts away, and the act from which it is so few. */
export type Nearest = Readonly<{ acts: number; group: number }>;

/** Of everything that is met, from which of the acts of a start it is nearest. */
export class NearestStarts {
  readonly #walked;

  constructor(start: Start, options: Omit<WalkOptions, 'depth' | 'groupsMax' | 'goal'>) {
    this.#walked = walk(start, { ...options, depth: Infinity, groupsMax: Infinity });
  }

  ofPool(pool: number): Nearest | undefined {
    const label = this.#walked.pools.get(pool);
    return label && { acts: label.depth, group: beginningOf(label) };
  }

  /** Of an act. */
  ofGroup(group: number): Nearest | undefined {
    const met = this.#walked.groups.get(group);
    return met && { acts: met.depth, group: met.from ? beginningOf(met.from) : group };
  }
}

function beginningOf(label: Label): number {
  let at = label;
  while (at.from) at = at.from;
  return at.through === none ? none : at.through;
}
