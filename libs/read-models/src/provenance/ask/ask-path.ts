import type { Ordinal } from '@lodestone/kernel';
import { NodeNames, type NamedNode } from '../graph/names';
import { pathOf } from '../graph/path-of';
import type { Direction } from '../graph/walk';
import type { Subject } from '../subject';
import { seen } from './ask-graph';
import {
  chainThen,
  type AskedOfChain,
  type AskedSubject,
  type ChainReadings,
  type ChainTerms,
} from './chain-asked';
import { isNamed, visibleStart } from './visible-start';

export type PathQuestion = AskedOfChain &
  AskedSubject &
  Readonly<{
    direction: Direction;
    /** Where the path ends. */
    target: Subject;
  }>;

export type PathAnswer = Readonly<{
  /** From what was asked about to the target, places and acts in turn; empty where no way leads there. */
  nodes: readonly NamedNode[];
  knownAt: Ordinal;
}>;

/** What a path is looked for among is bounded by time alone. */
const actsMax = 10_000_000;

/**
 * By which shortest way something came to be in something: "why is this here?" Undefined where the one
 * or the other is not there, or may not be seen.
 */
export function askPath(
  readings: ChainReadings,
  question: PathQuestion,
  { stillAsked }: ChainTerms,
): PathAnswer | undefined {
  const { direction, target, ofEnterpriseId } = question;
  const then = chainThen(readings, question);
  const { looked, moment, element } = then;
  const { index, words } = looked;
  const start = visibleStart(readings, question, then);
  const goal = { subject: target, ofEnterpriseId };
  const wanted = visibleStart(readings, goal, then);
  if (!start || (!wanted && isNamed(goal))) return undefined;
  const path = pathOf(
    start,
    { pools: new Set(wanted?.pools), groups: new Set(wanted?.groups) },
    {
      ...{ index, moment, direction, stillAsked, depth: Infinity, groupsMax: actsMax },
      commodity: element ?? 'mass',
      ...seen(readings, question, looked),
    },
  );
  const names = new NodeNames(index, words, moment);
  const nodes = (path ?? []).map((met) =>
    'pool' in met ? names.ofPool(met.pool) : names.ofGroup(met.group),
  );
  return { nodes, knownAt: moment.ordinal };
}
