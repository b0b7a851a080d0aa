import type { ImportBody } from '../submission';
import { perform } from '../making/make-lots';
import { wholeOf, type NationLot } from '../making/lot';
import type { Making } from '../making/making';
import { declarationOf, type NationClient } from '../people/client';
import { reservedOf, type ReservedName } from '../demand/reserved-exports';
import { addDays, type CivilDate } from '../time/calendar';
import { weekOf } from '../time/weeks';
import { customsDeclarationNumber, invoiceNumber, minorOf } from '../trade/papers';
import { magnetsCode } from '../trade/magnets-code';
import { finishedPpm } from '../upstream/opening-compositions';
import type { Case } from './case';
import { regrind } from './regrind';
import { clientOf, exportReserved } from '../trade/one-line';

const siteId = 'DL-PRO.W1';

type Landed = Readonly<{
  recordId: string;
  lotId: string;
  on: CivilDate;
  supplier: NationClient;
  grams: number;
  papers: Partial<ImportBody>;
}>;

/** Sintered blocks of N38, which holds no heavy rare earth, from a maker abroad. */
function landBlocks(making: Making, landed: Landed): NationLot {
  const { recordId, lotId, on, supplier, grams, papers } = landed;
  const random = making.random('cases');
  const { lots } = perform(making, {
    type: 'ImportLanded',
    siteId,
    occurredOn: on,
    code: 'IMP',
    recordId,
    papers: {
      supplier: declarationOf(supplier),
      originCountryCode: supplier.countryCode,
      dispatchCountryCode: supplier.countryCode,
      customsDeclarationNumber: customsDeclarationNumber(random, on, 'import'),
      portCode: 'CNDLC',
      contractNumber: `DL-PRO-${on.slice(0, 4)}-${supplier.key}`,
      invoiceNumber: invoiceNumber(random, on),
      ...papers,
    },
    products: [
      {
        code: 'BLK',
        lotId,
        material: 'ndfeb-sintered-block',
        goodsCode: magnetsCode,
        grade: 'N38',
        massGrams: grams,
        ppm: finishedPpm('N38'),
        method: 'supplier-certificate',
      },
    ],
  });
  return lots[0] as NationLot;
}

type Processing = Readonly<{
  prefix: string;
  exportId: ReservedName;
  handbookNumber: string;
  tradeMode: string;
  client: NationClient;
  blockGrams: number;
  /** Whose blocks they are, where the works does not buy them; it is paid for its work alone. */
  principal?: NationClient;
}>;

/** Import, two steps and export under one handbook of the customs. */
function process(making: Making, given: Processing, on: CivilDate): void {
  const { prefix, exportId, handbookNumber, tradeMode, client, blockGrams, principal } = given;
  const owned = principal ? { principal: declarationOf(principal) } : {};
  const papers = { tradeMode, handbookNumber, ...owned };
  const blocks = landBlocks(making, {
    recordId: `${prefix}-IMP`,
    lotId: `${prefix}-BLK`,
    on,
    supplier: principal ?? clientOf('KR-2'),
    grams: blockGrams,
    papers,
  });
  const { grams } = reservedOf(exportId);
  const finished = regrind(making, {
    siteId,
    on: addDays(on, 6),
    takes: [wholeOf(blocks)],
    prefix,
    finishedGrams: grams,
    handbookNumber,
  });
  // What the work is worth; the blocks were never paid for.
  const fee = {
    valueMinor: minorOf(client.currency, grams, 9.5 * perDollar),
    currency: client.currency,
  };
  exportReserved(making, exportId, {
    client,
    portions: [wholeOf(finished)],
    goods: principal ? { processingFee: fee } : {},
    terms: { ...papers, producerId: 'DL-PRO' },
  });
}

/** Yen, roughly: the principal lives in Japan. */
const perDollar = 150;

const supplied: Case = {
  name: 'CASE-SUPPLIED',
  records: ['CASE-SUPPLIED-IMP', 'CASE-SUPPLIED-1', 'CASE-SUPPLIED-2', 'CASE-SUPPLIED-EXP'],
  fromWeek: weekOf('2024-09-09'),
  happen: (making, on) => {
    const principal = clientOf('JP-2');
    process(
      making,
      {
        prefix: 'CASE-SUPPLIED',
        exportId: 'CASE-SUPPLIED-EXP',
        handbookNumber: 'B99004500001',
        tradeMode: '0214',
        client: principal,
        blockGrams: 400_000,
        principal,
      },
      on,
    );
    return true;
  },
};

const purchased: Case = {
  name: 'CASE-HANDBOOK',
  records: ['CASE-HANDBOOK-IMP', 'CASE-HANDBOOK-1', 'CASE-HANDBOOK-2', 'CASE-HANDBOOK-EXP'],
  fromWeek: weekOf('2025-01-06'),
  happen: (making, on) => {
    process(
      making,
      {
        prefix: 'CASE-HANDBOOK',
        exportId: 'CASE-HANDBOOK-EXP',
        handbookNumber: 'C99005500007',
        tradeMode: '0615',
        client: clientOf('KR-2'),
        blockGrams: 300_000,
      },
      on,
    );
    return true;
  },
};

/** Blocks that are not as agreed go back, and say which import they were. */
const sentBack: Case = {
  name: 'CASE-REEXPORT',
  records: ['CASE-REEXPORT-IMP', 'CASE-REEXPORT-EXP'],
  fromWeek: weekOf('2024-11-04'),
  happen: (making, on) => {
    const client = clientOf('JP-2');
    const blocks = landBlocks(making, {
      recordId: 'CASE-REEXPORT-IMP',
      lotId: 'CASE-REEXPORT-BLK',
      on,
      supplier: client,
      grams: 60_000,
      papers: { tradeMode: '0110' },
    });
    exportReserved(making, 'CASE-REEXPORT-EXP', {
      client,
      portions: [wholeOf(blocks)],
      goods: { processingDegree: 'blank' },
      terms: {
        tradeMode: '4561',
        paymentMode: 'free-of-payment',
        returnedImportRecordId: `${siteId}/CASE-REEXPORT-IMP`,
      },
    });
    return true;
  },
};

export const processingCases: readonly Case[] = [supplied, purchased, sentBack];
