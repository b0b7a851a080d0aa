import { portionOf, wholeOf } from '../making/lot';
import { contentOf, ppmOf, roundTo, shareOf } from '../making/content';
import { perform } from '../making/make-lots';
import type { Making } from '../making/making';
import { addDays, type CivilDate } from '../time/calendar';
import { weekOf } from '../time/weeks';
import { wares } from '../upstream/goods';
import { recycle } from '../upstream/recycle';
import { fromStock, pass, type Case } from './case';

/** A trading house grinds magnets in its warehouse: nobody registered it for that. */
const cutting: Case = {
  name: 'CASE-OUTSIDE',
  records: ['CASE-OUTSIDE'],
  fromWeek: weekOf('2024-10-14'),
  happen: (making, on) => {
    const siteId = 'XM-TRD.WH1';
    const [lot] = making.book.lots({ siteId, material: 'ndfeb-magnet', grade: 'N42', on });
    if (!lot || lot.leftGrams < 1_000_000) return false;
    grind(making, siteId, on);
    return true;
  },
};

function grind(making: Making, siteId: string, on: CivilDate): void {
  const [lot] = making.book.lots({ siteId, material: 'ndfeb-magnet', grade: 'N42', on });
  if (!lot) return;
  const takes = [portionOf(lot, 400_000)];
  const content = contentOf(takes);
  const [blanks, swarf] = [roundTo(100, 400_000 * 0.82), 74_000];
  perform(making, {
    type: 'MagnetProduced',
    step: 'machining',
    siteId,
    occurredOn: on,
    code: 'MACH',
    recordId: 'CASE-OUTSIDE',
    takes,
    products: [
      {
        code: 'CUT',
        lotId: 'CASE-OUTSIDE-CUT',
        material: 'ndfeb-machined-blank',
        grade: 'N42',
        massGrams: blanks,
        ppm: ppmOf(shareOf(content, 0.82), blanks),
      },
      {
        code: 'SWF',
        lotId: 'CASE-OUTSIDE-SWF',
        material: 'ndfeb-swarf',
        massGrams: swarf,
        ppm: ppmOf(shareOf(content, 0.172), swarf),
        method: 'xrf',
      },
    ],
  });
}

/** A recycler buys clay and works it like scrap (Order 785 Art. 11 forbids it). */
const oreFed: Case = {
  name: 'CASE-ORE',
  records: ['CASE-ORE-1', 'CASE-ORE-1-REC', 'CASE-ORE'],
  fromWeek: weekOf('2025-03-03'),
  happen: (making, on) => {
    const item = { siteId: 'GZ-ION.LEACH1', material: wares.clay.material, on } as const;
    const portion = fromStock(making, item, 3_000_000);
    if (!portion) return false;
    const siteId = 'GZ-REC.RC1';
    const ore = pass(making, {
      ware: wares.clay,
      portion,
      to: siteId,
      on,
      recordId: 'CASE-ORE-1',
      lotId: 'CASE-ORE-ION',
    });
    const { lots } = recycle(making, {
      siteId,
      on: addDays(on, 9),
      takes: [wholeOf(ore)],
      recordId: 'CASE-ORE',
      lotIds: ['CASE-ORE-OX', 'CASE-ORE-DYO', 'CASE-ORE-TBO'],
    });
    for (const lot of lots) making.book.add(lot);
    return true;
  },
};

export const outsideCases: readonly Case[] = [cutting, oreFed];
