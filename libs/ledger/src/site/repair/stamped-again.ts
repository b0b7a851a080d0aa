import { canonicalJson, unreachable, type DecisionInput } from '@lodestone/kernel';
import type { TakenLot } from '../../records/lines';
import { principalOf } from '../../records/principals';
import type {
  Act,
  ActHeader,
  DealValueAdjusted,
  Dispatched,
  Exported,
  Received,
  SaleGivenUp,
  SoldToClient,
} from '../../records/site.events';
import { contradictsKind, stampAdjustment } from '../acts/adjust-deal-value';
import { stampBringing } from '../acts/bring-material';
import { stampDispatch } from '../acts/dispatch-goods';
import { refsOf, stampExport } from '../acts/export-goods';
import { stampGivingUp } from '../acts/give-up-sale';
import { stampLetGo } from '../acts/let-go';
import { stampReceiptLine } from '../acts/receive-goods';
import { stampRegrouping } from '../acts/regroup-lots';
import { goodsLines, refuseSoldLines, stampSale } from '../acts/sell-to-client';
import { stampTransformation } from '../acts/transform-material';
import { notLookedAt, whoActs, type Acting, type WhoActs } from '../acts/who-acts';
import { partiesOf } from '../deals/deal-rows';
import { differingParties, saleDealRow } from '../deals/sale-deals';
import { tellerOf } from '../deals/whose-deal';
import { flowsOf } from '../flows';
import type { SiteOn } from '../site-on';
import type {
  SubmittedAct,
  SubmittedAdjustment,
  SubmittedDispatch,
  SubmittedExport,
  SubmittedGivingUp,
  SubmittedReceipt,
  SubmittedSale,
  SubmittedTransformation,
} from '../submitted';
import { takesSaidBy } from '../takes-said';

/** Without `other` what a sale said stays as it was stamped. */
type Reach = Pick<DecisionInput, 'own'> & Partial<Pick<DecisionInput, 'other'>>;

export type Stands = Readonly<{ before: Act; site: SiteOn; reach: Reach }>;

/** The act as it is said, with the stamps that the record has: what it took, and what was sent. */
export function stampedAs(said: SubmittedAct, { before, site, reach }: Stands): Act | undefined {
  const taken = stampsOf(said, before);
  if (!taken) return undefined;
  const header = headerOf(said, before);
  switch (said.type) {
    case 'OpeningStockDeclared':
    case 'Mined':
    case 'ImportLanded':
    case 'ScrapCollected':
      return stampBringing(header, said, site);
    case 'Refined':
    case 'MagnetProduced':
    case 'Recycled':
      return transformationAs(said, { header, site, taken, reach, stood: before });
    case 'SoldToClient':
      return saleAs(said, before as SoldToClient, { header, site, taken, reach });
    case 'Exported':
      return exportAs(said, before as Exported, { header, site, taken, reach });
    case 'SaleGivenUp':
      return givingUpAs(said, before as SaleGivenUp, { header, site, taken, reach });
    case 'Dispatched':
      return dispatchAs(said, before as Dispatched, { header, site, taken, reach });
    case 'Received':
      return receiptAs(said, before as Received, header);
    case 'LotsRegrouped':
      return stampRegrouping(header, said, taken);
    case 'Discarded':
    case 'Lost':
      return stampLetGo(header, said, taken);
    case 'DealValueAdjusted':
      return adjustmentAs(said, before as DealValueAdjusted, { header, site, taken, reach });
    // What a count, an assay or a redirection says is its flows: it is voided and recorded again.
    case 'StockTaken':
    case 'LotAssayed':
    case 'DestinationChanged':
      return undefined;
    default:
      return unreachable(said);
  }
}

const headerOf = ({ occurredOn, occurredAt }: SubmittedAct, { data }: Act): ActHeader => ({
  siteId: data.siteId,
  recordId: data.recordId,
  occurredOn,
  ...(occurredAt === undefined ? {} : { occurredAt }),
  postingRule: data.postingRule,
});

/** As they stand, where the same grams of the same lots are said. */
function stampsOf(said: SubmittedAct, before: Act): readonly TakenLot[] | undefined {
  const takes = takesSaidBy(said);
  const stamped = flowsOf(before).takes;
  const isSame =
    takes.length === stamped.length &&
    stamped.every(
      ({ lotId, massGrams }, n) => takes[n]?.lotId === lotId && takes[n].massGrams === massGrams,
    );
  return isSame ? stamped : undefined;
}

type Stamps = Readonly<{
  header: ActHeader;
  site: SiteOn;
  taken: readonly TakenLot[];
  reach: Reach;
}>;

/** To the same place: to the same site, or at home or abroad as it was. */
function saleAs(
  said: SubmittedSale,
  { data }: SoldToClient,
  { header, ...stamps }: Stamps,
): Act | undefined {
  const { receivingSiteId, buyerId = '', buyerCountryCode: countryCode } = data;
  if (said.receivingSiteId !== receivingSiteId) return undefined;
  const sellerId = said.sellerId ?? data.siteOperatorId;
  const isOther = sellerId !== data.sellerId;
  // Who buys where the goods lie, buys of their owner; and nobody buys of oneself.
  if (isOther && (receivingSiteId === data.siteId || sellerId === buyerId)) return undefined;
  if (refuseSoldLines(stamps.site, said)) return undefined;
  const receiver =
    receivingSiteId === undefined
      ? undefined
      : { siteId: receivingSiteId, enterpriseId: buyerId, countryCode };
  const acting = isOther
    ? whoActsFor({ declaredId: sellerId, act: 'sale' }, { header, ...stamps })
    : whoActed(data);
  const who = acting && { sellerId, ...acting };
  return who && stampSale(header, said, { who, receiver, taken: stamps.taken });
}

/** As it was stamped: grants of the day were found when the act was told. */
const whoActed = ({ siteOperatorId, agencies }: (SoldToClient | Exported)['data']): WhoActs => ({
  siteOperatorId,
  ...(agencies === undefined ? {} : { agencies }),
});

/** Of another who is declared: by the grants of the day, as far as they are known by now. */
function whoActsFor(
  declared: Pick<Acting, 'declaredId' | 'act'>,
  { header: { occurredOn }, site, taken, reach: { own, other = () => notLookedAt } }: Stamps,
): WhoActs | undefined {
  const acting = whoActs({ ...declared, own, other, site, occurredOn, takes: taken });
  return 'who' in acting ? acting.who : undefined;
}

function transformationAs(
  said: SubmittedTransformation,
  { header, ...stamps }: Stamps & Readonly<{ stood: Act }>,
): Act | undefined {
  const stamped = stampTransformation(header, said, stamps);
  return 'refusal' in stamped ? undefined : stamped.transformed;
}

/**
 * What the sale said stays as it was stamped; who else it named is looked up, as far as it stands.
 * Whoever sends back what was imported, sends back an import of its own.
 */
function exportAs(said: SubmittedExport, { data }: Exported, stamps: Stamps): Act | undefined {
  const { header, taken, reach } = stamps;
  const exporterId = said.exporterId ?? data.siteOperatorId;
  const isOther = exporterId !== data.exporterId;
  if (isOther && data.returnedImportRecordId !== undefined) return undefined;
  const acting = isOther
    ? whoActsFor({ declaredId: exporterId, act: 'export' }, stamps)
    : whoActed(data);
  const who = acting && { exporterId, ...acting };
  if (!who) return undefined;
  const parties = partiesOf(refsOf(said));
  const goods = goodsLines(header, said.goods, taken).map((line, index) => {
    const saleTerms = data.goods[index]?.saleTerms;
    if (!saleTerms || line.saleDealId === undefined) return line;
    const { own, other } = reach;
    const sale = other && saleDealRow({ own, other }, header.siteId, line.saleDealId);
    const differing = sale ? differingParties(sale, parties) : saleTerms.differingParties;
    return { ...line, saleTerms: { ...saleTerms, differingParties: differing } };
  });
  return stampExport(header, said, { who, goods });
}

/** Of the same deal, and of whoever its seller is by now. */
function givingUpAs(
  said: SubmittedGivingUp,
  { data }: SaleGivenUp,
  { header, ...stamps }: Stamps,
): Act | undefined {
  if (said.dealId !== data.dealId) return undefined;
  const { own, other } = stamps.reach;
  const sale = other && saleDealRow({ own, other }, header.siteId, data.dealId);
  const { sellerId } = sale ?? data;
  return stampGivingUp(header, said, { ...stamps, sellerId });
}

/** Of the same deal, by the same amount. */
const adjustmentAs = (
  said: SubmittedAdjustment,
  { data: { sellerId, currency } }: DealValueAdjusted,
  { header, site, reach }: Stamps,
): Act | undefined =>
  said.currency === currency && !contradictsKind(said)
    ? stampAdjustment(header, said, { sellerId, ...tellerOf(site, reach.own) })
    : undefined;

const dispatchAs = (
  said: SubmittedDispatch,
  { data: { receivingSiteId, receiverId } }: Dispatched,
  { header, ...stamps }: Stamps,
): Act | undefined =>
  said.receivingSiteId === receivingSiteId
    ? stampDispatch(header, said, { ...stamps, receiverId })
    : undefined;

/** What the sender said of its lines stays as it was stamped. */
function receiptAs(
  { receipts }: SubmittedReceipt,
  { data }: Received,
  header: ActHeader,
): Act | undefined {
  const lines = data.receipts.map((line) => [line.movementId, line.sent.lotId]);
  const said = receipts.map((line) => [line.movementId, line.sentLotId]);
  if (canonicalJson(lines) !== canonicalJson(said)) return undefined;
  const stamped = data.receipts.map((stands, index) => {
    const { sent: from, made, surplus, clearedGrams, held } = stands;
    const { siteId, ...sent } = from;
    const line = receipts[index] as SubmittedReceipt['receipts'][number];
    const arrivesAs = made ?? surplus ?? sent;
    const { ownerId, status } = arrivesAs;
    const as = { ownerId, status, ...principalOf(arrivesAs) };
    return stampReceiptLine(
      header,
      { ...line, n: index + 1 },
      { siteId, sent, arrivesAs: as, clearedGrams, held },
    );
  });
  return { type: 'Received', data: { ...header, receipts: stamped } };
}
