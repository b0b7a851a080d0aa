import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { doingOf, takesIn } from './not-released';

/** What is in reserve was worked, sold or exported, and nobody had released it. */
export const reserveNotReleased: RuleOfActs = {
  code: 'reserve-not-released',
  severity: 'offence',
  basis: basisIn('rare-earth-regulations', '16'),
  judge(act) {
    const doing = doingOf(act);
    return doing === undefined ? [] : takesIn(act, 'reserve', doing);
  },
};
