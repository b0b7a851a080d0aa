import type { Ordinal } from '@lodestone/kernel';
import { NodeNames, type NamedNode } from '../graph/names';
import { pathOf } from '../graph/path-of';
import { startOf } from '../graph/start-of';
import type { Direction } from '../graph/walk';
import type { Subject } from '../subject';
import { seen } from './ask-graph';
import {
  beginningOf,
  chainThen,
  type AskedOfChain,
  type AskedSubject,
  type ChainReadings,
  type ChainTerms,
} from './chain-asked';

export type PathQuestion = AskedOfChain &
  AskedSubject &
  Readonly<{
    direction: Direction;
    /** Where the path ends. */
    target: Subject;
  }>;

export type PathAnswer = Readonly<{
  /** From what was asked about to the target, places and acts in turn; empty where there is none. */
  nodes: readonly NamedNode[];
  knownAt: Ordinal;
}>;

/** What a path is looked for among is bounded by time alone. */
const actsMax = 10_000_000;

/** By which shortest way something came to be in something: "why is this here?" */
export function askPath(
  readings: ChainReadings,
  question: PathQuestion,
  { stillAsked }: ChainTerms,
): PathAnswer {
  const { direction, target, ofEnterpriseId } = question;
  const { looked, moment, element } = chainThen(readings, question);
  const { index, words } = looked;
  const begins = beginningOf(readings, question, moment.ordinal);
  const ends = beginningOf(readings, { subject: target, ofEnterpriseId }, moment.ordinal);
  const wanted = startOf(looked, target, ends);
  const path = pathOf(
    startOf(looked, question.subject, begins),
    { pools: new Set(wanted.pools), groups: new Set(wanted.groups) },
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
