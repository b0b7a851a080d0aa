import { gramsOf, roundTo } from '../making/content';
import { deliver } from '../moving/deliver';
import { addDays, workdayFrom } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { lineOf } from '../upstream/buy';
import { wares } from '../upstream/goods';
import type { Now } from '../upstream/mine';
import { next, workStep } from './work-step';

export const bondedWorks = 'SH-BND.W1';
const smelter = 'JS-MET.EL1';

const chargeGrams = 3_000_000;
const metalShare = 0.286;
const ferroBoronShare = 0.05;
const boronInFerroBoron = 0.195;
const binderShare = 0.026;

/** Once in four weeks metal is spun to ribbon, milled, and bonded with resin: no sintering. */
export function workBonded({ making, week }: Now): void {
  if (week % 4 !== 1) return;
  const siteId = bondedWorks;
  const on = workdayFrom(dayOfWeek(week, 0));
  const { material } = wares.ndprMetal;
  const lacking = 2 * chargeGrams * metalShare - making.book.position({ siteId, material });
  const offered = Math.min(lacking, making.book.stock({ siteId: smelter, material, on }) * 0.1);
  if (offered > 50_000) {
    const lines = [lineOf(making, wares.ndprMetal, { from: smelter, on }, offered)];
    deliver(making, { from: smelter, to: siteId, on, lines });
  }
  if (making.book.stock({ siteId, material, on }) < chargeGrams * metalShare) return;
  const metals = making.book.draw({ siteId, material, on }, Math.round(chargeGrams * metalShare));
  const ferroBoron = roundTo(100, chargeGrams * ferroBoronShare);
  const iron = chargeGrams - gramsOf(metals) - ferroBoron;
  const grade = 'BNP-10' as const;
  const powder = workStep(making, {
    ...{ siteId, on, step: 'melt-spinning', code: 'SPIN', takes: metals },
    adds: [
      { material: 'iron', massGrams: iron },
      { material: 'ferro-boron', massGrams: ferroBoron },
    ],
    brought: {
      Fe: iron + ferroBoron * (1 - boronInFerroBoron),
      B: ferroBoron * boronInFerroBoron,
    },
    product: { code: 'RIB', material: 'ndfeb-melt-spun-powder', grade },
    kept: { rareEarths: 0.983, others: 0.988 },
  });
  const binder = roundTo(100, powder.massGrams * binderShare);
  const magnet = workStep(making, {
    ...{ siteId, on: addDays(on, 9), step: 'bonding', code: 'BOND', takes: next(powder) },
    adds: [{ material: 'polymer-binder', massGrams: binder }],
    product: { code: grade, material: 'ndfeb-bonded-magnet', grade },
    kept: { rareEarths: 0.994, others: 0.995 },
  });
  making.book.add(magnet);
}
