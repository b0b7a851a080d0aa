import { wholeOf, type NationLot } from '../making/lot';
import type { Making } from '../making/making';
import { addDays, type CivilDate } from '../time/calendar';
import { weekOf } from '../time/weeks';
import { wares } from '../upstream/goods';
import { recycle } from '../upstream/recycle';
import { heatOf } from '../upstream/smelt';
import { recipeOf } from '../works/recipes';
import { runBatch } from '../works/week';
import { fromStock, pass, type Case } from './case';

const works = 'NB-MAG.W2';
const recycler = 'NB-REC.RC1';
const smelter = 'GZ-MET.EL1';
const swarfGrams = 4_000_000;

/** Magnet to swarf to oxide to metal to magnet: the neodymium comes home after a quarter. */
export const loop: Case = {
  name: 'CASE-LOOP',
  records: [
    ...[1, 2, 3, 4, 5].map((n) => `CASE-LOOP-${n}`),
    ...[1, 3, 5].map((n) => `CASE-LOOP-${n}-REC`),
  ],
  fromWeek: weekOf('2024-04-15'),
  happen: (making, on) => {
    const portion = fromStock(making, { siteId: works, material: 'ndfeb-swarf', on }, swarfGrams);
    if (!portion) return false;
    const swarf = pass(making, {
      ware: wares.swarf,
      portion,
      to: recycler,
      on,
      recordId: 'CASE-LOOP-1',
      lotId: 'CASE-LOOP-SWF',
    });
    const recycledOn = addDays(on, 14);
    const { lots } = recycle(making, {
      siteId: recycler,
      on: recycledOn,
      takes: [wholeOf(swarf)],
      recordId: 'CASE-LOOP-2',
      lotIds: ['CASE-LOOP-OX', 'CASE-LOOP-DYO', 'CASE-LOOP-TBO'],
    });
    const [oxide, ...others] = lots;
    for (const lot of others) making.book.add(lot);
    if (oxide) meltAgain(making, oxide, addDays(recycledOn, 7));
    return true;
  },
};

function meltAgain(making: Making, oxide: NationLot, on: CivilDate): void {
  const atSmelter = pass(making, {
    ware: wares.ndprOxide,
    portion: wholeOf(oxide),
    to: smelter,
    on,
    recordId: 'CASE-LOOP-3',
    lotId: 'CASE-LOOP-OX',
  });
  const heat = heatOf(making, {
    siteId: smelter,
    on: addDays(on, 12),
    takes: [wholeOf(atSmelter)],
    recordId: 'CASE-LOOP-4',
    lotId: 'CASE-LOOP-MET',
  });
  const [metal] = heat.lots;
  if (!metal) return;
  const atWorks = pass(making, {
    ware: wares.ndprMetal,
    portion: wholeOf(metal),
    to: works,
    on: addDays(on, 20),
    recordId: 'CASE-LOOP-5',
    lotId: 'CASE-LOOP-MET',
  });
  const recipe = recipeOf('N52');
  const metals = [wholeOf(atWorks)];
  const grams = metals.reduce((sum, each) => sum + each.grams, 0);
  const magnets = runBatch(making, {
    siteId: works,
    recipe,
    castOn: addDays(on, 26),
    chargeGrams: Math.floor((grams * 1_000) / recipe.metalPpm) * 1_000,
    metals,
    source: [],
    lotId: 'CASE-LOOP-MAG',
  });
  making.book.add(magnets);
}
