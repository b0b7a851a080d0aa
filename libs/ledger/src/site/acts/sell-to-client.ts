import {
  accepted,
  type Decision,
  type DecisionInput,
  type KeyedRows,
  type Refusal,
} from '@lodestone/kernel';
import { isKeptStatus } from '@lodestone/reference';
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
import { lotRowOf } from '../site.rows';
import type { ActHeader, SoldToClient } from '../../records/site.events';
import type { SubmittedGoods, SubmittedSale } from '../submitted';
import { findReceiver } from './receiving-site';
import { takeLots, takeRefusals } from './take-lots';
import { refuseUnlisted, whoActs, type WhoActs } from './who-acts';

export const sellToClientRefusals = [
  'receiving-site-not-found',
  'seller-not-found',
  'receiving-site-own',
  'successor-lot-missing',
  'successor-lot-not-allowed',
  'sale-deal-not-allowed',
  ...declaredRefusals,
  ...makeRefusals,
  ...takeRefusals,
] as const;

type SaleRefusal = (typeof sellToClientRefusals)[number];

/** Title passes to a client: on the chain, at home off the chain, abroad, or where the goods lie. */
export function sellToClient(
  { own, other, seen }: Pick<DecisionInput, 'own' | 'other' | 'seen'>,
  site: SiteOn,
  header: ActHeader,
  act: SubmittedSale,
): Decision<SoldToClient, SaleRefusal> {
  const no = (refusal: Refusal<SaleRefusal>) => ({ outcome: 'refused', refusal }) as const;
  const found = receiverOf(act, site, other);
  if (found && 'refusal' in found) return no(found.refusal);
  const receiver = found?.receiver;
  const unknown = refuseUnlisted(act, site, other);
  if (unknown) return no(unknown);
  const sellerId = act.sellerId ?? site.enterpriseId;
  if (receiver && isOwn(act, receiver, { own, site })) {
    const detail = { siteId: receiver.siteId };
    return no({ code: 'receiving-site-own', detail, pointer: '/receivingSiteId' });
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
  const { occurredOn } = header;
  const taking = takeLots({ own, seen }, requested, occurredOn);
  if ('refusal' in taking) return no(taking.refusal);
  const takes = taking.taken;
  const asked = { own, other, site, occurredOn, takes };
  const acting = whoActs({ ...asked, declaredId: sellerId, act: 'sale' });
  if ('refusal' in acting) return no(acting.refusal);

  const who = { sellerId, ...acting.who };
  // Only what leaves bond or reserve at the site is posted by the newer rule.
  const isKept = successors.length > 0 && takes.some(({ status }) => isKeptStatus(status));
  const ruled = { ...header, postingRule: isKept ? 2 : header.postingRule } as const;
  return accepted(stampSale(ruled, act, { who, receiver, taken: takes }));
}

type Receiver = Pick<SiteOn, 'siteId' | 'enterpriseId' | 'countryCode'>;

type Sold = Readonly<{
  /** Whose sale it is, whose site, and who let that one sell. */
  who: WhoActs & Pick<SoldToClient['data'], 'sellerId'>;
  /** Of a buyer on the chain. */
  receiver: Receiver | undefined;
  /** The stamped lines of all takes in order. */
  taken: readonly TakenLot[];
}>;

/** The sale as it is stored. */
export const stampSale = (
  header: ActHeader,
  act: SubmittedSale,
  { who, receiver, taken }: Sold,
): SoldToClient => ({
  type: 'SoldToClient',
  data: {
    ...header,
    ...who,
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

/** The site that the goods go to; the own one, of goods that lie there. */
function receiverOf(
  { receivingSiteId, occurredOn }: SubmittedSale,
  site: SiteOn,
  other: DecisionInput['other'],
): ReturnType<typeof findReceiver> | undefined {
  if (receivingSiteId === undefined) return undefined;
  return receivingSiteId === site.siteId
    ? { receiver: site }
    : findReceiver(other, receivingSiteId, occurredOn);
}

/** Whoever sells does not buy; and the operator buys at its own site only what lies there as another's. */
const isOwn = (
  act: SubmittedSale,
  receiver: SiteOn,
  { own, site }: Readonly<{ own: KeyedRows; site: SiteOn }>,
): boolean =>
  receiver.enterpriseId === (act.sellerId ?? site.enterpriseId) ||
  (receiver.enterpriseId === site.enterpriseId && !isConsigned(act, receiver, { own, site }));

/** Goods of another, which lie at the site of who buys them: all of them, and sold by that other. */
const isConsigned = (
  { sellerId, goods }: SubmittedSale,
  receiver: SiteOn,
  { own, site }: Readonly<{ own: KeyedRows; site: SiteOn }>,
): boolean =>
  receiver.siteId === site.siteId &&
  sellerId !== undefined &&
  sellerId !== site.enterpriseId &&
  takesOf(goods).every(({ lotId }) => (lotRowOf(own, lotId)?.ownerId ?? sellerId) === sellerId);

/** Handed over in another country: the goods wait for their export, as lots of status sold. */
const isAbroad = ({ buyer, deliveryCountryCode }: SubmittedSale, site: SiteOn): boolean =>
  buyer !== undefined && (deliveryCountryCode ?? buyer.countryCode) !== site.countryCode;

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

/** Where the goods stay at the site every take names the lot that they become; elsewhere none does. */
export function refuseSoldLines(
  site: SiteOn,
  act: SubmittedSale,
): Refusal<SaleRefusal> | undefined {
  const becomesLots = isAbroad(act, site) || act.receivingSiteId === site.siteId;
  for (const { lotId, successorLotId, pointer } of takesOf(act.goods)) {
    if (becomesLots && successorLotId === undefined) {
      return { code: 'successor-lot-missing', detail: { lotId }, pointer };
    }
    if (!becomesLots && successorLotId !== undefined) {
      return {
        code: 'successor-lot-not-allowed',
        detail: { lotId, successorLotId },
        pointer: `${pointer}/successorLotId`,
      };
    }
  }
  const line = act.goods.findIndex(({ saleDealId }) => saleDealId !== undefined);
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
