import { wholeOf, portionOf } from '../making/lot';
import type { Making } from '../making/making';
import { recordAct, takesOf } from '../making/record-act';
import { homeClients } from '../people/clients-home';
import { soldSite } from '../people/enterprises';
import { addDays, type CivilDate } from '../time/calendar';
import { weekOf } from '../time/weeks';
import { magnetsCode } from '../trade/magnets-code';
import { invoiceNumber, minorOf } from '../trade/papers';
import { pricePerKilogram } from '../trade/prices';
import { fromStock, pass, type Case } from './case';
import { regrind } from './regrind';
import { clientOf, exportReserved } from '../trade/one-line';

const { siteId } = soldSite;
const maker = 'JH-MAG.W1';

/** Magnets are bought, cut smaller and coated: what a workshop does three times in its life. */
function cutOnce(making: Making, n: number, on: CivilDate) {
  const item = { siteId: maker, material: 'ndfeb-magnet', grade: 'N38', on } as const;
  const portion = fromStock(making, item, 260_000);
  if (!portion) return undefined;
  const lot = pass(making, {
    ware: {
      material: 'ndfeb-magnet',
      goodsCode: magnetsCode,
      code: 'N38',
      yuanPerKilogram: pricePerKilogram('N38', 'CNY', on) * 0.9,
    },
    portion,
    to: siteId,
    on,
    recordId: `CASE-LIFE-${n}`,
    lotId: `CASE-LIFE-${n}`,
  });
  return regrind(making, {
    siteId,
    on: addDays(on, 8),
    takes: [wholeOf(lot)],
    prefix: `CASE-LIFE-CUT${n}`,
    finishedGrams: 190_000,
  });
}

/** To a maker of motors next door. */
function sellAll(
  making: Making,
  portion: ReturnType<typeof wholeOf>,
  n: number,
  on: CivilDate,
): void {
  const [client] = homeClients.motors;
  if (!client) return;
  const { declaration, endUse, endUseCode } = client;
  recordAct(making, {
    siteId,
    recordId: `CASE-LIFE-SALE${n}`,
    body: {
      type: 'SoldToClient',
      occurredOn: on,
      buyer: declaration,
      endUser: { ...declaration, endUse },
      endUseCode,
      destinationCountryCode: 'CN',
      contractNumber: `YY-MAG-${on.slice(0, 4)}-1`,
      invoiceNumber: invoiceNumber(making.random('cases'), on),
      goods: [
        {
          goodsCode: magnetsCode,
          grade: 'N38',
          valueMinor: minorOf('CNY', portion.grams, pricePerKilogram('N38', 'CNY', on)),
          currency: 'CNY',
          takes: takesOf([portion]),
        },
      ],
    },
    takes: [portion],
  });
}

const recordsOf = (n: number): readonly string[] => [
  ...[`CASE-LIFE-${n}`, `CASE-LIFE-${n}-REC`, `CASE-LIFE-CUT${n}-1`, `CASE-LIFE-CUT${n}-2`],
  `CASE-LIFE-SALE${n}`,
];

/**
 * A workshop that cuts magnets (recording/decisions.ts says what became of it): under its first
 * name, then with an export, and last in the hands of whoever bought it.
 */
const years = (
  [
    [1, '2024-04-15', undefined],
    [2, '2024-10-14', 'CASE-LIFE-EXP'],
    [3, '2025-09-08', undefined],
  ] as const
).map(([n, from, exportId]): Case => ({
  name: `CASE-LIFE-${n}`,
  records: [...recordsOf(n), ...(exportId ? [exportId] : [])],
  fromWeek: weekOf(from),
  happen: (making, on) => {
    const lot = cutOnce(making, n, on);
    if (!lot) return false;
    if (exportId) {
      exportReserved(making, exportId, {
        client: clientOf('NL-1'),
        portions: [portionOf(lot, 180_000)],
        terms: { producerId: 'YY-MAG' },
      });
    }
    const soldOn = addDays(on, 45);
    sellAll(making, wholeOf(lot), n, soldOn);
    return true;
  },
}));

export const lifeCases: readonly Case[] = years;
