import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { tradingBy } from './acted-for';

/** Whoever records, or has another sell or export, is no more: another went on in its place. */
export const enterpriseMerged: RuleOfActs = {
  code: 'enterprise-merged',
  severity: 'offence',
  basis: basisIn('rare-earth-regulations', '14'),
  judge: (act, facts) =>
    tradingBy(act, facts).flatMap(({ who, standing: { merged } }) =>
      merged === undefined ? [] : [{ ...who, ...merged }],
    ),
};
