import type { RefusalDetail } from '@lodestone/kernel';
import { dispatchPurposeOf, statusOf, type DispatchPurposeEntry } from '@lodestone/reference';
import type { LotStamp } from '../../../records/lines';
import { isSoldWhereItLies } from '../../../records/sold-where-it-lies';
import { actTypes, forEvery } from '../../../records/record-types';
import type { Act, ActType, SoldToClient } from '../../../records/site.events';
import { flowsOf } from '../../../site/flows';
import type { FactsOfAct } from '../../facts';
import { goingIn } from '../movement/going';

/** What an act does with matter that is in bond or in reserve. */
export type Doing = 'processing' | 'sale-at-home' | 'sale-abroad' | 'export';

const doings: Readonly<Record<ActType, Doing | undefined>> = {
  ...forEvery(actTypes, undefined),
  Refined: 'processing',
  MagnetProduced: 'processing',
  Recycled: 'processing',
  SoldToClient: 'sale-at-home',
  Exported: 'export',
};

export const doingOf = (act: Act): Doing | undefined =>
  act.type === 'SoldToClient' && isAbroad(act.data) ? 'sale-abroad' : doings[act.type];

/** The goods wait at the site for their export. */
const isAbroad = (sale: SoldToClient['data']): boolean =>
  !isSoldWhereItLies(sale) &&
  sale.goods.some(({ takes }) => takes.some(({ successorLotId }) => successorLotId !== undefined));

/** One breach for each lot of a status that the act does something with; sold goods of it, too. */
export const takesIn = (act: Act, status: string, doing: Doing): readonly RefusalDetail[] =>
  flowsOf(act)
    .takes.filter((lot) => keptStatusOf(lot) === status)
    .map(({ lotId, massGrams }) => ({ doing, lotId, massGrams, status }));

/** Of goods that wait for their export what they will be if they stay. */
export const keptStatusOf = ({ status, soldFromStatus }: LotStamp): string =>
  soldFromStatus ?? status;

/**
 * One breach for each lot of a status that goes where it cannot stay so, for a purpose that does not
 * release it: nobody there keeps it for the State, or for the customs.
 */
export function sentAway(act: Act, status: string, facts: FactsOfAct): readonly RefusalDetail[] {
  const { purpose, receivingSiteId, lots = [] } = goingIn(act, facts) ?? {};
  if (purpose === undefined || receivingSiteId === undefined) return [];
  const known: Partial<DispatchPurposeEntry> | undefined = dispatchPurposeOf(purpose);
  const { releases, arrivesAs, takesKept = [] } = known ?? {};
  const keptAt = statusOf(status)?.keptAt ?? null;
  const registered = facts.registeredAt?.(receivingSiteId);
  if (!known || keptAt === null || !registered || registered.includes(keptAt)) return [];
  // Whether a site may take goods into bond or reserve is asked by a rule of its own.
  if (releases === status || arrivesAs === status) return [];
  if (takesKept.some((each) => each === status)) return [];
  return lots
    .filter((lot) => keptStatusOf(lot) === status)
    .map(({ lotId, massGrams }) => ({
      ...{ doing: 'dispatch', lotId, massGrams, status, purpose, receivingSiteId, registered },
    }));
}
