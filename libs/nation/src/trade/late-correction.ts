import type { Correction } from '../making/act';
import type { Making } from '../making/making';
import type { ExportBody } from '../submission';
import type { CivilDate } from '../time/calendar';
import { aTenthLighter } from './mistakes';

/** A named case (docs/nation.md): an export that was short by a tenth for seven months. */
export const lateCorrectionId = 'CASE-LATE-CORRECTION';

/** The first export that leaves this works from that day on. */
export function isLateCorrection(
  making: Making,
  { siteId, on }: Readonly<{ siteId: string; on: CivilDate }>,
): boolean {
  const isIt = siteId === 'NB-MAG.W1' && on >= '2024-06-01' && !making.told.has(lateCorrectionId);
  if (isIt) making.told.add(lateCorrectionId);
  return isIt;
}

export const lateCorrection = (body: ExportBody): Correction => ({
  body: aTenthLighter(body),
  correctionRecordId: 'CASE-LATE-CORRECTION-COR',
  reason: 'wrong-mass',
  noticedAfterDays: 212,
});
