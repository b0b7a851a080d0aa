import { none } from '../flow-index';
import type { Label, Start, WalkOptions } from './walk';
import { walk } from './walk';

/** Somewhere, or an act. */
export type Met = Readonly<{ pool: number } | { group: number }>;

/**
 * The shortest way from a start to something, "why is this here?": places and acts in turn, beginning
 * at the start. Undefined where it has no part in it, or lies beyond the limits.
 */
export function pathOf(
  start: Start,
  target: Readonly<{ pools: ReadonlySet<number>; groups: ReadonlySet<number> }>,
  options: WalkOptions,
): readonly Met[] | undefined {
  const { pools, groups } = walk(start, options);
  const [label] = [...pools.values()].filter(({ pool }) => target.pools.has(pool)).sort(byDepth);
  const [act] = [...groups].filter(([group]) => target.groups.has(group)).sort(byDepthOfMet);
  if (label && (!act || label.depth <= act[1].depth)) return wayTo(label);
  if (!act) return undefined;
  const [group, { from }] = act;
  return [...(from ? wayTo(from) : []), { group }];
}

function wayTo(label: Label): readonly Met[] {
  const way: Met[] = [];
  for (let at: Label | undefined = label; at; at = at.from) {
    way.push({ pool: at.pool });
    if (at.through !== none) way.push({ group: at.through });
  }
  return way.reverse();
}

type Deep = Readonly<{ depth: number }>;

const byDepth = (a: Deep, b: Deep): number => a.depth - b.depth;

const byDepthOfMet = (a: readonly [number, Deep], b: readonly [number, Deep]): number =>
  byDepth(a[1], b[1]);
