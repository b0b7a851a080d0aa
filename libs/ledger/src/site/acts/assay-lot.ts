import { accepted, type Decision, type KeyedRows, type Refusal } from '@lodestone/kernel';
import { lotRowOf, type LotRow } from '../site.rows';
import type { ActHeader, LotAssayed } from '../../records/site.events';
import type { SubmittedAssay } from '../submitted';
import { compositionRefusals, refuseComposition } from '../../measuring/ceilings';
import { refuseAbsent, stampOf } from './take-lots';

export const assayLotRefusals = [
  'lot-not-found',
  'lot-voided',
  'occurred-before-lot',
  'lot-empty',
  ...compositionRefusals,
] as const;

/**
 * A new assay holds for all that is left of the lot, from its first day; parts that were taken
 * before keep their figures (postings.md decision 5). A count is no wall to it: it moves no mass.
 */
export function assayLot(
  rows: KeyedRows,
  header: ActHeader,
  { lotId, ppm, analysis }: SubmittedAssay,
): Decision<LotAssayed, (typeof assayLotRefusals)[number]> {
  const { occurredOn } = header;
  const lot = lotRowOf(rows, lotId);
  const refusal = refuseLot(lot, lotId, occurredOn);
  if (refusal || !lot) {
    const pointed = { ...(refusal ?? { code: 'lot-not-found', detail: { lotId } }) } as const;
    return { outcome: 'refused', refusal: { ...pointed, pointer: '/lotId' } };
  }
  const impossible = refuseComposition({ material: lot.material, ppm }, occurredOn);
  if (impossible) return { outcome: 'refused', refusal: { ...impossible, pointer: '/ppm' } };
  return accepted({
    type: 'LotAssayed',
    data: { ...header, lot: stampOf(lot), toPpm: ppm, firstOn: lot.firstOn, analysis },
  });
}

function refuseLot(
  lot: LotRow | undefined,
  lotId: string,
  occurredOn: string,
):
  | Readonly<{
      code: Exclude<(typeof assayLotRefusals)[number], (typeof compositionRefusals)[number]>;
      detail: Refusal['detail'];
    }>
  | undefined {
  const absent = refuseAbsent(lot, lotId);
  if (absent || !lot) return absent;
  const { firstOn } = lot;
  if (occurredOn < firstOn) return { code: 'occurred-before-lot', detail: { lotId, firstOn } };
  return lot.massGrams === 0 ? { code: 'lot-empty', detail: { lotId } } : undefined;
}
