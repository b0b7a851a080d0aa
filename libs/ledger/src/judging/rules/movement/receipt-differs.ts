import { basisIn } from '@lodestone/reference';
import type { ReceiptLine } from '../../../records/site.events';
import type { RuleOfActs } from '../../facts';

/** A short, excess, damaged or refused receipt: the other side should hear of it. */
export const receiptDiffers: RuleOfActs = {
  code: 'receipt-differs',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge: (act) => (act.type === 'Received' ? act.data.receipts.flatMap(differenceOf) : []),
};

function differenceOf({
  movementId,
  clearedGrams,
  made,
  surplus,
  refused,
  discrepancy,
}: ReceiptLine) {
  const receivedGrams = (made?.massGrams ?? 0) + (surplus?.massGrams ?? 0);
  const refusedGrams = refused?.massGrams ?? 0;
  const differenceGrams = receivedGrams + refusedGrams - clearedGrams;
  if (differenceGrams === 0 && refusedGrams === 0 && discrepancy === undefined) return [];
  return [
    {
      movementId,
      clearedGrams,
      receivedGrams,
      refusedGrams,
      ...(surplus ? { surplusGrams: surplus.massGrams } : {}),
      differenceGrams,
      ...(discrepancy === undefined ? {} : { discrepancy }),
    },
  ];
}
