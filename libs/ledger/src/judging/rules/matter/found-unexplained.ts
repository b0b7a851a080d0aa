import { basisIn } from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import type { LotCount, UnitCount } from '../../../records/keeping.events';
import type { ReceiptLine } from '../../../records/site.events';
import type { RuleOfActs } from '../../facts';

/** Found many times beyond what measuring explains; it is held until an authority releases it. */
export const foundUnexplained: RuleOfActs = {
  code: 'found-unexplained',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '13, 14'),
  judge(act) {
    if (act.type === 'Received') return act.data.receipts.flatMap(surplusOf);
    if (act.type !== 'StockTaken') return [];
    return [...act.data.lots.flatMap(gainOf), ...act.data.units.flatMap(gainsOf)];
  },
};

const surplusOf = ({ movementId, surplus, held }: ReceiptLine): readonly RefusalDetail[] =>
  surplus && held
    ? [{ movementId, lotId: surplus.lotId, gainGrams: surplus.massGrams, ...held }]
    : [];

const gainOf = ({ lot, countedGrams, gain, held }: LotCount): readonly RefusalDetail[] =>
  gain && held
    ? [
        {
          countedLotId: lot.lotId,
          lotId: gain.lotId,
          bookGrams: lot.massGrams,
          countedGrams,
          gainGrams: gain.massGrams,
          ...held,
        },
      ]
    : [];

const gainsOf = ({
  unitId,
  bookMicrograms,
  countedMicrograms,
  held,
}: UnitCount): readonly RefusalDetail[] =>
  Object.entries(held?.allowedMicrograms ?? {}).map(([element, allowedMicrograms]) => ({
    unitId,
    element,
    bookMicrograms: bookMicrograms[element] ?? '0',
    countedMicrograms: countedMicrograms[element] ?? '0',
    allowedMicrograms,
  }));
