import { gramsOf } from '../making/content';
import { portionOf, wholeOf } from '../making/lot';
import type { Making } from '../making/making';
import { recordAct, takesOf } from '../making/record-act';
import { dispatch } from '../moving/dispatch';
import { receive } from '../moving/receive';
import type { NationLot } from '../making/lot';
import type { DispatchPurpose } from '@lodestone/reference';
import { weekOf } from '../time/weeks';
import { addDays, type CivilDate } from '../time/calendar';
import { fromStock, type Case } from './case';
import { clientOf, exportReserved, lotOf, sellOneLine, type OneLineSold } from '../trade/one-line';

const works = 'NB-MAG.W1';
const port = 'NB-PRT.PW1';

/** What lies sold at one site goes to another, and stays sold. */
function moveSold(
  making: Making,
  lot: NationLot,
  move: Readonly<{
    to: string;
    purpose: DispatchPurpose;
    on: CivilDate;
    recordId: string;
    lotId: string;
  }>,
): NationLot {
  const { to, purpose, on, recordId, lotId } = move;
  const sent = dispatch(making, {
    from: lot.siteId,
    to,
    on,
    purpose,
    portions: [wholeOf(lot)],
    code: 'SOLD',
    recordId,
  });
  const { lots } = receive(making, sent, {
    to,
    on: addDays(on, 1),
    recordId: `${recordId}-REC`,
    arrived: sent.lines.map((line) => ({ sent: line, grams: line.grams, lotId })),
  });
  return lots[0] as NationLot;
}

/**
 * Sold goods on their way: sampled, split, sent to the port, lost in part, counted, exported in two
 * parts by two sites, and the rest given up.
 */
const throughThePort: Case = {
  name: 'CASE-PORT',
  records: [
    ...['CASE-PORT-SALE', 'CASE-PORT-SMP', 'CASE-PORT-SPLIT', 'CASE-PORT-DSP'],
    ...['CASE-PORT-DSP-REC', 'CASE-PORT-FIRE', 'CASE-PORT-COUNT', 'CASE-PORT-EXP'],
    ...['CASE-PORT-EXP2', 'CASE-PORT-REST', 'CASE-CREDIT', 'CASE-PRICE', 'CASE-REVOKED-EXP'],
  ],
  fromWeek: weekOf('2024-05-20'),
  happen: (making, on) => {
    const item = { siteId: works, material: 'ndfeb-magnet', grade: 'N48H', on } as const;
    const portion = fromStock(making, item, 1_200_000);
    if (!portion) return false;
    const sold = sellOneLine(making, {
      recordId: 'CASE-PORT-SALE',
      on,
      client: clientOf('DE-1'),
      portion,
      successorLotId: 'CASE-PORT-S',
    });
    followTheDeal(making, sold, addDays(on, 1));
    return true;
  },
};

function followTheDeal(
  making: Making,
  { lot, dealId, act: sale }: OneLineSold,
  on: CivilDate,
): void {
  const client = clientOf('DE-1');
  const sample = [portionOf(lot, 300)];
  recordAct(making, {
    siteId: works,
    recordId: 'CASE-PORT-SMP',
    body: {
      type: 'Discarded',
      occurredOn: on,
      kind: 'laboratory-sample',
      takes: takesOf(sample),
    },
    takes: sample,
  });
  const whole = wholeOf(lot);
  const parts = [
    { lotId: 'CASE-PORT-S1', massGrams: 820_000 },
    { lotId: 'CASE-PORT-S2', massGrams: whole.grams - 820_000 },
  ] as const;
  const split = recordAct(making, {
    siteId: works,
    recordId: 'CASE-PORT-SPLIT',
    body: {
      type: 'LotsRegrouped',
      occurredOn: addDays(on, 1),
      kind: 'split',
      takes: takesOf([whole]),
      makes: parts,
    },
    takes: [whole],
  });
  const [toPort, toStay] = parts.map(({ lotId, massGrams }) =>
    lotOf(lot, { act: split, lotId, grams: massGrams }),
  ) as [NationLot, NationLot];
  const atPort = moveSold(making, toPort, {
    to: port,
    purpose: 'port',
    on: addDays(on, 3),
    recordId: 'CASE-PORT-DSP',
    lotId: 'CASE-PORT-P',
  });
  burnAndCount(making, atPort, addDays(on, 12));
  const goods = { saleDealId: dealId };
  const portions = [portionOf(atPort, 700_000)];
  exportReserved(making, 'CASE-PORT-EXP', {
    client,
    portions,
    sellerSite: works,
    goods,
    terms: { exporterId: 'NB-MAG' },
    standsOn: atPort.takenBy,
  });
  const last = exportReserved(making, 'CASE-PORT-EXP2', {
    client,
    portions: [portionOf(toStay, 350_000)],
    goods,
  });
  const freed = giveUp(making, { lot: atPort, dealId, on: '2024-06-21', act: last });
  adjust(making, { dealId, act: sale });
  exportReserved(making, 'CASE-REVOKED-EXP', {
    client,
    portions: [portionOf(freed, 60_000)],
    sellerSite: works,
    terms: { exporterId: 'NB-MAG' },
  });
}

/** A fire at the port is a loss and nothing else; the count finds forty grams of dust missing. */
function burnAndCount(making: Making, lot: NationLot, on: CivilDate): void {
  const burnt = [portionOf(lot, 20_000)];
  recordAct(making, {
    siteId: port,
    recordId: 'CASE-PORT-FIRE',
    body: { type: 'Lost', occurredOn: on, cause: 'fire', takes: takesOf(burnt) },
    takes: burnt,
  });
  const countedGrams = lot.leftGrams - 40;
  lot.leftGrams = countedGrams;
  const count = recordAct(making, {
    siteId: port,
    recordId: 'CASE-PORT-COUNT',
    body: {
      type: 'StockTaken',
      occurredOn: addDays(on, 2),
      method: 'weighed',
      lots: [{ lotId: lot.lotId, countedGrams }],
    },
    standsOn: [lot.madeBy, ...lot.takenBy],
  });
  lot.takenBy.push(count);
}

/** What is left at the port will not be exported: it is free again, where it lies. */
function giveUp(
  making: Making,
  {
    lot,
    dealId,
    on,
    act: last,
  }: Readonly<{
    lot: NationLot;
    dealId: string;
    on: CivilDate;
    act: OneLineSold['act'];
  }>,
): NationLot {
  const rest = wholeOf(lot);
  const lotId = 'CASE-PORT-F';
  const act = recordAct(making, {
    siteId: lot.siteId,
    recordId: 'CASE-PORT-REST',
    body: {
      type: 'SaleGivenUp',
      occurredOn: on,
      dealId,
      reason: 'by-agreement',
      takes: takesOf([rest]).map((take) => ({ ...take, successorLotId: lotId })),
    },
    takes: [rest],
    standsOn: [last, ...lot.takenBy],
  });
  return lotOf(lot, { act, lotId, grams: gramsOf([rest]) });
}

/** Less for a late ship, and more for dearer dysprosium: value alone. */
function adjust(
  making: Making,
  { dealId, act }: Readonly<{ dealId: string; act: OneLineSold['act'] }>,
): void {
  const papers = [
    ['CASE-CREDIT', '2024-07-08', 'credit-note', '-184000', 'GS-2024-0071'],
    ['CASE-PRICE', '2024-08-05', 'price-adjustment', '96000', 'PA-2024-0012'],
  ] as const;
  for (const [recordId, occurredOn, kind, adjustmentMinor, documentNumber] of papers) {
    recordAct(making, {
      siteId: act.siteId,
      recordId,
      body: {
        type: 'DealValueAdjusted',
        occurredOn,
        dealId,
        kind,
        adjustmentMinor,
        currency: 'EUR',
        documentNumber,
      },
      standsOn: [act],
    });
  }
}

/** Sold goods go into bond, and leave the country from there. */
const throughBond: Case = {
  name: 'CASE-BONDED',
  records: [...['CASE-BONDED-SALE', 'CASE-BONDED-DSP', 'CASE-BONDED-DSP-REC', 'CASE-BONDED-EXP']],
  fromWeek: weekOf('2024-08-19'),
  happen: (making, on) => {
    const siteId = 'XM-TRD.WH1';
    const item = { siteId, material: 'ndfeb-magnet', grade: 'N42', on } as const;
    const portion = fromStock(making, item, 400_000);
    if (!portion) return false;
    const client = clientOf('DE-5');
    const { lot, dealId } = sellOneLine(making, {
      recordId: 'CASE-BONDED-SALE',
      on,
      client,
      portion,
      successorLotId: 'CASE-BONDED-S',
    });
    const inBond = moveSold(making, lot, {
      to: 'XM-TRD.BZ1',
      purpose: 'bonded',
      on: addDays(on, 2),
      recordId: 'CASE-BONDED-DSP',
      lotId: 'CASE-BONDED-B',
    });
    exportReserved(making, 'CASE-BONDED-EXP', {
      client,
      portions: [wholeOf(inBond)],
      sellerSite: siteId,
      goods: { saleDealId: dealId },
    });
    return true;
  },
};

export const soldGoodsCases: readonly Case[] = [throughThePort, throughBond];
