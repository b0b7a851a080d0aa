import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { standingOn } from '../../standing-on';

/** Whoever records is no more: another enterprise went on in its place. */
export const enterpriseMerged: RuleOfActs = {
  code: 'enterprise-merged',
  severity: 'offence',
  basis: basisIn('rare-earth-regulations', '14'),
  judge({ data }, { standings }) {
    const { merged } = standingOn(standings, data.occurredOn);
    return merged === undefined ? [] : [merged];
  },
};
