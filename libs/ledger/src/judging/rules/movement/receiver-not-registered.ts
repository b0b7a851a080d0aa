import { basisIn, dispatchPurposeOf } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/** Goods go into bond or reserve at a site that is registered for neither: a mine. */
export const receiverNotRegistered: RuleOfActs = {
  code: 'receiver-not-registered',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge({ type, data }, { registeredAt }) {
    if (type !== 'Dispatched') return [];
    const { purpose, receivingSiteId } = data;
    const needed = dispatchPurposeOf(purpose)?.receivingActivity ?? null;
    const registered = registeredAt?.(receivingSiteId);
    if (needed === null || !registered || registered.includes(needed)) return [];
    return [{ purpose, receivingSiteId, needed: [needed], registered }];
  },
};
