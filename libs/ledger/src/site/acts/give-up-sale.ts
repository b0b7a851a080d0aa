import { accepted, type Decision, type DecisionInput, type Refusal } from '@lodestone/kernel';
import type { TakenLot } from '../../records/lines';
import type { ActHeader, SaleGivenUp } from '../../records/site.events';
import { refuseSaleDeals, saleDealRefusals, saleDealRow } from '../deals/sale-deals';
import type { SiteOn } from '../site-on';
import type { DealRow } from '../site.rows';
import type { SubmittedGivingUp } from '../submitted';
import { makeRefusals, refuseLotIds, withPointers } from './make-lots';
import { takeLots, takeRefusals } from './take-lots';

export const giveUpSaleRefusals = [...makeRefusals, ...saleDealRefusals, ...takeRefusals] as const;

type GivingUpRefusal = (typeof giveUpSaleRefusals)[number];

/** Goods that waited for their export are free again: an identity step, where they lie. */
export function giveUpSale(
  { own, other, seen }: Pick<DecisionInput, 'own' | 'other' | 'seen'>,
  site: SiteOn,
  header: ActHeader,
  act: SubmittedGivingUp,
): Decision<SaleGivenUp, GivingUpRefusal> {
  const no = (refusal: Refusal<GivingUpRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const { siteId, occurredOn } = header;
  const { dealId } = act;
  const requested = withPointers(act.takes, '/takes').map((take) => ({
    ...take,
    saleDealId: dealId,
  }));
  const refusal =
    refuseLotIds(
      own,
      requested.map(({ successorLotId: lotId, pointer }) => ({
        lotId,
        pointer: `${pointer}/successorLotId`,
      })),
    ) ??
    refuseSaleDeals({ own, other }, siteId, [{ dealId, pointer: '/dealId', takes: requested }]);
  if (refusal) return no(refusal);
  const taking = takeLots({ own, seen }, requested, occurredOn);
  if ('refusal' in taking) return no(taking.refusal);

  const { sellerId } = saleDealRow({ own, other }, siteId, dealId) as DealRow;
  const isKept = taking.taken.some(({ soldFromStatus }) => soldFromStatus !== undefined);
  const ruled = { ...header, postingRule: isKept ? 2 : header.postingRule } as const;
  return accepted(stampGivingUp(ruled, act, { site, sellerId, taken: taking.taken }));
}

type GivenUp = Readonly<{ site: SiteOn; sellerId: string; taken: readonly TakenLot[] }>;

/** The giving-up as it is stored. */
export const stampGivingUp = (
  header: ActHeader,
  { dealId, reason, takes }: SubmittedGivingUp,
  { site, sellerId, taken }: GivenUp,
): SaleGivenUp => ({
  type: 'SaleGivenUp',
  data: {
    ...header,
    sellerId,
    siteOperatorId: site.enterpriseId,
    dealId,
    reason,
    takes: takes.map(({ successorLotId }, at) => ({ ...(taken[at] as TakenLot), successorLotId })),
  },
});
