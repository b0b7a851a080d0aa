import type { RefusalDetail } from '@lodestone/kernel';
import type { LotStamp } from '../../../records/lines';
import { principalsOf } from '../../../records/principals';
import type { Act } from '../../../records/site.events';
import { flowsOf } from '../../../site/flows';
import type { FactsOfAct } from '../../facts';
import { transformedBy } from '../../step-of-act';

/**
 * Matter that a foreign principal supplied, and that goes past its principal: sold or exported by papers
 * that name nobody or another, given another owner, or worked with that of another principal, so that
 * nobody can say whose it is. Of the principal only the role is told, and no ref.
 */
export function principalsPassedOver(act: Act, facts: FactsOfAct): readonly RefusalDetail[] {
  const agentId = agentOf(act, facts);
  return passedOver(act, facts).map(({ lotId }) => ({
    ...{ role: 'principal', lotId },
    ...(agentId === undefined ? {} : { agentId }),
    act: act.type,
  }));
}

function passedOver(act: Act, facts: FactsOfAct): readonly LotStamp[] {
  const supplied = flowsOf(act).takes.filter(({ principalRef }) => principalRef !== undefined);
  if (act.type === 'SoldToClient' || act.type === 'Exported') {
    return supplied.filter((lot) => isOther(lot, act.data.principalRef, facts));
  }
  if (act.type === 'LotsRegrouped') return act.data.kind === 'title' ? supplied : [];
  return isMixedBy(act) ? supplied : [];
}

/** In a unit each act takes or makes, and none says what became of what. */
function isMixedBy(act: Act): boolean {
  const worked = transformedBy(act)?.act.data;
  if (!worked || worked.unitId !== undefined || worked.makes.length === 0) return false;
  return principalsOf(worked.takes).size > 1;
}

/** By who they are: the same client declared by another enterprise has another ref. */
function isOther(
  { principalRef = '' }: LotStamp,
  named: string | undefined,
  { areOtherClients = (ref, otherRef) => ref !== otherRef }: FactsOfAct,
): boolean {
  return named === undefined || (named !== principalRef && areOtherClients(principalRef, named));
}

const agentOf = (act: Act, { operatorId }: FactsOfAct): string | undefined => {
  if (act.type === 'SoldToClient' || act.type === 'Exported') return act.data.siteOperatorId;
  return transformedBy(act)?.act.data.operatorId ?? operatorId;
};
