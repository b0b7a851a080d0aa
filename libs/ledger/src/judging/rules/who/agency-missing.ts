import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/**
 * The operator of the site acted for another, by declaration or with that one's goods, without leave:
 * a grant that was in force on the day is stamped on the act.
 */
export const agencyMissing: RuleOfActs = {
  code: 'agency-missing',
  severity: 'offence',
  basis: basisIn('civil-code', '171'),
  judge(act) {
    if (act.type !== 'SoldToClient' && act.type !== 'Exported') return [];
    const { siteOperatorId, agencies = [], goods } = act.data;
    const declaredId = act.type === 'Exported' ? act.data.exporterId : act.data.sellerId;
    const owners = goods.flatMap(({ takes }) => takes.map(({ ownerId }) => ownerId));
    const letting = new Set([siteOperatorId, ...agencies.map(({ enterpriseId }) => enterpriseId)]);
    return [...new Set([declaredId, ...owners])]
      .filter((enterpriseId) => !letting.has(enterpriseId))
      .map((enterpriseId) => ({ enterpriseId, agentId: siteOperatorId, act: act.type }));
  },
};
