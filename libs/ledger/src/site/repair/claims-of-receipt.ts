import type { KeyedRows } from '@lodestone/kernel';
import type { Act } from '../../records/site.events';
import type { Claim, Reach } from '../crossings/gather-line';
import { verdictOf } from '../crossings/look-into';
import { flowsOf } from '../flows';
import { lotRowOf } from '../site.rows';

/**
 * Of a receipt on whose lots somebody has put a hold: what it claims. No hold keeps one that yields
 * from being taken back; for the others nobody has to look.
 */
export function claimsOfHeldReceipt(
  act: Act,
  revision: number,
  own: KeyedRows,
): readonly Claim[] {
  const { makes, receives } = flowsOf(act);
  const isHeld = makes.some(({ lotId }) => (lotRowOf(own, lotId)?.holds ?? []).length > 0);
  if (!isHeld) return [];
  return receives.map(({ movementId, lotId, siteId }) => ({
    movementId,
    sentLotId: lotId,
    senderId: siteId,
    revision,
  }));
}

export const isYielding = (act: Act, revision: number, reach: Reach): boolean =>
  claimsOfHeldReceipt(act, revision, reach.own).some(
    (claim) => verdictOf(claim, reach)?.standing === 'yielding',
  );
