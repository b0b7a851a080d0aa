import { basisIn } from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import type {
  Exported,
  LotsRegrouped,
  SaleGivenUp,
  SoldToClient,
} from '../../../records/site.events';
import type { FactsOfAct, RuleOfActs } from '../../facts';

/**
 * The operator of the site acted for another, by declaration or with that one's goods, without leave.
 * The grants under which it sold or exported are stamped on the act; of a change of title, which has
 * no such stamp, they are looked for.
 */
export const agencyMissing: RuleOfActs = {
  code: 'agency-missing',
  severity: 'offence',
  basis: basisIn('civil-code', '171'),
  judge(act, facts) {
    if (act.type === 'LotsRegrouped') return withoutLeave(act, facts);
    if (act.type === 'SaleGivenUp') return givenUpWithoutLeave(act, facts);
    return act.type === 'SoldToClient' || act.type === 'Exported' ? unstamped(act) : [];
  },
};

function unstamped({ type, data }: SoldToClient | Exported): readonly RefusalDetail[] {
  const { siteOperatorId, agencies = [], goods } = data;
  const declaredId = type === 'Exported' ? data.exporterId : data.sellerId;
  const owners = goods.flatMap(({ takes }) => takes.map(({ ownerId }) => ownerId));
  const letting = new Set([siteOperatorId, ...agencies.map(({ enterpriseId }) => enterpriseId)]);
  return [...new Set([declaredId, ...owners])]
    .filter((enterpriseId) => !letting.has(enterpriseId))
    .map((enterpriseId) => ({ enterpriseId, agentId: siteOperatorId, act: type }));
}

/** What is left of a sale is given up by its seller, or by whom that one lets sell. */
function givenUpWithoutLeave(
  { type, data: { sellerId: enterpriseId, siteOperatorId: agentId } }: SaleGivenUp,
  { isLetting }: FactsOfAct,
): readonly RefusalDetail[] {
  if (enterpriseId === agentId || isLetting === undefined) return [];
  return isLetting({ enterpriseId, agentId, act: 'sale' })
    ? []
    : [{ enterpriseId, agentId, act: type }];
}

function withoutLeave(
  { type, data: { kind, takes } }: LotsRegrouped,
  { operatorId: agentId, isLetting }: FactsOfAct,
): readonly RefusalDetail[] {
  if (kind !== 'title' || agentId === undefined || isLetting === undefined) return [];
  return [...new Set(takes.map(({ ownerId }) => ownerId))]
    .filter((enterpriseId) => enterpriseId !== agentId)
    .filter((enterpriseId) => !isLetting({ enterpriseId, agentId, act: 'sale' }))
    .map((enterpriseId) => ({ enterpriseId, agentId, act: type }));
}
