import type { ToldBalanceChange, ToldLine } from '@lodestone/read-models';
import { asSeenBy } from '../access/as-seen-by';
import type { Viewer } from '../access/viewer';
import type { BalanceChange, BalanceLine } from './balances.answers';

const ownIn = (viewer: Viewer): string | undefined =>
  viewer.role === 'enterprise' ? viewer.enterpriseId : undefined;

/**
 * Whoever has a site now has what lies there, and not the books of whoever had it before: of those lines it
 * sees the figures.
 */
export function lineSeenBy(viewer: Viewer, line: ToldLine): BalanceLine | undefined {
  const { recordId: _r, lot: _l, ownerId: _o, otherSiteId: _s, operatorId: _e, ...figures } = line;
  return asSeenBy<BalanceLine>(viewer, {
    kind: 'balance',
    ownerId: line.operatorId,
    declaredToId: ownIn(viewer),
    whole: line,
    part: () => figures,
  });
}

export function changeSeenBy(viewer: Viewer, change: ToldBalanceChange): BalanceChange | undefined {
  const { submitterId: _s, recordId: _r, targetRecordId: _t, type: _y, ...figures } = change;
  return asSeenBy<BalanceChange>(viewer, {
    kind: 'balance',
    ownerId: change.submitterId,
    declaredToId: ownIn(viewer),
    whole: change,
    part: () => figures,
  });
}
