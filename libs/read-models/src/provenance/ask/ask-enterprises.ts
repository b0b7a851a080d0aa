import { dateOf } from '@lodestone/journal/posted-names';
import type { Ordinal } from '@lodestone/kernel';
import { accounts } from '@lodestone/ledger';
import { operatorAt } from '../../directory/as-known';
import { none } from '../flow-index';
import { byEnterprise } from '../graph/by-enterprise';
import { startOf, type Looked } from '../graph/start-of';
import { walk, type Direction, type Hidden } from '../graph/walk';
import { dayOfKey } from '../play-order';
import {
  beginningOf,
  chainThen,
  type AskedOfChain,
  type AskedSubject,
  type ChainReadings,
  type ChainTerms,
} from './chain-asked';

export type EnterprisesQuestion = AskedOfChain &
  AskedSubject &
  Readonly<{ direction: Direction; actsMax: number }>;

export type EnterprisesAnswer = Readonly<{
  /** `enterprise:` and its id; `origin:` or `destination:` and the account outside the ledger. */
  nodes: ReadonlyArray<Readonly<{ nodeId: string; depth: number }>>;
  edges: ReadonlyArray<
    Readonly<{ fromId: string; toId: string; massGrams: string; contentMicrograms?: string }>
  >;
  /** Why some of it is not shown; empty where all is. */
  hidden: readonly Hidden[];
  knownAt: Ordinal;
}>;

/** Who had a part in it, and how much each handed on to whom. */
export function askEnterprises(
  readings: ChainReadings,
  question: EnterprisesQuestion,
  { stillAsked }: ChainTerms,
): EnterprisesAnswer {
  const { direction, actsMax } = question;
  const { looked, moment, element } = chainThen(readings, question);
  const { index } = looked;
  const beginning = beginningOf(readings, question, moment.ordinal);
  const walked = walk(startOf(looked, question.subject, beginning), {
    ...{ index, moment, direction, stillAsked, depth: Infinity, groupsMax: actsMax },
    commodity: element ?? 'mass',
  });
  const ownerOf = ownersIn(readings, looked);
  const outer = direction === 'back' ? 'origin' : 'destination';
  const { nodes, edges } = byEnterprise(walked, {
    ...{ index, element, ownerOf },
    ownerOfPool: (pool) => ownerOf(firstActOf(looked, pool)),
    outerOf: (line) => {
      index.lines.seek(line);
      return `${outer}:${accounts[index.lines.account()]}`;
    },
  });
  return {
    nodes,
    edges: edges.map(({ fromId, toId, massGrams, contentMicrograms }) => ({
      ...{ fromId, toId, massGrams: String(massGrams) },
      ...(element === undefined ? {} : { contentMicrograms: String(contentMicrograms) }),
    })),
    hidden: [...walked.hidden.keys()].sort(),
    knownAt: moment.ordinal,
  };
}

/** Who operated the site of an act on its day. */
function ownersIn(
  { directory }: ChainReadings,
  { index, words, moment }: Looked,
): (group: number) => string {
  const owners = new Map<string, string>();
  return (group) => {
    index.lines.seek(index.startOfGroup(group));
    const siteId = words.of('site').wordOf(index.lines.column('site'));
    const asOf = dateOf(dayOfKey(index.keyOfGroup(group)));
    const key = `${siteId} ${asOf}`;
    let owner = owners.get(key);
    if (owner === undefined) {
      owner = operatorAt(directory, siteId, { asOf, knownAt: moment.ordinal }) ?? siteId;
      owners.set(key, owner);
    }
    return `enterprise:${owner}`;
  };
}

/** The act that first brought something there: a movement is its sender's. */
function firstActOf({ index }: Looked, pool: number): number {
  let first = index.latestLine(pool);
  for (let line = first; line !== none; line = index.earlierLine(line)) first = line;
  return index.groupOfLine(first);
}
