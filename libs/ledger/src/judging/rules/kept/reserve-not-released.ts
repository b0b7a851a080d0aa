import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { doingOf, sentAway, takesIn } from './not-released';

/** What is in reserve was worked, sold, exported or sent away, and nobody had released it. */
export const reserveNotReleased: RuleOfActs = {
  code: 'reserve-not-released',
  severity: 'offence',
  basis: basisIn('rare-earth-regulations', '16'),
  judge(act, facts) {
    const doing = doingOf(act);
    return doing === undefined ? sentAway(act, 'reserve', facts) : takesIn(act, 'reserve', doing);
  },
};
