import type { SubmittedGoods } from '@lodestone/ledger';
import type { Order } from '../demand/orders';
import type { Shipment } from '../demand/shipments';
import type { NationAct } from '../making/act';
import { gramsOf } from '../making/content';
import type { Making } from '../making/making';
import { localInstantAt } from '../time/calendar';
import { drawMagnets, pricedLine } from './draw-magnets';
import { wrongExport } from './mistakes';
import { customsDeclarationNumber, invoiceNumber } from './papers';
import { partiesOf, type Parties } from './parties-of';
import { sellAbroad, takeOfSold, type Sold, type SoldLine } from './sell-abroad';

/** Sells and ships what a client ordered, in one go or in parts. */
export function fulfil(making: Making, order: Order): void {
  const { client, exporterId, siteId, soldOn, shipments } = order;
  const parties = partiesOf(client, exporterId, making.random(`trade/${siteId}`));
  const sold = soldOn === undefined ? undefined : sellAbroad(making, order, { parties, soldOn });
  for (const shipment of shipments) {
    const goods = sold ? fromSale(sold, order, shipment) : fromStock(making, order, shipment);
    exportGoods(making, order, { shipment, parties, ...goods });
  }
}

type Goods = Readonly<{ goods: readonly SubmittedGoods[]; standsOn: ReadonlySet<NationAct> }>;

function fromStock(making: Making, { client, siteId }: Order, { lines, on }: Shipment): Goods {
  const drawn = drawMagnets(making, siteId, lines, on);
  return {
    goods: drawn.map(({ grade, portions }) => ({
      ...pricedLine(client, { grade, grams: gramsOf(portions), on }),
      takes: portions.map(({ lot, grams }) => ({ lotId: lot.lotId, massGrams: grams })),
    })),
    standsOn: new Set(drawn.flatMap(({ portions }) => portions.map(({ lot }) => lot.madeBy))),
  };
}

const fromSale = (sold: Sold, { client }: Order, { lines }: Shipment): Goods => ({
  goods: lines.map(({ grade, grams }) => {
    const line = sold.lines.find((each) => each.grade === grade) as SoldLine;
    return {
      // The price of the contract holds for all its parts.
      ...pricedLine(client, { grade, grams, on: sold.act.occurredOn }),
      saleDealId: line.dealId,
      takes: takeOfSold(line, grams),
    };
  }),
  standsOn: new Set([sold.act]),
});

type Consignment = Goods & Readonly<{ shipment: Shipment; parties: Parties }>;

function exportGoods(
  making: Making,
  { client, siteId, contractNumber }: Order,
  { shipment: { on }, parties, goods, standsOn }: Consignment,
): void {
  const random = making.random(`trade/${siteId}`);
  const papers = making.random('papers');
  const recordId = making.nextRecordId(siteId, on, 'EXP');
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
    goods,
  } as const;
  const mistake = wrongExport(making, { recordId, body, client });
  making.acts.push({
    siteId,
    recordId: mistake ? `${recordId}-R` : recordId,
    occurredOn: on,
    body,
    standsOn,
    isLast: true,
    ...(mistake ? { mistake } : {}),
  });
}
