import type { Ordinal } from '@lodestone/kernel';
import type { AttributionModel } from '../blend';
import type { Commodity } from '../lines-by-number';
import { originsOfStart } from '../origins-of';
import {
  chainThen,
  type AskedOfChain,
  type AskedSubject,
  type ChainReadings,
  type ChainTerms,
} from './chain-asked';
import { PlacesOfOrigins, type OriginColumn } from './places-of-origins';
import { SharesByKey, type KeyedShare } from './shares';
import { visibleStart } from './visible-start';

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
  const { model, part, groupBy } = question;
  const then = chainThen(readings, question);
  const { chain, moment, at, element } = then;
  const start = visibleStart(readings, question, then);
  if (!start) return undefined;
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
