import type { GoodsCode, GradeCode } from '@lodestone/reference';
import { gramsOf } from '../making/content';
import type { Portion } from '../making/lot';
import type { Correction } from '../making/act';
import type { Making } from '../making/making';
import { recordAct, takesOf } from '../making/record-act';
import { enterpriseOfSite } from '../people/enterprises';
import type { ActBody } from '../submission';
import { addDays, type CivilDate } from '../time/calendar';
import { invoiceNumber, minorOf } from '../trade/papers';
import type { Course } from '../trade/prices';
import { yuanOn } from '../upstream/goods';
import { arrive } from './arrive';
import { sentBySale, type Sent } from './sent';

/** One line of an invoice between two enterprises of the nation. */
export type DeliveryLine = Readonly<{
  portions: readonly Portion[];
  goodsCode: GoodsCode;
  grade: GradeCode;
  /** Of the lots that it becomes at the receiver. */
  code: string;
  yuanPerKilogram: number;
  /** What its price goes with; a price that is of the day has none. */
  course?: Course;
}>;

export type Delivery = Readonly<{
  from: string;
  to: string;
  on: CivilDate;
  lines: readonly DeliveryLine[];
  recordId?: string;
  /** How it was told before it was put right. */
  toldFirst?: (body: ActBody) => Correction;
}>;

/** A sale on the chain and, some days later, its receipt, lot by lot. */
export function deliver(making: Making, delivery: Delivery): void {
  const lines = delivery.lines.filter(({ portions }) => portions.length > 0);
  if (lines.length === 0) return;
  const { from, to, on } = delivery;
  const sent = sellOnChain(making, { ...delivery, lines });
  const random = making.random('transit');
  const sister = sisterOf(to);
  if (sister === undefined || !random.chance(redirected)) {
    return arrive(making, sent, { to, on: addDays(on, random.between(2, 6)) });
  }
  const turnedOn = addDays(on, 1);
  const turned = recordAct(making, {
    siteId: from,
    recordId: making.nextRecordId(from, turnedOn, 'TURN'),
    body: {
      type: 'DestinationChanged',
      occurredOn: turnedOn,
      targetRecordId: sent.act.recordId,
      receivingSiteId: sister,
      reason: 'buyer-asked',
    },
    standsOn: [sent.act],
  });
  arrive(making, sent, { to: sister, on: addDays(on, random.between(3, 7)), after: [turned] });
}

/** How often a buyer with two works has a consignment sent to the other one. */
const redirected = 0.04;

/** The other magnet works of the same enterprise: both melt the same metal. */
function sisterOf(siteId: string): string | undefined {
  const { sites } = enterpriseOfSite(siteId);
  const works = sites.filter(({ activities }) => activities.includes('magnet-making'));
  return works.length < 2 ? undefined : works.find((site) => site.siteId !== siteId)?.siteId;
}

/** Title passes and the goods leave. */
export function sellOnChain(making: Making, delivery: Delivery): Sent {
  const { from, to, on, lines, recordId, toldFirst } = delivery;
  const seller = enterpriseOfSite(from).enterpriseId;
  const buyer = enterpriseOfSite(to).enterpriseId;
  const body: ActBody = {
    type: 'SoldToClient',
    occurredOn: on,
    receivingSiteId: to,
    destinationCountryCode: 'CN',
    contractNumber: `${seller}-${buyer}-${on.slice(0, 4)}`,
    invoiceNumber: invoiceNumber(making.random('papers'), on),
    goods: lines.map(({ portions, goodsCode, grade, ...priced }) => ({
      goodsCode,
      grade,
      valueMinor: minorOf('CNY', gramsOf(portions), yuanOn(priced, on)),
      currency: 'CNY',
      takes: takesOf(portions),
    })),
  };
  const act = recordAct(making, {
    siteId: from,
    recordId: recordId ?? making.nextRecordId(from, on, 'SALE'),
    body,
    correction: toldFirst?.(body),
    takes: lines.flatMap(({ portions }) => portions),
  });
  return sentBySale(act, lines);
}
