import type { RefusalDetail } from '@lodestone/kernel';
import type { TakenLot } from '../../../records/lines';
import { isSoldWhereItLies } from '../../../records/sold-where-it-lies';
import type { Act } from '../../../records/site.events';
import { flowsOf } from '../../../site/flows';

/** What an act does with matter that is in bond or in reserve. */
export type Doing = 'processing' | 'sale-at-home' | 'sale-abroad' | 'export';

export function doingOf(act: Act): Doing | undefined {
  switch (act.type) {
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
      return 'processing';
    case 'SoldToClient': {
      const isAbroad =
        act.data.receivingSiteId === undefined &&
        act.data.goods.some(({ takes }) => takes.some(({ successorLotId }) => successorLotId));
      return isAbroad && !isSoldWhereItLies(act.data) ? 'sale-abroad' : 'sale-at-home';
    }
    case 'Exported':
      return 'export';
    default:
      return undefined;
  }
}

/** One breach for each lot of a status that the act does something with; sold goods of it, too. */
export const takesIn = (act: Act, status: string, doing: Doing): readonly RefusalDetail[] =>
  flowsOf(act)
    .takes.filter((lot) => statusWithin(lot) === status)
    .map(({ lotId, massGrams }) => ({ doing, lotId, massGrams, status }));

const statusWithin = ({ status, soldFromStatus = status }: TakenLot): string => soldFromStatus;
