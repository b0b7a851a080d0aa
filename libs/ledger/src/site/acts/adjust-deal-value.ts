import { accepted, type Decision, type DecisionInput, type Refusal } from '@lodestone/kernel';
import { adjustmentKindOf } from '@lodestone/reference';
import type { ActHeader, DealValueAdjusted } from '../../records/site.events';
import { adjustmentsTo, leastLeft } from '../deals/adjustments';
import { dealToldBy, tellerOf } from '../deals/whose-deal';
import type { SiteOn } from '../site-on';
import type { SubmittedAdjustment } from '../submitted';

export const adjustDealValueRefusals = [
  'deal-not-found',
  'adjustment-currency-differs',
  'adjustment-contradicts-kind',
  'occurred-before-deal',
  'credit-exceeds-deal-value',
] as const;

type AdjustmentRefusal = (typeof adjustDealValueRefusals)[number];

/** A paper changes what a deal of this site comes to. No mass moves, so no line is posted. */
export function adjustDealValue(
  given: Pick<DecisionInput, 'own' | 'other'>,
  site: SiteOn,
  header: ActHeader,
  act: SubmittedAdjustment,
): Decision<DealValueAdjusted, AdjustmentRefusal> {
  const no = (refusal: Refusal<AdjustmentRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const { dealId, kind, adjustmentMinor, currency } = act;
  const { own } = given;
  const deal = dealToldBy(dealId, site, given);
  if (!deal) return no({ code: 'deal-not-found', detail: { dealId }, pointer: '/dealId' });
  const { terms, sellerId } = deal;
  if (currency !== terms.currency) {
    const detail = { dealId, currency, dealCurrency: terms.currency };
    return no({ code: 'adjustment-currency-differs', detail, pointer: '/currency' });
  }
  if (contradictsKind(act)) {
    const detail = { kind, adjustmentMinor };
    return no({ code: 'adjustment-contradicts-kind', detail, pointer: '/adjustmentMinor' });
  }
  if (header.occurredOn < deal.occurredOn) {
    const detail = { dealId, dealOn: deal.occurredOn };
    return no({ code: 'occurred-before-deal', detail, pointer: '/occurredOn' });
  }
  const leftMinor = leastLeft(terms.valueMinor, adjustmentsTo(own, dealId), header.occurredOn);
  if (leftMinor + BigInt(adjustmentMinor) < 0n) {
    const detail = { dealId, leftMinor: String(leftMinor), adjustmentMinor };
    return no({ code: 'credit-exceeds-deal-value', detail, pointer: '/adjustmentMinor' });
  }
  return accepted(stampAdjustment(header, act, { sellerId, ...tellerOf(site, own) }));
}

/** The paper as it is stored. */
export const stampAdjustment = (
  header: ActHeader,
  { dealId, kind, adjustmentMinor, currency, documentNumber }: SubmittedAdjustment,
  who: Pick<DealValueAdjusted['data'], 'sellerId' | 'toldById'>,
): DealValueAdjusted => ({
  type: 'DealValueAdjusted',
  data: { ...header, dealId, ...who, kind, adjustmentMinor, currency, documentNumber },
});

/** A paper that changes nothing is none; a credit note takes away, a debit note adds. */
export function contradictsKind({ kind, adjustmentMinor }: SubmittedAdjustment): boolean {
  const minor = BigInt(adjustmentMinor);
  const moves = adjustmentKindOf(kind)?.moves;
  return minor === 0n || (moves === 'down' && minor > 0n) || (moves === 'up' && minor < 0n);
}
