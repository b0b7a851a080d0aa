import type { GradeCode } from '@lodestone/reference';
import { gramsOf, roundTo } from '../making/content';
import type { NationLot } from '../making/lot';
import type { Making } from '../making/making';
import { deliver } from '../moving/deliver';
import { addDays, workdayFrom } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { lineOf } from '../upstream/buy';
import { wares } from '../upstream/goods';
import type { Now } from '../upstream/mine';
import { next, workStep } from './work-step';

export const samariumCobaltWorks = 'CD-SMC.W1';
const smelter = 'GZ-ME2.EL1';

/** Shares of the charge: 2:17 holds a quarter samarium, 1:5 more than a third. */
type SmCoRecipe = Readonly<{
  grade: GradeCode;
  samarium: number;
  iron: number;
  copper: number;
  zirconium: number;
}>;

export const samariumCobaltRecipes = [
  { grade: 'Sm2Co17-28', samarium: 0.262, iron: 0.16, copper: 0.055, zirconium: 0.026 },
  { grade: 'SmCo5-20', samarium: 0.361, iron: 0, copper: 0, zirconium: 0 },
] as const satisfies readonly SmCoRecipe[];

const chargeGrams = 2_600_000;

/** Once in four weeks samarium is fetched, and a batch of one of the two alloys goes through. */
export function workSamariumCobalt(now: Now): void {
  const { making, week } = now;
  if (week % 4 !== 3) return;
  const on = workdayFrom(dayOfWeek(week, 0));
  fetchSamarium(making, on);
  const recipe = samariumCobaltRecipes[Math.floor(week / 4) % samariumCobaltRecipes.length];
  if (recipe) makeBatch(making, recipe, on);
}

function fetchSamarium(making: Making, on: string): void {
  const { material } = wares.samariumMetal;
  const lacking = 2_000_000 - making.book.position({ siteId: samariumCobaltWorks, material });
  const stock = making.book.stock({ siteId: smelter, material, on });
  const grams = Math.min(lacking, stock);
  if (grams < 50_000) return;
  const lines = [lineOf(making, wares.samariumMetal, { from: smelter, on }, grams)];
  deliver(making, { from: smelter, to: samariumCobaltWorks, on, lines });
}

function makeBatch(making: Making, recipe: SmCoRecipe, on: string): void {
  const siteId = samariumCobaltWorks;
  const { material } = wares.samariumMetal;
  const wanted = chargeGrams * recipe.samarium;
  if (making.book.stock({ siteId, material, on }) < wanted) return;
  const metals = making.book.draw({ siteId, material, on }, Math.round(wanted));
  const part = (share: number): number => roundTo(100, chargeGrams * share);
  const [iron, copper, zirconium] = [
    part(recipe.iron),
    part(recipe.copper),
    part(recipe.zirconium),
  ] as const;
  const cobalt = chargeGrams - gramsOf(metals) - iron - copper - zirconium;
  const adds = [
    { material: 'cobalt', massGrams: cobalt },
    { material: 'iron', massGrams: iron },
    { material: 'copper', massGrams: copper },
    { material: 'zirconium', massGrams: zirconium },
  ].filter(({ massGrams }) => massGrams > 0);
  const { grade } = recipe;
  const product = (code: string, material: NationLot['material']) => ({ code, material, grade });
  const at = (days: number): string => addDays(on, days);
  const ingot = workStep(making, {
    ...{ siteId, on, step: 'ingot-casting', code: 'CAST', takes: metals, adds },
    brought: { Co: cobalt, Fe: iron, Cu: copper, Zr: zirconium },
    product: product('ING', 'smco-alloy-ingot'),
    kept: { rareEarths: 0.978, others: 0.991 },
  });
  const powder = workStep(making, {
    ...{ siteId, on: at(3), step: 'jet-milling', code: 'MILL', takes: next(ingot) },
    product: product('PWD', 'smco-powder'),
    kept: { rareEarths: 0.978, others: 0.98 },
  });
  const block = workStep(making, {
    ...{ siteId, on: at(6), step: 'pressing-sintering', code: 'SINT', takes: next(powder) },
    product: product('BLK', 'smco-sintered-block'),
    kept: { rareEarths: 0.973, others: 0.974 },
    scrap: { code: 'OFF', material: 'smco-off-cuts', share: 0.011, wet: 1 },
  });
  const blank = workStep(making, {
    ...{ siteId, on: at(11), step: 'machining', code: 'MACH', takes: next(block) },
    product: product('BLANK', 'smco-machined-blank'),
    kept: { rareEarths: 0.74, others: 0.74 },
    scrap: { code: 'SWF', material: 'smco-swarf', share: 0.25, wet: 1.24 },
  });
  const magnet = workStep(making, {
    ...{ siteId, on: at(15), step: 'magnetising', code: 'MAG', takes: next(blank) },
    product: product(grade, 'smco-magnet'),
    kept: { rareEarths: 0.9998, others: 0.9999 },
  });
  making.book.add(magnet);
}
