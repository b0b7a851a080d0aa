import { wholeOf } from '../making/lot';
import { regroup } from '../keeping/regroup';
import { addDays } from '../time/calendar';
import { weekOf } from '../time/weeks';
import { wares } from '../upstream/goods';
import { heatOf } from '../upstream/smelt';
import { fromStock, pass, type Case } from './case';

const smelter = 'GZ-MET.EL1';

/** Rock from Bayan Obo, clay from the south, and scrap: one lot of three origins, and its metal. */
const origins = ['BT-SEP.SX1', 'GZ-SEP.SX1', 'JA-REC.RC1'] as const;
const gramsOfEach = 1_500_000;

export const blend: Case = {
  name: 'CASE-BLEND',
  records: [
    ...['CASE-BLEND-1', 'CASE-BLEND-2', 'CASE-BLEND-3', 'CASE-BLEND', 'CASE-BLEND-RED'],
    ...[1, 2, 3].map((n) => `CASE-BLEND-${n}-REC`),
  ],
  fromWeek: weekOf('2024-05-13'),
  happen: (making, on) => {
    const { material } = wares.ndprOxide;
    const lots = origins.map((siteId) =>
      making.book
        .lots({ siteId, material, on })
        .find(({ leftGrams }) => leftGrams > gramsOfEach * 1.5),
    );
    if (!lots.every((lot) => lot !== undefined)) return false;
    const bought = origins.flatMap((siteId, n) => {
      const portion = fromStock(making, { siteId, material, on }, gramsOfEach);
      if (!portion) return [];
      return [
        pass(making, {
          ware: wares.ndprOxide,
          portion,
          to: smelter,
          on,
          recordId: `CASE-BLEND-${n + 1}`,
          lotId: `CASE-BLEND-OX${n + 1}`,
        }),
      ];
    });
    const mergedOn = addDays(on, 5);
    const takes = bought.map(wholeOf);
    const massGrams = takes.reduce((sum, { grams }) => sum + grams, 0);
    const merged = regroup(making, {
      kind: 'merge',
      on: mergedOn,
      recordId: 'CASE-BLEND',
      takes,
      makes: [{ lotId: 'CASE-BLEND', massGrams }],
    });
    const heat = heatOf(making, {
      siteId: smelter,
      on: addDays(mergedOn, 4),
      takes: merged.map(wholeOf),
      recordId: 'CASE-BLEND-RED',
      lotId: 'CASE-BLEND-MET',
    });
    for (const lot of heat.lots) making.book.add(lot);
    return true;
  },
};
