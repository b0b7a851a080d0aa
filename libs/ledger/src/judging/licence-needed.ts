import type { GoodsLine } from '../records/lines';
import type { Act } from '../records/site.events';
import type { FactsOfAct } from './facts';

/** Grams of a line of goods that need a licence, and by which item of which rule. */
export type LicenceNeeded = Readonly<{
  line: GoodsLine;
  neededGrams: number;
  controlCode?: string;
  source?: string;
}>;

/** By the verdict of the control status of each lot; where nobody gives one, nothing is needed. */
export const licencesNeeded = (
  act: Act,
  { licenceNeededFor }: Pick<FactsOfAct, 'licenceNeededFor'>,
): readonly LicenceNeeded[] => (act.type === 'Exported' ? (licenceNeededFor?.(act) ?? []) : []);
