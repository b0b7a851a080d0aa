import type { RefusalDetail } from '@lodestone/kernel';
import type { TakenLot } from '../../../records/lines';
import { isSoldWhereItLies } from '../../../records/sold-where-it-lies';
import { actTypes, forEvery } from '../../../records/record-types';
import type { Act, ActType, SoldToClient } from '../../../records/site.events';
import { flowsOf } from '../../../site/flows';

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
    .takes.filter((lot) => statusWithin(lot) === status)
    .map(({ lotId, massGrams }) => ({ doing, lotId, massGrams, status }));

const statusWithin = ({ status, soldFromStatus = status }: TakenLot): string => soldFromStatus;
