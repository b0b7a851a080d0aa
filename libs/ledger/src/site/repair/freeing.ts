import type { KeyedRows } from '@lodestone/kernel';
import type { Act } from '../../records/site.events';
import type { Claim, Reach } from '../crossings/gather-line';
import { verdictOf } from '../crossings/look-into';
import { flowsOf } from '../flows';
import { lotRowOf } from '../site.rows';

/**
 * What an act claims that may have to free itself: a receipt on whose lots somebody has put a hold,
 * and a redirection. For the others nobody has to look.
 */
export function claimsToFree(act: Act, revision: number, own: KeyedRows): readonly Claim[] {
  const { makes, receives, redirects } = flowsOf(act);
  const isHeld = makes.some(({ lotId }) => (lotRowOf(own, lotId)?.holds ?? []).length > 0);
  const received = isHeld ? receives : [];
  return [
    ...received.map(({ siteId: senderId, ...line }) => ({ ...line, senderId })),
    ...redirects.map((line) => ({ ...line, senderId: act.data.siteId })),
  ].map(({ movementId, lotId, senderId }) => ({
    siteId: act.data.siteId,
    movementId,
    sentLotId: lotId,
    senderId,
    revision,
  }));
}

/**
 * It yields to another site's statement: then nothing of it has moved, and neither a hold nor a
 * receipt keeps it from being taken back.
 */
export const isYielding = (act: Act, revision: number, reach: Reach): boolean =>
  claimsToFree(act, revision, reach.own).some(
    (claim) => verdictOf(claim, reach)?.standing === 'yielding',
  );
