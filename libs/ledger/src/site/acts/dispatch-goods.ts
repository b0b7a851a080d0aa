import { accepted, type Decision, type DecisionInput, type Refusal } from '@lodestone/kernel';
import { dispatchPurposeOf } from '@lodestone/reference';
import { lineId } from '../../ids';
import type { TakenLot } from '../../records/lines';
import type { SiteOn } from '../site-on';
import type { ActHeader, Dispatched } from '../../records/site.events';
import type { SubmittedDispatch } from '../submitted';
import { withPointers } from './make-lots';
import { findReceiver } from './receiving-site';
import { keepingDeals, takeLots, takeRefusals } from './take-lots';

export const dispatchGoodsRefusals = [
  'receiving-site-not-found',
  'dispatch-to-itself',
  'dispatch-to-another-enterprise',
  ...takeRefusals,
] as const;

type DispatchRefusal = (typeof dispatchGoodsRefusals)[number];

/** Goods go to another site and keep their owner; a buyer is named by a sale, and not here. */
export function dispatchGoods(
  { own, other, seen }: Pick<DecisionInput, 'own' | 'other' | 'seen'>,
  site: SiteOn,
  header: ActHeader,
  act: SubmittedDispatch,
): Decision<Dispatched, DispatchRefusal> {
  const no = (refusal: Refusal<DispatchRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const found = findReceiver(other, act.receivingSiteId, header.occurredOn);
  if ('refusal' in found) return no(found.refusal);
  const { receiver } = found;
  const misdirected = refuseReceiver(site, receiver, act.purpose);
  if (misdirected) return no(misdirected);
  const takesSold = dispatchPurposeOf(act.purpose)?.takesSold === true;
  const requested = keepingDeals(withPointers(act.takes, '/takes'), takesSold);
  const taking = takeLots({ own, seen }, requested, header.occurredOn);
  if ('refusal' in taking) return no(taking.refusal);
  const receiverId = receiver.enterpriseId;
  return accepted(stampDispatch(header, act, { site, receiverId, taken: taking.taken }));
}

type Sent = Readonly<{ site: SiteOn; receiverId: string; taken: readonly TakenLot[] }>;

/** The dispatch as it is stored. */
export const stampDispatch = (
  header: ActHeader,
  { receivingSiteId, purpose, transportDocumentNumber }: SubmittedDispatch,
  { site, receiverId, taken }: Sent,
): Dispatched => ({
  type: 'Dispatched',
  data: {
    ...header,
    dispatcherId: site.enterpriseId,
    receivingSiteId,
    receiverId,
    purpose,
    ...(transportDocumentNumber === undefined ? {} : { transportDocumentNumber }),
    lines: taken.map((lot, index) => ({
      movementId: lineId(header.siteId, header.recordId, index + 1),
      taken: lot,
    })),
  },
});

/** The rule for where goods may go without a sale, at a dispatch and at each redirection. */
export function refuseReceiver(
  site: SiteOn,
  receiver: SiteOn,
  purpose: string | undefined,
): Refusal<'dispatch-to-itself' | 'dispatch-to-another-enterprise'> | undefined {
  const pointer = '/receivingSiteId';
  const detail = { receivingSiteId: receiver.siteId };
  if (receiver.siteId === site.siteId) return { code: 'dispatch-to-itself', detail, pointer };
  const isOwnOnly =
    purpose !== undefined && dispatchPurposeOf(purpose)?.receiverIsSameEnterprise === 'always';
  if (isOwnOnly && receiver.enterpriseId !== site.enterpriseId) {
    return { code: 'dispatch-to-another-enterprise', detail, pointer };
  }
  return undefined;
}
