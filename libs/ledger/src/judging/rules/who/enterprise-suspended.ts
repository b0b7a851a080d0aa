import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { standingOn } from '../../standing-on';

/** Production or business was ordered to stop, and went on. */
export const enterpriseSuspended: RuleOfActs = {
  code: 'enterprise-suspended',
  severity: 'offence',
  basis: basisIn('rare-earth-regulations', '21, 25'),
  judge({ data }, { standings }) {
    const { suspendedSince } = standingOn(standings, data.occurredOn);
    return suspendedSince === undefined ? [] : [{ suspendedSince }];
  },
};
