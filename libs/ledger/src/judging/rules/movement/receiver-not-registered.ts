import { basisIn, dispatchPurposeOf } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { goingIn } from './going';

/** Goods go into bond or reserve at a site that is registered for neither: a mine. */
export const receiverNotRegistered: RuleOfActs = {
  code: 'receiver-not-registered',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(act, facts) {
    const { purpose, receivingSiteId } = goingIn(act, facts) ?? {};
    if (purpose === undefined || receivingSiteId === undefined) return [];
    const needed = dispatchPurposeOf(purpose)?.receivingActivity ?? null;
    const registered = facts.registeredAt?.(receivingSiteId);
    if (needed === null || !registered || registered.includes(needed)) return [];
    return [{ purpose, receivingSiteId, needed: [needed], registered }];
  },
};
