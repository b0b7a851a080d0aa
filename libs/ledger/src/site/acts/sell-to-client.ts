import { accepted, type Decision, type DecisionInput, type Refusal } from '@lodestone/kernel';
import { lineId } from '../../ids';
import type { GoodsLine, SoldTake, TakenLot } from '../../records/lines';
import {
  declaredGoodsOf,
  declaredRefusals,
  declaredTermsOf,
  refuseDeclared,
} from './declared-terms';
import { makeRefusals, refuseLotIds } from './make-lots';
import type { SiteOn } from '../site-on';
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
  site: SiteOn,
  header: ActHeader,
  act: SubmittedSale,
): Decision<SoldToClient, SaleRefusal> {
  const no = (refusal: Refusal<SaleRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const { receivingSiteId } = act;
  const found =
    receivingSiteId === undefined
      ? undefined
      : findReceiver(other, receivingSiteId, header.occurredOn);
  if (found && 'refusal' in found) return no(found.refusal);
  const receiver = found?.receiver;
  if (receiver?.enterpriseId === site.enterpriseId) {
    return no({
      code: 'receiving-site-own',
      detail: { siteId: receiver.siteId },
      pointer: '/receivingSiteId',
    });
  }
  const malformed = refuseSoldLines(site, act) ?? refuseDeclared(act, site, { own, other });
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

  return accepted(stampSale(header, act, { site, receiver, taken: taking.taken }));
}

type Receiver = Pick<SiteOn, 'siteId' | 'enterpriseId' | 'countryCode'>;

type Sold = Readonly<{
  site: SiteOn;
  /** Of a buyer on the chain. */
  receiver: Receiver | undefined;
  /** The stamped lines of all takes in order. */
  taken: readonly TakenLot[];
}>;

/** The sale as it is stored. */
export const stampSale = (
  header: ActHeader,
  act: SubmittedSale,
  { site, receiver, taken }: Sold,
): SoldToClient => ({
  type: 'SoldToClient',
  data: {
    ...header,
    sellerId: site.enterpriseId,
    siteOperatorId: site.enterpriseId,
    ...declaredTermsOf(act),
    ...(act.deliveryCountryCode === undefined
      ? {}
      : { deliveryCountryCode: act.deliveryCountryCode }),
    buyerCountryCode: act.buyer?.countryCode ?? (receiver as Receiver).countryCode,
    ...(act.buyer ? { buyerRef: act.buyer.ref } : {}),
    ...(receiver ? { buyerId: receiver.enterpriseId, receivingSiteId: receiver.siteId } : {}),
    ...counterpartiesOf(act),
    goods: goodsLines(header, act.goods, taken),
  },
});

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
export function refuseSoldLines(
  site: SiteOn,
  { buyer, goods }: SubmittedSale,
): Refusal<SaleRefusal> | undefined {
  const isAbroad = buyer !== undefined && buyer.countryCode !== site.countryCode;
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
