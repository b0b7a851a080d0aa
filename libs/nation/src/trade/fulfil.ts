import type { SubmittedGoods } from '@lodestone/ledger';
import type { Order } from '../demand/orders';
import type { Shipment } from '../demand/shipments';
import type { NationAct } from '../making/act';
import { gramsOf } from '../making/content';
import type { Portion } from '../making/lot';
import type { Making } from '../making/making';
import { recordAct, takesOf } from '../making/record-act';
import { localInstantAt, type CivilDate } from '../time/calendar';
import { bondedSiteOf, throughBond } from './bond';
import { declaredLine, termsOf } from './declaration';
import { drawMagnets, pricedLine, type MagnetLine } from './draw-magnets';
import { isLateCorrection, lateCorrection, lateCorrectionId } from './late-correction';
import { correctedExport, wrongExport } from './mistakes';
import { customsDeclarationNumber, invoiceNumber } from './papers';
import { partiesOf, type Parties } from './parties-of';
import { sellAbroad, takeOfSold, type Sold, type SoldLine } from './sell-abroad';

/** Of the exports straight from stock, how many wait for their ship in bond, where there is one. */
const bondedShare = 0.3;

/** Sells and ships what a client ordered, in one go or in parts. */
export function fulfil(making: Making, order: Order): void {
  const { client, exporterId, siteId, soldOn, shipments } = order;
  const parties = partiesOf(client, exporterId, making.random(`trade/${siteId}`));
  const sold = soldOn === undefined ? undefined : sellAbroad(making, order, { parties, soldOn });
  for (const shipment of shipments) {
    const goods = sold ? fromSale(sold, order, shipment) : fromStock(making, order, shipment);
    exportGoods(making, order, { on: shipment.on, parties, ...goods });
  }
}

type Goods = Readonly<{
  siteId: string;
  goods: readonly SubmittedGoods[];
  takes: readonly Portion[];
  standsOn: readonly NationAct[];
}>;

function fromStock(making: Making, { client, siteId }: Order, { lines, on }: Shipment): Goods {
  const bond = bondedSiteOf(siteId);
  const isBonded = bond !== undefined && making.random('bond').chance(bondedShare);
  const onHand = drawMagnets(making, siteId, lines, on);
  const drawn: readonly MagnetLine[] = isBonded
    ? throughBond(making, onHand, { from: siteId, bond, exportedOn: on })
    : onHand;
  return {
    siteId: isBonded ? bond : siteId,
    goods: drawn.map(({ grade, portions }) => ({
      ...pricedLine(client, { grade, grams: gramsOf(portions), on }),
      takes: takesOf(portions),
    })),
    takes: drawn.flatMap(({ portions }) => portions),
    standsOn: [],
  };
}

const fromSale = (sold: Sold, { client, siteId }: Order, { lines }: Shipment): Goods => ({
  siteId,
  goods: lines.map(({ grade, grams }) => {
    const line = sold.lines.find((each) => each.grade === grade) as SoldLine;
    return {
      // The price of the contract holds for all its parts.
      ...pricedLine(client, { grade, grams, on: sold.act.occurredOn }),
      saleDealId: line.dealId,
      takes: takeOfSold(line, grams),
    };
  }),
  takes: [],
  standsOn: [sold.act],
});

type Consignment = Goods & Readonly<{ on: CivilDate; parties: Parties }>;

function exportGoods(
  making: Making,
  { client, contractNumber, siteId: sellerSite, soldOn }: Order,
  { siteId, on, parties, goods, takes, standsOn }: Consignment,
): void {
  const random = making.random(`trade/${sellerSite}`);
  const papers = making.random('papers');
  const isCase = isLateCorrection(making, { siteId, on });
  const recordId = isCase ? lateCorrectionId : making.nextRecordId(siteId, on, 'EXP');
  const body = {
    type: 'Exported',
    occurredOn: on,
    ...(random.chance(0.5) ? { occurredAt: localInstantAt(on, random.between(540, 1_080)) } : {}),
    ...parties,
    destinationCountryCode: parties.consignee.countryCode,
    finalDestinationCountryCode: client.countryCode,
    contractNumber,
    invoiceNumber: invoiceNumber(papers, on),
    customsDeclarationNumber: customsDeclarationNumber(papers, on),
    ...termsOf({ siteId, sellerSite, soldOn, client, goods }),
    goods: goods.map((line) => declaredLine(line, on)),
  } as const;
  const mistake = isCase ? undefined : wrongExport(making, { recordId, body, client });
  const correction = isCase
    ? lateCorrection(body)
    : mistake
      ? undefined
      : correctedExport(making, { recordId, body, client });
  recordAct(making, {
    siteId,
    recordId: mistake ? `${recordId}-R` : recordId,
    body,
    takes,
    standsOn,
    isLast: true,
    mistake,
    correction,
  });
}
