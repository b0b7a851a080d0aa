import type { GoodsCode } from '@lodestone/reference';
import type { GradeCode } from '@lodestone/reference';
import { enterpriseOfSite } from '../people/enterprises';
import { addDays, type CivilDate } from '../time/calendar';
import type { NationAct } from '../making/act';
import { gramsOf } from '../making/content';
import type { NationLot, Portion } from '../making/lot';
import type { Making } from '../making/making';
import { invoiceNumber, minorOf } from '../trade/papers';

/** One line of an invoice between two enterprises of the nation. */
export type DeliveryLine = Readonly<{
  portions: readonly Portion[];
  goodsCode: GoodsCode;
  grade: GradeCode;
  /** Of the lots that it becomes at the receiver. */
  code: string;
  yuanPerKilogram: number;
}>;

export type Delivery = Readonly<{
  from: string;
  to: string;
  on: CivilDate;
  lines: readonly DeliveryLine[];
}>;

/** How often the receiver's scale shows something else, out of a hundred lots. */
const weighedOtherwise = 12;

/** A sale on the chain and, some days later, its receipt, lot by lot. */
export function deliver(making: Making, delivery: Delivery): void {
  const { from, to, on } = delivery;
  const lines = delivery.lines.filter(({ portions }) => portions.length > 0);
  if (lines.length === 0) return;
  const seller = enterpriseOfSite(from).enterpriseId;
  const buyer = enterpriseOfSite(to).enterpriseId;
  const recordId = making.nextRecordId(from, on, 'SALE');
  const sale: NationAct = {
    siteId: from,
    recordId,
    occurredOn: on,
    body: {
      type: 'SoldToClient',
      occurredOn: on,
      receivingSiteId: to,
      destinationCountryCode: 'CN',
      contractNumber: `${seller}-${buyer}-${on.slice(0, 4)}`,
      invoiceNumber: invoiceNumber(making.random('papers'), on),
      goods: lines.map(({ portions, goodsCode, grade, yuanPerKilogram }) => ({
        goodsCode,
        grade,
        valueMinor: minorOf('CNY', gramsOf(portions), yuanPerKilogram),
        currency: 'CNY',
        takes: portions.map(({ lot, grams }) => ({ lotId: lot.lotId, massGrams: grams })),
      })),
    },
    standsOn: new Set(lines.flatMap(({ portions }) => portions.map(({ lot }) => lot.madeBy))),
    isLast: false,
  };
  making.acts.push(sale);

  const arrivedOn = addDays(on, making.random('transit').between(2, 6));
  receive(making, { sale, to, arrivedOn, lines });
}

type Arrival = Readonly<{
  sale: NationAct;
  to: string;
  arrivedOn: CivilDate;
  lines: readonly DeliveryLine[];
}>;

function receive(making: Making, { sale, to, arrivedOn, lines }: Arrival): void {
  const random = making.random('transit');
  const arrived = lines.flatMap(({ portions, code }, line) =>
    portions.map(({ lot, grams }) => {
      const isOther = random.chance(weighedOtherwise / 100);
      // A little dust, or a little damp: at most a third of a thousandth.
      const massGrams = isOther
        ? grams - Math.round((grams / 1_000_000) * random.between(20, 300))
        : grams;
      const lotId = making.nextLotId(to, arrivedOn, code);
      const movementId = `${sale.siteId}/${sale.recordId}/${line + 1}`;
      return { lot, receipt: { movementId, sentLotId: lot.lotId, lotId, massGrams } };
    }),
  );
  const act: NationAct = {
    siteId: to,
    recordId: making.nextRecordId(to, arrivedOn, 'REC'),
    occurredOn: arrivedOn,
    body: {
      type: 'Received',
      occurredOn: arrivedOn,
      receipts: arrived.map(({ receipt }) => receipt),
    },
    standsOn: new Set([sale]),
    isLast: false,
  };
  making.acts.push(act);
  for (const { lot, receipt } of arrived) {
    const { material, grade, ppm } = lot;
    const { lotId, massGrams } = receipt;
    const received: NationLot = {
      siteId: to,
      lotId,
      material,
      ...(grade === undefined ? {} : { grade }),
      ppm,
      massGrams,
      leftGrams: massGrams,
      availableOn: addDays(arrivedOn, 1),
      madeBy: act,
    };
    making.book.add(received);
  }
}
