import { basisIn, dispatchPurposeOf } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { goingIn } from './going';

/**
 * Goods went between sites of one enterprise, and by what is known now the other site was another's on
 * that day: they changed hands without a sale. At once it is refused; a transfer may be told later.
 */
export const receiverIsAnother: RuleOfActs = {
  code: 'receiver-is-another',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(act, facts) {
    const { purpose, receivingSiteId } = goingIn(act, facts) ?? {};
    if (purpose === undefined || receivingSiteId === undefined) return [];
    if (dispatchPurposeOf(purpose)?.receiverIsSameEnterprise !== 'always') return [];
    const senderId = facts.operatorAt?.(act.data.siteId);
    const receiverId = facts.operatorAt?.(receivingSiteId);
    return senderId === receiverId ? [] : [{ purpose, receivingSiteId, receiverId, senderId }];
  },
};
