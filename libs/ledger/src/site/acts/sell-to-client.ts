import { accepted, type Decision, type DecisionInput, type Refusal } from '@lodestone/kernel';
import { lineId } from '../../ids';
import type { GoodsLine, SoldTake } from '../../records/lines';
import {
  declaredGoodsOf,
  declaredRefusals,
  declaredTermsOf,
  refuseDeclared,
} from './declared-terms';
import { makeRefusals, refuseLotIds } from './make-lots';
import type { SiteRow } from '../site.rows';
import type { ActHeader, SoldToClient } from '../../records/site.events';
import type { SubmittedGoods, SubmittedSale } from '../submitted';
import { findReceiver } from './receiving-site';
import { takeLots, takeRefusals } from './take-lots';

export const sellToClientRefusals = [
  'receiving-site-not-found',
  'receiving-site-own',
  'successor-lot-missing',
  'successor-lot-not-allowed',
  'sale-deal-not-allowed',
  ...declaredRefusals,
  ...makeRefusals,
  ...takeRefusals,
] as const;

type SaleRefusal = (typeof sellToClientRefusals)[number];

/** Title passes to a client: on the chain, at home off the chain, or abroad. */
export function sellToClient(
  { own, other, seen }: Pick<DecisionInput, 'own' | 'other' | 'seen'>,
  site: SiteRow,
  header: ActHeader,
  act: SubmittedSale,
): Decision<SoldToClient, SaleRefusal> {
  const no = (refusal: Refusal<SaleRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const { receivingSiteId } = act;
  const found = receivingSiteId === undefined ? undefined : findReceiver(other, receivingSiteId);
  if (found && 'refusal' in found) return no(found.refusal);
  const receiver = found?.receiver;
  if (receiver?.enterpriseId === site.enterpriseId) {
    return no({
      code: 'receiving-site-own',
      detail: { siteId: receiver.siteId },
      pointer: '/receivingSiteId',
    });
  }
  const isAbroad = act.buyer !== undefined && act.buyer.countryCode !== site.countryCode;
  const malformed = refuseLines(act.goods, isAbroad) ?? refuseDeclared(act, site, { own, other });
  if (malformed) return no(malformed);

  const requested = takesOf(act.goods);
  const successors = requested.flatMap(({ successorLotId, pointer }) =>
    successorLotId === undefined
      ? []
      : [{ lotId: successorLotId, pointer: `${pointer}/successorLotId` }],
  );
  const unusable = refuseLotIds(own, successors);
  if (unusable) return no(unusable);
  const taking = takeLots({ own, seen }, requested, header.occurredOn);
  if ('refusal' in taking) return no(taking.refusal);

  return accepted({
    type: 'SoldToClient',
    data: {
      ...header,
      sellerId: site.enterpriseId,
      siteOperatorId: site.enterpriseId,
      ...declaredTermsOf(act),
      ...(act.deliveryCountryCode === undefined
        ? {}
        : { deliveryCountryCode: act.deliveryCountryCode }),
      buyerCountryCode: act.buyer?.countryCode ?? (receiver as SiteRow).countryCode,
      ...(act.buyer ? { buyerRef: act.buyer.ref } : {}),
      ...(receiver ? { buyerId: receiver.enterpriseId, receivingSiteId: receiver.siteId } : {}),
      ...counterpartiesOf(act),
      goods: goodsLines(header, act.goods, taking.taken),
    },
  });
}

/** A sale may name the parties that an export must name: by their refs, where declared. */
const counterpartiesOf = (act: SubmittedSale) => ({
  ...(act.importer ? { importerRef: act.importer.ref } : {}),
  ...(act.consignee ? { consigneeRef: act.consignee.ref } : {}),
  ...(act.endUser ? { endUserRef: act.endUser.ref } : {}),
  ...(act.endUseCode === undefined ? {} : { endUseCode: act.endUseCode }),
  destinationCountryCode: act.destinationCountryCode,
  contractNumber: act.contractNumber,
  invoiceNumber: act.invoiceNumber,
});

/** Abroad every take names the lot that waits for export; elsewhere none does. */
function refuseLines(
  goods: readonly SubmittedGoods[],
  isAbroad: boolean,
): Refusal<SaleRefusal> | undefined {
  for (const { lotId, successorLotId, pointer } of takesOf(goods)) {
    if (isAbroad && successorLotId === undefined) {
      return { code: 'successor-lot-missing', detail: { lotId }, pointer };
    }
    if (!isAbroad && successorLotId !== undefined) {
      return {
        code: 'successor-lot-not-allowed',
        detail: { lotId, successorLotId },
        pointer: `${pointer}/successorLotId`,
      };
    }
  }
  const line = goods.findIndex(({ saleDealId }) => saleDealId !== undefined);
  return line < 0
    ? undefined
    : { code: 'sale-deal-not-allowed', detail: {}, pointer: `/goods/${line}/saleDealId` };
}

export const takesOf = (goods: readonly SubmittedGoods[]) =>
  goods.flatMap(({ takes, saleDealId }, line) =>
    takes.map((take, index) => ({
      ...take,
      saleDealId,
      pointer: `/goods/${line}/takes/${index}`,
    })),
  );

/** Goods lines with their deal ids; `taken` are the stamped lines of all takes in order. */
export function goodsLines(
  { siteId, recordId }: ActHeader,
  goods: readonly SubmittedGoods[],
  taken: readonly SoldTake[],
): ReadonlyArray<GoodsLine<SoldTake>> {
  let next = 0;
  return goods.map((each, line) => {
    const { takes, goodsCode, grade, pieces, valueMinor, currency, saleDealId } = each;
    return {
      dealId: lineId(siteId, recordId, line + 1),
      goodsCode,
      grade,
      ...(pieces === undefined ? {} : { pieces }),
      valueMinor,
      currency,
      ...(saleDealId === undefined ? {} : { saleDealId }),
      ...declaredGoodsOf(each),
      takes: takes.map(({ successorLotId }) => ({
        ...(taken[next++] as SoldTake),
        ...(successorLotId === undefined ? {} : { successorLotId }),
      })),
    };
  });
}
