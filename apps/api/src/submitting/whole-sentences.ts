import { ProblemException } from '../http/problem';
import type { Words } from '../fields/words';
import type { StockTakenDto } from '../acts/keeping.dto';
import type { ReceiptDto, ReceivedDto } from '../acts/movement.dto';
import type { Resolved } from '../acts/resolved';
import type { SoldToClientDto } from '../acts/trade.dto';

/** Rules that no field can check alone: which fields belong together, and which one is required. */
export const invalid = (pointer: string, code: string, message: Words): ProblemException =>
  new ProblemException('invalid-input', { errors: [{ pointer, in: 'body', code, message }] });

type Buyer = NonNullable<Resolved<SoldToClientDto>['buyer']>;

/** A sale has a declared buyer or a receiving site. @throws ProblemException */
export function insistOnBuyer({
  buyer,
  receivingSiteId,
}: Readonly<{ buyer: Buyer | undefined; receivingSiteId: string | undefined }>):
  Readonly<{ buyer: Buyer }> | Readonly<{ receivingSiteId: string }> {
  if (buyer && receivingSiteId !== undefined) {
    throw invalid('/receivingSiteId', 'buyer-given-twice', {
      en: 'a sale has a declared buyer or a receiving site, not both',
      zh: '销售须填写申报的买方或收货场所之一，不得同时填写',
    });
  }
  if (buyer) return { buyer };
  if (receivingSiteId !== undefined) return { receivingSiteId };
  throw invalid('/buyer', 'field-missing', {
    en: 'a sale needs a declared buyer or a receiving site',
    zh: '销售须填写申报的买方或收货场所',
  });
}

/** A site has its place, so only to a declared buyer it is said where. @throws ProblemException */
export function insistOnOnePlace({
  receivingSiteId,
  deliveryCountryCode,
}: Pick<SoldToClientDto, 'receivingSiteId' | 'deliveryCountryCode'>): void {
  if (receivingSiteId === undefined || deliveryCountryCode === undefined) return;
  throw invalid('/deliveryCountryCode', 'delivery-given-twice', {
    en: 'goods that go to a site are handed over there: leave deliveryCountryCode out',
    zh: '发往场所的货物在该场所交付：请勿填写 deliveryCountryCode',
  });
}

/** Each line was received, refused, or both in part. @throws ProblemException */
export function insistOnReceipts({ receipts }: ReceivedDto): void {
  for (const [line, receipt] of receipts.entries()) insistOnReceipt(receipt, `/receipts/${line}`);
}

function insistOnReceipt(receipt: ReceiptDto, pointer: string): void {
  const { lotId, massGrams, refused, ppm, analysis, surplus } = receipt;
  if (lotId === undefined && massGrams !== undefined) {
    throw invalid(`${pointer}/lotId`, 'field-missing', {
      en: 'what is taken in becomes a lot: give lotId beside massGrams',
      zh: '收入的货物须成为批次：请同时填写 lotId 与 massGrams',
    });
  }
  if (lotId !== undefined && massGrams === undefined) {
    throw invalid(`${pointer}/massGrams`, 'field-missing', {
      en: 'a lot that is taken in is weighed: give massGrams beside lotId',
      zh: '收入的批次须称重：请同时填写 massGrams 与 lotId',
    });
  }
  if (lotId === undefined && !refused) {
    throw invalid(`${pointer}/lotId`, 'field-missing', {
      en: 'a receipt takes in (lotId and massGrams), turns away (refused), or both',
      zh: '收货须填写收入（lotId 与 massGrams）、拒收（refused）之一或两者',
    });
  }
  if (lotId === undefined && (ppm ?? analysis)) {
    throw invalid(`${pointer}/${ppm ? 'ppm' : 'analysis'}`, 'nothing-to-assay', {
      en: 'only what is taken in has an assay of the receiver',
      zh: '只有收入的货物才有收货方的检测',
    });
  }
  insistOnPpm({ ppm, analysis }, pointer);
  if (surplus) insistOnPpm(surplus, `${pointer}/surplus`);
}

function insistOnPpm(
  { ppm, analysis }: { [Name in 'ppm' | 'analysis']?: ReceiptDto[Name] | undefined },
  pointer: string,
): void {
  if (!analysis || ppm) return;
  throw invalid(`${pointer}/ppm`, 'field-missing', {
    en: 'an analysis gives a composition: give ppm beside analysis',
    zh: '检测须给出成分：请同时填写 ppm 与 analysis',
  });
}

/** A stock-take counts something. @throws ProblemException */
export function insistOnCount({ lots = [], units = [] }: StockTakenDto): void {
  if (lots.length + units.length > 0) return;
  throw invalid('/lots', 'field-missing', {
    en: 'a stock-take counts lots, units, or both',
    zh: '盘点须填写批次（lots）、装置（units）之一或两者',
  });
}
