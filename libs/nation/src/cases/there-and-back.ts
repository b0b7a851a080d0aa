import type { ActBody } from '../submission';
import { perform } from '../making/make-lots';
import { contentOf, ppmOf } from '../making/content';
import { portionOf, wholeOf, type NationLot } from '../making/lot';
import type { Making } from '../making/making';
import { receive } from '../moving/receive';
import { sellOnChain } from '../moving/deliver';
import { declarationOf, type NationClient } from '../people/client';
import { reservedOf, type ReservedName } from '../demand/reserved-exports';
import { addDays, localInstantAt, type CivilDate } from '../time/calendar';
import { weekOf } from '../time/weeks';
import { magnetsCode } from '../trade/magnets-code';
import { customsDeclarationNumber } from '../trade/papers';
import { pricePerKilogram } from '../trade/prices';
import { keep } from '../works/powder-to-blank';
import { fromStock, type Case } from './case';
import { clientOf, exportReserved } from '../trade/one-line';

const siteId = 'DL-PRO.W1';

/**
 * Magnets that leave the country and come home again, and those that leave for nothing: all out of
 * one lot, whose purchase was told with a wrong invoice and its receipt with a wrong hour: put right
 * months later, when most of it was gone.
 */
const thereAndBack: Case = {
  name: 'CASE-STOCK',
  records: [
    ...['CASE-STOCK', 'CASE-PAPERS-1', 'CASE-STOCK-REC', 'CASE-PAPERS-2'],
    ...['CASE-BACK-EXP', 'CASE-BACK-IMP', 'CASE-BACK-MEND', 'CASE-REPLACE-EXP'],
    ...['CASE-REPAIR-EXP', 'CASE-REPAIR-IMP', 'CASE-FAIR-EXP', 'CASE-FAIR-IMP', 'CASE-SAMPLE-EXP'],
  ],
  fromWeek: weekOf('2024-04-08'),
  happen: (making, on) => {
    const item = { siteId: 'NB-MA3.W1', material: 'ndfeb-magnet', grade: 'N50', on } as const;
    const portion = fromStock(making, item, 600_000);
    if (!portion) return false;
    const stock = buyWithWrongPapers(making, portion, on);
    comeBackAndBeReplaced(making, stock);
    goAndReturn(making, stock, {
      prefix: 'CASE-REPAIR',
      exportId: 'CASE-REPAIR-EXP',
      tradeMode: '1300',
      backOn: '2025-05-13',
    });
    goAndReturn(making, stock, {
      prefix: 'CASE-FAIR',
      exportId: 'CASE-FAIR-EXP',
      tradeMode: '2700',
      backOn: '2025-07-22',
    });
    exportReserved(making, 'CASE-SAMPLE-EXP', {
      client: clientOf('US-3'),
      portions: [portionOf(stock, 2_000)],
      terms: { ...forNothing, tradeMode: '3010', producerId: 'NB-MA3' },
    });
    return true;
  },
};

const forNothing = { paymentMode: 'free-of-payment', incoterm: 'FCA' } as const;

function buyWithWrongPapers(
  making: Making,
  portion: ReturnType<typeof portionOf>,
  on: CivilDate,
): NationLot {
  const lines = [
    {
      portions: [portion],
      goodsCode: magnetsCode,
      grade: 'N50' as const,
      code: 'N50',
      yuanPerKilogram: pricePerKilogram('N50', 'CNY', on) * 0.93,
    },
  ];
  const sent = sellOnChain(making, {
    from: portion.lot.siteId,
    to: siteId,
    on,
    lines,
    recordId: 'CASE-STOCK',
    toldFirst: (body) => ({
      body: { ...body, invoiceNumber: '24992000000000000000' } as ActBody,
      correctionRecordId: 'CASE-PAPERS-1',
      reason: 'wrong-papers',
      noticedAfterDays: 161,
    }),
  });
  const receivedOn = addDays(on, 4);
  const { lots } = receive(making, sent, {
    to: siteId,
    on: receivedOn,
    recordId: 'CASE-STOCK-REC',
    arrived: sent.lines.map((line) => ({ sent: line, grams: line.grams, lotId: 'CASE-STOCK' })),
    toldFirst: (body) => ({
      body: { ...body, occurredAt: localInstantAt(receivedOn, 17 * 60 + 20) },
      correctionRecordId: 'CASE-PAPERS-2',
      reason: 'wrong-papers',
      noticedAfterDays: 148,
    }),
  });
  return lots[0] as NationLot;
}

/** A part comes back with its coating peeled off, is coated anew, and goes out free of charge. */
function comeBackAndBeReplaced(making: Making, stock: NationLot): void {
  const client = clientOf('IT-1');
  exportReserved(making, 'CASE-BACK-EXP', {
    client,
    portions: [portionOf(stock, 120_000)],
    terms: { producerId: 'NB-MA3' },
  });
  const back = comeBack(making, stock, {
    client,
    recordId: 'CASE-BACK-IMP',
    lotId: 'CASE-BACK',
    returnedDealId: `${siteId}/CASE-BACK-EXP/1`,
    on: '2024-07-09',
    grams: 41_000,
    tradeMode: '4561',
  });
  const takes = [wholeOf(back)];
  const coated = perform(making, {
    type: 'MagnetProduced',
    step: 'coating',
    siteId,
    occurredOn: '2024-07-22',
    code: 'COAT',
    recordId: 'CASE-BACK-MEND',
    takes,
    adds: [{ material: 'epoxy-coating', massGrams: 400 }],
    products: [
      {
        code: 'MAG',
        lotId: 'CASE-BACK-MENDED',
        material: 'ndfeb-magnet',
        grade: 'N50',
        massGrams: 41_300,
        ppm: ppmOf(keep(contentOf(takes), 0.9997, 0.9998), 41_300),
        method: 'icp-oes',
      },
    ],
  });
  exportReserved(making, 'CASE-REPLACE-EXP', {
    client,
    portions: [portionOf(coated.lots[0] as NationLot, 40_000)],
    terms: { ...forNothing, tradeMode: '3100', producerId: 'NB-MA3' },
  });
}

type Return = Readonly<{
  client: NationClient;
  recordId: string;
  lotId: string;
  /** The deal that it undoes. */
  returnedDealId: string;
  on: CivilDate;
  grams: number;
  tradeMode: string;
}>;

function comeBack(making: Making, left: NationLot, given: Return): NationLot {
  const { client, recordId, lotId, returnedDealId, on, grams, tradeMode } = given;
  const { lots } = perform(making, {
    type: 'ImportLanded',
    siteId,
    occurredOn: on,
    code: 'IMP',
    recordId,
    papers: {
      supplier: declarationOf(client),
      originCountryCode: 'CN',
      dispatchCountryCode: client.countryCode,
      customsDeclarationNumber: customsDeclarationNumber(making.random('cases'), on, 'import'),
      portCode: 'CNDLC',
      tradeMode,
      returnedDealId,
    },
    products: [
      {
        ...left,
        code: 'BACK',
        goodsCode: magnetsCode,
        lotId,
        massGrams: grams,
        method: 'supplier-certificate',
      },
    ],
    standsOn: left.takenBy,
  });
  return lots[0] as NationLot;
}

type Trip = Readonly<{
  prefix: string;
  exportId: ReservedName;
  tradeMode: string;
  backOn: CivilDate;
}>;

/** Out to be repaired or shown, and home again, gram by gram. */
function goAndReturn(making: Making, stock: NationLot, trip: Trip): void {
  const { prefix, exportId, tradeMode, backOn } = trip;
  const client = clientOf('DE-2');
  const { grams } = reservedOf(exportId);
  exportReserved(making, exportId, {
    client,
    portions: [portionOf(stock, grams)],
    terms: { ...forNothing, tradeMode, producerId: 'NB-MA3' },
  });
  comeBack(making, stock, {
    client,
    recordId: `${prefix}-IMP`,
    lotId: prefix,
    returnedDealId: `${siteId}/${exportId}/1`,
    on: backOn,
    grams,
    tradeMode,
  });
}

export const returnCases: readonly Case[] = [thereAndBack];
