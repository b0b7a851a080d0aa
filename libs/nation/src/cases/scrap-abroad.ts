import { wholeOf } from '../making/lot';
import { weekOf } from '../time/weeks';
import { addDays } from '../time/calendar';
import { minorOf } from '../trade/papers';
import { wares } from '../upstream/goods';
import { fromStock, type Case } from './case';
import { clientOf, exportOneLine, sellOneLine } from '../trade/one-line';

const siteId = 'NB-MA3.W1';

/** Off-cuts without heavy rare earths are sold abroad and exported: no magnets, and not counted as such. */
const scrapAbroad: Case = {
  name: 'CASE-SCRAP',
  records: ['CASE-SCRAP-SALE', 'CASE-SCRAP-EXP'],
  fromWeek: weekOf('2024-08-05'),
  happen: (making, on) => {
    const portion = fromStock(making, { siteId, material: 'ndfeb-swarf', on }, 800_000);
    if (!portion) return false;
    const client = clientOf('JP-3');
    const { goodsCode } = wares.swarf;
    const valueMinor = minorOf(client.currency, portion.grams, 8.4 * yenPerDollar);
    const line = { goodsCode, grade: 'ungraded', valueMinor, currency: client.currency };
    const { lot, dealId } = sellOneLine(making, {
      recordId: 'CASE-SCRAP-SALE',
      on,
      client,
      portion,
      successorLotId: 'CASE-SCRAP-S',
      line,
    });
    exportOneLine(making, {
      recordId: 'CASE-SCRAP-EXP',
      on: addDays(on, 11),
      client,
      portions: [wholeOf(lot)],
      line,
      goods: { saleDealId: dealId, processingDegree: 'not-a-magnet' },
      terms: { producerId: 'NB-MA3' },
    });
    return true;
  },
};

const yenPerDollar = 150;

export const scrapCases: readonly Case[] = [scrapAbroad];
