import type { Exported, SoldToClient } from '../records/site.events';
import type { Flag } from './flag';

/**
 * The operator of the site acted for another, by declaration or with that one's goods, without leave:
 * a grant that was in force on the day is stamped on the act.
 */
export function flagsOfAgency({ type, data }: SoldToClient | Exported): readonly Flag[] {
  const { siteOperatorId, agencies = [], goods } = data;
  const declaredId = type === 'Exported' ? data.exporterId : data.sellerId;
  const owners = goods.flatMap(({ takes }) => takes.map(({ ownerId }) => ownerId));
  const letting = new Set([siteOperatorId, ...agencies.map(({ enterpriseId }) => enterpriseId)]);
  return [...new Set([declaredId, ...owners])]
    .filter((enterpriseId) => !letting.has(enterpriseId))
    .map((enterpriseId) => ({
      code: 'agency-missing',
      detail: { enterpriseId, agentId: siteOperatorId, act: type },
    }));
}
