import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { tradingBy } from './acted-for';

/** Production or business was ordered to stop, and went on: of who recorded it, or through an agent. */
export const enterpriseSuspended: RuleOfActs = {
  code: 'enterprise-suspended',
  severity: 'offence',
  basis: basisIn('rare-earth-regulations', '21, 25'),
  judge: (act, facts) =>
    tradingBy(act, facts).flatMap(({ who, standing: { suspendedSince } }) =>
      suspendedSince === undefined ? [] : [{ ...who, suspendedSince }],
    ),
};
