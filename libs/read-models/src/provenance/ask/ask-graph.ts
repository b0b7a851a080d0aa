import type { Ordinal } from '@lodestone/kernel';
import { dayOf } from '@lodestone/journal/posted-names';
import { graphOf, type Graph } from '../graph/graph-of';
import { startOf, type Looked, type Operated } from '../graph/start-of';
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
  const bySite = new Map<number, Days[]>();
  for (const { siteId, from, until } of operated) {
    const site = words.of('site').numberOf(siteId);
    if (site === undefined) continue;
    const days = {
      first: from === undefined ? -Infinity : dayOf(from),
      end: until === undefined ? Infinity : dayOf(until),
    };
    bySite.set(site, [...(bySite.get(site) ?? []), days]);
  }
  return (group) => {
    index.lines.seek(index.startOfGroup(group));
    const day = dayOfKey(index.keyOfGroup(group));
    const days = bySite.get(index.lines.column('site'));
    return days?.some(({ first, end }) => day >= first && day < end) ?? false;
  };
}

type Days = Readonly<{ first: number; end: number }>;
