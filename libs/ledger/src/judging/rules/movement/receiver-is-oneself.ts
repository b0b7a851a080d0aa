import { basisIn, dispatchPurposeOf } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/** Goods go to a site of one's own for what only somebody else does: to be worked for hire, stored. */
export const receiverIsOneself: RuleOfActs = {
  code: 'receiver-is-oneself',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge({ type, data }) {
    if (type !== 'Dispatched' || data.receiverId !== data.dispatcherId) return [];
    const { purpose, receivingSiteId, receiverId } = data;
    return dispatchPurposeOf(purpose)?.receiverIsSameEnterprise === 'never'
      ? [{ purpose, receivingSiteId, receiverId }]
      : [];
  },
};
