import type { Ordinal } from '@lodestone/kernel';
import { graphOf, type Graph } from '../graph/graph-of';
import { isOperated, type Operated } from '../graph/operated';
import { startOf, type Looked } from '../graph/start-of';
import type { Direction } from '../graph/walk';
import { dayOfKey } from '../play-order';
import {
  beginningOf,
  chainThen,
  operatedBy,
  type AskedOfChain,
  type AskedSubject,
  type ChainReadings,
  type ChainTerms,
} from './chain-asked';

export type GraphQuestion = AskedOfChain &
  AskedSubject &
  Readonly<{
    direction: Direction;
    /** So many acts far. */
    depth: number;
    actsMax: number;
  }>;

export type GraphAnswer = Graph & Readonly<{ knownAt: Ordinal }>;

export function askGraph(
  readings: ChainReadings,
  question: GraphQuestion,
  { stillAsked }: ChainTerms,
): GraphAnswer {
  const { direction, depth, actsMax } = question;
  const { looked, moment, element } = chainThen(readings, question);
  const beginning = beginningOf(readings, question, moment.ordinal);
  const graph = graphOf(startOf(looked, question.subject, beginning), {
    ...{ ...looked, direction, depth, actsMax, stillAsked, element },
    ...seen(readings, question, looked),
  });
  return { ...graph, knownAt: moment.ordinal };
}

/** Whose acts are gone through. */
export function seen(
  { directory }: ChainReadings,
  { ofEnterpriseId }: Readonly<{ ofEnterpriseId?: string | undefined }>,
  looked: Looked,
): Readonly<{ sees?: (group: number) => boolean }> {
  if (ofEnterpriseId === undefined) return {};
  const operated = operatedBy(directory, ofEnterpriseId, looked.moment.ordinal);
  return { sees: actsWithin(looked, operated) };
}

/** Whether an act was at one of these sites while it was operated. */
function actsWithin(
  { index, words }: Looked,
  operated: readonly Operated[],
): (group: number) => boolean {
  const isTheirs = isOperated(words, operated);
  return (group) => {
    index.lines.seek(index.startOfGroup(group));
    return isTheirs(index.lines.column('site'), dayOfKey(index.keyOfGroup(group)));
  };
}
