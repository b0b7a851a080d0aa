import { basisIn, dispatchPurposeOf } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { goingIn } from './going';

/** Goods go to a site of one's own for what only somebody else does: to be worked for hire, stored. */
export const receiverIsOneself: RuleOfActs = {
  code: 'receiver-is-oneself',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(act, facts) {
    const { purpose, receivingSiteId, receiverId, senderId } = goingIn(act, facts) ?? {};
    if (purpose === undefined || receiverId !== senderId) return [];
    return dispatchPurposeOf(purpose)?.receiverIsSameEnterprise === 'never'
      ? [{ purpose, receivingSiteId, receiverId }]
      : [];
  },
};
