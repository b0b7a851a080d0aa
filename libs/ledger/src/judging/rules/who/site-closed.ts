import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

export const siteClosed: RuleOfActs = {
  code: 'site-closed',
  severity: 'offence',
  basis: basisIn('rare-earth-regulations', '14'),
  judge: (_, { closedSince }) => (closedSince === undefined ? [] : [{ closedSince }]),
};
