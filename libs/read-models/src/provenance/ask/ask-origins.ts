import type { Ordinal } from '@lodestone/kernel';
import type { AttributionModel } from '../blend';
import { none } from '../flow-index';
import { startOf, type Looked } from '../graph/start-of';
import type { Commodity } from '../lines-by-number';
import { originsOfStart } from '../origins-of';
import type { Start } from '../start';
import { seen } from './ask-graph';
import {
  beginningOf,
  chainThen,
  type AskedOfChain,
  type AskedSubject,
  type ChainReadings,
  type ChainTerms,
} from './chain-asked';
import { PlacesOfOrigins, type OriginColumn } from './places-of-origins';
import { SharesByKey, type KeyedShare } from './shares';

export type OriginsAsked = AskedOfChain &
  AskedSubject &
  Readonly<{
    model: AttributionModel;
    part: 'brought' | 'left';
    groupBy: readonly OriginColumn[];
  }>;

export type OriginsAnswer = Readonly<{
  total: string;
  /** The largest first; they sum to the total, unless they are upper bounds. */
  shares: readonly KeyedShare<OriginColumn>[];
  knownAt: Ordinal;
}>;

/** Where something came from. Undefined where there is nothing, or nothing that may be seen. */
export function askOrigins(
  readings: ChainReadings,
  question: OriginsAsked,
  { stillAsked }: ChainTerms,
): OriginsAnswer | undefined {
  const { subject, model, part, groupBy } = question;
  const { chain, looked, moment, at, element } = chainThen(readings, question);
  const begins = beginningOf(readings, question, moment.ordinal);
  const start = visible(readings, question, { looked, start: startOf(looked, subject, begins) });
  if (start.pools.length + start.groups.length === 0) return undefined;
  const commodities: readonly Commodity[] = [element ?? 'mass'];
  const [told] = originsOfStart(chain, start, { ...at, commodities, model, stillAsked }) ?? [];
  if (!told) return undefined;
  const { total, shares } = told[part];
  const byKey = new SharesByKey(groupBy);
  const places = new PlacesOfOrigins(readings.directory, moment.ordinal);
  for (const { origin, amount } of shares) {
    byKey.add(
      groupBy.map((column) => places.wordOf(column, origin)),
      amount,
    );
  }
  return { total: String(total), shares: byKey.inOrder(total), knownAt: moment.ordinal };
}

/** What an enterprise asks about has to be touched by an act of its own. */
function visible(
  readings: ChainReadings,
  question: OriginsAsked,
  { looked, start }: Readonly<{ looked: Looked; start: Start }>,
): Start {
  const { index, moment } = looked;
  const { sees = () => true } = seen(readings, question, looked);
  const isTouched = (pool: number): boolean => {
    for (let line = index.latestLine(pool); line !== none; line = index.earlierLine(line)) {
      const group = index.groupOfLine(line);
      if (index.counts(group, moment) && sees(group)) return true;
    }
    return false;
  };
  return { pools: start.pools.filter(isTouched), groups: start.groups.filter(sees) };
}
