import { portionOf, wholeOf } from '../making/lot';
import type { Making } from '../making/making';
import { recordAct, takesOf } from '../making/record-act';
import { dispatch } from '../moving/dispatch';
import { receive } from '../moving/receive';
import type { NationLot } from '../making/lot';
import type { DispatchPurpose } from '@lodestone/reference';
import { reservedOf } from '../demand/reserved-exports';
import { addDays, type CivilDate } from '../time/calendar';
import { weekOf } from '../time/weeks';
import { minorOf, invoiceNumber } from '../trade/papers';
import { pricePerKilogram } from '../trade/prices';
import { fromStock, type Case } from './case';
import { clientOf, exportReserved, partiesTo } from '../trade/one-line';

type Lodging = Readonly<{
  to: string;
  purpose: DispatchPurpose;
  on: CivilDate;
  recordId: string;
  lotId: string;
}>;

/** Goods lie at a site of somebody else, and stay whose they were. */
function lodge(
  making: Making,
  from: string,
  portion: ReturnType<typeof wholeOf>,
  { to, purpose, on, recordId, lotId }: Lodging,
): NationLot {
  const portions = [portion];
  const sent = dispatch(making, { from, to, on, purpose, portions, code: 'LDG', recordId });
  const { lots } = receive(making, sent, {
    to,
    on: addDays(on, 2),
    recordId: `${recordId}-REC`,
    arrived: sent.lines.map((line) => ({ sent: line, grams: line.grams, lotId })),
  });
  return lots[0] as NationLot;
}

/** Goods at the buyer's; title passes weeks later, for what the buyer needs by then. */
const consigned: Case = {
  name: 'CASE-CONSIGN',
  records: ['CASE-CONSIGN-DSP', 'CASE-CONSIGN-DSP-REC', 'CASE-CONSIGN'],
  fromWeek: weekOf('2024-06-10'),
  happen: (making, on) => {
    const [maker, buyer] = ['JH-MAG.W1', 'NB-TRD.WH1'] as const;
    const item = { siteId: maker, material: 'ndfeb-magnet', grade: 'N35', on } as const;
    const portion = fromStock(making, item, 500_000);
    if (!portion) return false;
    const lot = lodge(making, maker, portion, {
      to: buyer,
      purpose: 'consignment',
      on,
      recordId: 'CASE-CONSIGN-DSP',
      lotId: 'CASE-CONSIGN-C',
    });
    const passedOn = addDays(on, 24);
    const takes = [portionOf(lot, 320_000)];
    const yuan = pricePerKilogram('N35', 'CNY', passedOn);
    recordAct(making, {
      siteId: buyer,
      recordId: 'CASE-CONSIGN',
      body: {
        type: 'SoldToClient',
        occurredOn: passedOn,
        sellerId: 'JH-MAG',
        receivingSiteId: buyer,
        destinationCountryCode: 'CN',
        contractNumber: 'JH-MAG-NB-TRD-2024-K1',
        invoiceNumber: invoiceNumber(making.random('cases'), passedOn),
        goods: [
          {
            goodsCode: '8505111000',
            grade: 'N35',
            valueMinor: minorOf('CNY', 320_000, yuan),
            currency: 'CNY',
            takes: takesOf(takes).map((take) => ({ ...take, successorLotId: 'CASE-CONSIGN-T' })),
          },
        ],
      },
      takes,
    });
    return true;
  },
};

/** A port warehouse exports for a works that never let it. */
const withoutGrant: Case = {
  name: 'CASE-NOGRANT',
  records: ['CASE-NOGRANT-DSP', 'CASE-NOGRANT-DSP-REC', 'CASE-NOGRANT-EXP'],
  fromWeek: weekOf('2024-10-21'),
  happen: (making, on) => {
    const [maker, port] = ['NB-MA3.W1', 'NB-PRT.PW1'] as const;
    const item = { siteId: maker, material: 'ndfeb-magnet', grade: 'N50', on } as const;
    const portion = fromStock(making, item, 200_000);
    if (!portion) return false;
    const lot = lodge(making, maker, portion, {
      to: port,
      purpose: 'port',
      on,
      recordId: 'CASE-NOGRANT-DSP',
      lotId: 'CASE-NOGRANT-P',
    });
    exportReserved(making, 'CASE-NOGRANT-EXP', {
      client: clientOf('IN-1'),
      portions: [wholeOf(lot)],
      sellerSite: maker,
      terms: { exporterId: 'NB-MA3' },
    });
    return true;
  },
};

/** A buyer abroad has its goods handed over in China, to the works that build them in for it. */
const handedOverHere: Case = {
  name: 'CASE-HERE',
  records: ['CASE-HERE'],
  fromWeek: weekOf('2024-09-09'),
  happen: (making, on) => {
    const siteId = 'SH-TRD.WH1';
    const item = { siteId, material: 'ndfeb-magnet', grade: 'N50', on } as const;
    const portion = fromStock(making, item, 300_000);
    if (!portion) return false;
    const client = clientOf('JP-1');
    recordAct(making, {
      siteId,
      recordId: 'CASE-HERE',
      body: {
        type: 'SoldToClient',
        occurredOn: on,
        ...partiesTo(client),
        deliveryCountryCode: 'CN',
        destinationCountryCode: 'CN',
        contractNumber: 'SH-TRD-2024-JP-1-CN',
        invoiceNumber: invoiceNumber(making.random('cases'), on),
        goods: [
          {
            goodsCode: '8505111000',
            grade: 'N50',
            pieces: Math.round(300_000 / client.pieceGrams),
            valueMinor: minorOf('CNY', 300_000, pricePerKilogram('N50', 'CNY', on)),
            currency: 'CNY',
            takes: takesOf([portion]),
          },
        ],
      },
      takes: [portion],
      isLast: true,
    });
    return true;
  },
};

const numbered = [
  ['CASE-NUMBER-GB', 'GB-1'],
  ['CASE-NUMBER-CH', 'CH-1'],
  ['CASE-NUMBER-TR', 'TR-1'],
  ['CASE-NUMBER-BR', 'BR-1'],
  ['CASE-NUMBER-TH', 'TH-1'],
  ['CASE-NUMBER-MY', 'MY-1'],
  ['CASE-NUMBER-HU', 'HU-1'],
  ['CASE-DOUBT', 'US-6'],
] as const;

/** A handful of boxes each to clients that are known by the numbers of their countries. */
const byTheirNumbers: Case = {
  name: 'CASE-NUMBERS',
  records: numbered.map(([recordId]) => recordId),
  fromWeek: weekOf('2024-11-11'),
  happen: (making, on) => {
    const item = { siteId: 'NB-MAG.W2', material: 'ndfeb-magnet', grade: 'N52', on } as const;
    const [lot] = making.book.lots(item);
    if (!lot || lot.leftGrams < 400_000) return false;
    for (const [recordId, key] of numbered) {
      const { grams } = reservedOf(recordId);
      const portions = [portionOf(lot, grams)];
      exportReserved(making, recordId, { client: clientOf(key), portions });
    }
    return true;
  },
};

export const caseOfOthers: readonly Case[] = [
  consigned,
  withoutGrant,
  handedOverHere,
  byTheirNumbers,
];
