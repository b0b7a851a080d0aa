import type { DecisionInput, KeyedRows } from '@lodestone/kernel';
import { agencyInForce } from '../../enterprise/agencies';
import { enterpriseStream } from '../../enterprise/enterprise.events';
import type { DealValueAdjusted } from '../../records/site.events';
import { operatorOn } from '../operators';
import { operatorOfRecord, siteOn, type SiteOn } from '../site-on';
import { dealKey, recordRowOf, siteRowOf, type DealRow, type SiteRow } from '../site.rows';
import type { SubmittedAct } from '../submitted';

/**
 * What happens at a site is told by who operates it on the day. A paper about a deal happens between
 * those who dealt, wherever the goods and the site are by then: it is told by whose deal it is.
 */
export const isOfDeal = ({ type }: Pick<SubmittedAct, 'type'>): boolean =>
  type === 'DealValueAdjusted';

/** The site as an act finds it, with the enterprise that tells it. */
export function siteOfTelling(
  site: SiteRow,
  act: Pick<SubmittedAct, 'type' | 'occurredOn'>,
  byEnterpriseId: string | undefined,
): SiteOn {
  const on = siteOn(site, act.occurredOn);
  return isOfDeal(act) && byEnterpriseId !== undefined
    ? { ...on, enterpriseId: byEnterpriseId }
    : on;
}

/**
 * A deal of this site, for whoever may tell papers about it: its seller or exporter, who recorded it,
 * and who operates the site on the day under a grant of the seller. Nobody else is told that it is
 * there.
 */
export function dealToldBy(
  dealId: string,
  { enterpriseId: tellerId, on: day }: SiteOn,
  { own, other }: Pick<DecisionInput, 'own' | 'other'>,
): DealRow | undefined {
  const deal = own.get<DealRow>(dealKey(dealId));
  if (!deal || tellerId === deal.sellerId || tellerId === recorderOf(deal, own)) return deal;
  if (tellerId !== operatorIn(own, day)) return undefined;
  const rows = other(enterpriseStream(deal.sellerId));
  const asked = { enterpriseId: deal.sellerId, agentId: tellerId, day } as const;
  const act = recordRowOf(own, deal.recordId)?.type === 'Exported' ? 'export' : 'sale';
  return agencyInForce(rows, { ...asked, act }) ? deal : undefined;
}

/** The stream of who may have let the operator of that day tell papers about its deal. */
export function streamOfSeller(
  { dealId, occurredOn }: Readonly<{ dealId: string; occurredOn: string }>,
  own: KeyedRows,
): readonly string[] {
  const deal = own.get<DealRow>(dealKey(dealId));
  if (!deal) return [];
  const { sellerId } = deal;
  const operatorId = operatorIn(own, occurredOn);
  const isOurs = operatorId === sellerId || operatorId === recorderOf(deal, own);
  return isOurs ? [] : [enterpriseStream(sellerId)];
}

/**
 * Whether an enterprise that never operates the site has something to say there: about a deal of its
 * own, or about its own record.
 */
export function mayTellOfDeal(
  own: KeyedRows,
  enterpriseId: string,
  { dealId, recordIds }: Readonly<{ dealId?: string | undefined; recordIds: readonly string[] }>,
): boolean {
  const site = siteRowOf(own);
  if (!site) return false;
  if (dealId !== undefined && own.get<DealRow>(dealKey(dealId))?.sellerId === enterpriseId) {
    return true;
  }
  return recordIds
    .flatMap((recordId) => recordRowOf(own, recordId) ?? [])
    .some((record) => operatorOfRecord(site, record) === enterpriseId);
}

/** What a paper says of who told it: nothing where that is who operates the site on its day. */
export const tellerOf = (
  { enterpriseId, on: day }: SiteOn,
  own: KeyedRows,
): Pick<DealValueAdjusted['data'], 'toldById'> =>
  enterpriseId === operatorIn(own, day) ? {} : { toldById: enterpriseId };

function operatorIn(own: KeyedRows, day: string): string | undefined {
  const site = siteRowOf(own);
  return site && operatorOn(site, day);
}

/** Who recorded the deal: it operated the site on its day. */
function recorderOf({ recordId }: DealRow, own: KeyedRows): string | undefined {
  const site = siteRowOf(own);
  const record = recordRowOf(own, recordId);
  return site && record && operatorOfRecord(site, record);
}
