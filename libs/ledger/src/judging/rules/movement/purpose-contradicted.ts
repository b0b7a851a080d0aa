import { basisIn, dispatchPurposeOf } from '@lodestone/reference';
import { keptStatusOf } from '../kept/not-released';
import type { RuleOfActs } from '../../facts';
import { goingIn } from './going';

/** Goods are let out of bond, or out of reserve, that were not in it. */
export const purposeContradicted: RuleOfActs = {
  code: 'purpose-contradicted',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(act, facts) {
    const { purpose, lots = [] } = goingIn(act, facts) ?? {};
    const releases = purpose === undefined ? undefined : dispatchPurposeOf(purpose)?.releases;
    if (releases === undefined) return [];
    return lots
      .filter((lot) => keptStatusOf(lot) !== releases)
      .map((lot) => ({ purpose, lotId: lot.lotId, status: keptStatusOf(lot), releases }));
  },
};
