import { basisIn, dispatchPurposeOf, type DispatchPurposeEntry } from '@lodestone/reference';
import { keptStatusOf } from '../kept/not-released';
import type { RuleOfActs } from '../../facts';
import { goingIn } from './going';

/**
 * Goods are let out of bond, or out of reserve, that were not in it; or go home from working for hire to
 * somebody whose they are not, which is a gift or a sale that nobody tells.
 */
export const purposeContradicted: RuleOfActs = {
  code: 'purpose-contradicted',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(act, facts) {
    const { purpose, receiverId, lots = [] } = goingIn(act, facts) ?? {};
    const known: Partial<DispatchPurposeEntry> | undefined =
      purpose === undefined ? undefined : dispatchPurposeOf(purpose);
    if (known?.goesToOwner === true) {
      return lots
        .filter(({ ownerId }) => receiverId !== undefined && ownerId !== receiverId)
        .map(({ lotId, ownerId }) => ({ purpose, lotId, ownerId, receiverId }));
    }
    const releases = known?.releases;
    if (releases === undefined) return [];
    return lots
      .filter((lot) => keptStatusOf(lot) !== releases)
      .map((lot) => ({ purpose, lotId: lot.lotId, status: keptStatusOf(lot), releases }));
  },
};
