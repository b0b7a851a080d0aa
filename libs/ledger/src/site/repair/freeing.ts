import type { DecisionInput } from '@lodestone/kernel';
import type { Act } from '../../records/site.events';
import type { Claim, Reach } from '../crossings/gather-line';
import { verdictOf } from '../crossings/look-into';
import { flowsOf } from '../flows';
import { lineKey, lotRowOf } from '../site.rows';
import { countingOn } from './blockers-of';

type Rows = Pick<DecisionInput, 'own' | 'other'>;

/**
 * What an act claims that may have to free itself: a receipt on whose lots somebody has put a hold, or
 * on which a redirection counts, and a redirection. For the others nobody has to look.
 */
export function claimsToFree(act: Act, revision: number, rows: Rows): readonly Claim[] {
  const { makes, receives, redirects } = flowsOf(act);
  const isHeld = makes.some(({ lotId }) => (lotRowOf(rows.own, lotId)?.holds ?? []).length > 0);
  const received = receives.filter((line) => isHeld || countingOn(act, line, rows).length > 0);
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
 * Lines of it that yield to another site's statement: then nothing of them has moved, and neither a
 * hold nor a receipt keeps it from being taken back.
 */
export const yieldingLines = (
  act: Act,
  revision: number,
  reach: Reach & Rows,
): ReadonlySet<string> =>
  new Set(
    claimsToFree(act, revision, reach)
      .filter((claim) => verdictOf(claim, reach)?.standing === 'yielding')
      .map(({ movementId, sentLotId }) => lineKey(movementId, sentLotId)),
  );
