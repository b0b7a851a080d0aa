import { none } from '../flow-index';
import type { Start } from '../start';
import { walk, type Goal, type Label, type WalkOptions } from './walk';

/** Somewhere, or an act. */
export type Met = Readonly<{ pool: number } | { group: number }>;

/**
 * The shortest way from a start to something, "why is this here?": places and acts in turn, beginning
 * at the start. Undefined where it has no part in it, or lies beyond the limits.
 */
export function pathOf(
  start: Start,
  goal: Goal,
  options: Omit<WalkOptions, 'goal'>,
): readonly Met[] | undefined {
  const { pools, groups } = walk(start, { ...options, goal });
  const [label] = [...pools.values()].filter(({ pool }) => goal.pools.has(pool)).sort(byDepth);
  const [act] = [...groups].filter(([group]) => goal.groups.has(group)).sort(byDepthOfMet);
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
