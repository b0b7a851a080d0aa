import { basisIn } from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import type {
  Act,
  Exported,
  LotsRegrouped,
  SaleGivenUp,
  SoldToClient,
} from '../../../records/site.events';
import type { FactsOfAct, RuleOfActs } from '../../facts';
import { principalsPassedOver } from './principals-passed-over';
import { transformedBy, type Transformed } from '../../step-of-act';

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
    if (act.type === 'SaleGivenUp') return givenUpWithoutLeave(act, facts);
    return [...ofEnterprises(act, facts), ...principalsPassedOver(act, facts)];
  },
};

function ofEnterprises(act: Act, facts: FactsOfAct): readonly RefusalDetail[] {
  if (act.type === 'LotsRegrouped') return withoutLeave(act, facts);
  const worked = transformedBy(act)?.act;
  if (worked) return workedAway(worked, facts);
  return act.type === 'SoldToClient' || act.type === 'Exported' ? unstamped(act) : [];
}

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

/**
 * Goods of several owners were worked together: what is made of them is the operator's, so whoever
 * else owned some has lost them, as by a title act. In a unit each owner's are kept apart.
 */
function workedAway(
  { type, data: { operatorId: agentId, unitId, takes, makes } }: Transformed,
  { isLetting }: FactsOfAct,
): readonly RefusalDetail[] {
  if (unitId !== undefined || makes.length === 0 || isLetting === undefined) return [];
  const kept = new Set([agentId, ...makes.map(({ ownerId }) => ownerId)]);
  return [...new Set(takes.map(({ ownerId }) => ownerId))]
    .filter((enterpriseId) => !kept.has(enterpriseId))
    .filter((enterpriseId) => !isLetting({ enterpriseId, agentId, act: 'sale' }))
    .map((enterpriseId) => ({ enterpriseId, agentId, act: type }));
}
