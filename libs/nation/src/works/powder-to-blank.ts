import { isRareEarth } from '@lodestone/reference';
import { contentOf, ppmOf, roundTo, roundUpTo, type Content } from '../making/content';
import { wholeOf, type NationLot } from '../making/lot';
import { batchStep } from './batch-step';
import type { Making } from '../making/making';
import { addDays, type CivilDate } from '../time/calendar';

/** Rare earths at one share, what is added at another. */
export const keep = (content: Content, rareEarths: number, others: number): Content =>
  Object.fromEntries(
    Object.entries(content).map(([element, grams]) => [
      element,
      grams * (isRareEarth(element) ? rareEarths : others),
    ]),
  );

/** Days after the melt on which each step is done. */
const daysAfter = { decrepitation: 2, milling: 4, sintering: 7, machining: 11 } as const;

/** Decrepitate: hydrogen makes it heavier by 0.3–0.5 % and takes no element away. */
export function decrepitate(making: Making, lot: NationLot, castOn: CivilDate): NationLot {
  const { siteId, grade } = lot;
  const random = making.random(siteId);
  const takes = [wholeOf(lot)];
  const massGrams = roundTo(1_000, lot.massGrams * random.within(1.0033, 1.0048));
  const content = keep(contentOf(takes), random.within(0.9995, 0.9999), 0.9999);
  const [powder] = batchStep(making, {
    type: 'MagnetProduced',
    step: 'hydrogen-decrepitation',
    siteId,
    occurredOn: addDays(castOn, daysAfter.decrepitation),
    code: 'HD',
    takes,
    products: [
      {
        code: 'HDP',
        material: 'ndfeb-hydrogen-decrepitated-powder',
        grade,
        massGrams,
        ppm: ppmOf(content, massGrams),
      },
    ],
  });
  return powder as NationLot;
}

/** Mill: the finest powder, rich in rare earth, stays in the filters. */
export function mill(making: Making, lot: NationLot, castOn: CivilDate): NationLot {
  const { siteId, grade } = lot;
  const random = making.random(siteId);
  const takes = [wholeOf(lot)];
  const share = random.within(0.979, 0.986);
  const massGrams = roundTo(1_000, lot.massGrams * share);
  const content = keep(contentOf(takes), share * random.within(0.996, 0.9985), share);
  const [powder] = batchStep(making, {
    type: 'MagnetProduced',
    step: 'jet-milling',
    siteId,
    occurredOn: addDays(castOn, daysAfter.milling),
    code: 'MILL',
    takes,
    products: [
      {
        code: 'PWD',
        material: 'ndfeb-jet-milled-powder',
        grade,
        massGrams,
        ppm: ppmOf(content, massGrams),
        method: 'icp-oes',
      },
    ],
  });
  return powder as NationLot;
}

/** Press and sinter: the hydrogen leaves, and one part in ninety is off-cuts. */
export function sinter(making: Making, lot: NationLot, castOn: CivilDate): NationLot {
  const { siteId, grade } = lot;
  const random = making.random(siteId);
  const takes = [wholeOf(lot)];
  const share = random.within(0.972, 0.979);
  const offCutShare = random.within(0.009, 0.013);
  const withoutHydrogen = random.within(0.9962, 0.9972);
  const massGrams = roundTo(1_000, lot.massGrams * share * withoutHydrogen);
  const offCuts = roundUpTo(100, lot.massGrams * offCutShare * withoutHydrogen);
  const content = contentOf(takes);
  const [block] = batchStep(making, {
    type: 'MagnetProduced',
    step: 'pressing-sintering',
    siteId,
    occurredOn: addDays(castOn, daysAfter.sintering),
    code: 'SINT',
    takes,
    products: [
      {
        code: 'BLK',
        material: 'ndfeb-sintered-block',
        grade,
        massGrams,
        ppm: ppmOf(keep(content, share, share), massGrams),
        method: 'icp-oes',
      },
      {
        code: 'OFF',
        material: 'ndfeb-off-cuts',
        massGrams: offCuts,
        ppm: ppmOf(keep(content, offCutShare, offCutShare), offCuts),
      },
    ],
  });
  return block as NationLot;
}

/** Cut and grind: what is not magnet is swarf, weighed wet. */
export function machine(
  making: Making,
  lot: NationLot,
  { castOn, finishedShare }: { castOn: CivilDate; finishedShare: readonly [number, number] },
): NationLot {
  const { siteId, grade, ppm } = lot;
  const random = making.random(siteId);
  const takes = [wholeOf(lot)];
  const share = random.within(...finishedShare);
  const massGrams = roundTo(100, lot.massGrams * share);
  const drySwarf = (lot.massGrams - massGrams) * random.within(0.972, 0.99);
  const swarf = roundTo(1_000, drySwarf / random.within(0.78, 0.84));
  const content = contentOf(takes);
  const inSwarf = drySwarf / lot.massGrams;
  const [blank] = batchStep(making, {
    type: 'MagnetProduced',
    step: 'machining',
    siteId,
    occurredOn: addDays(castOn, daysAfter.machining),
    code: 'MACH',
    takes,
    products: [
      { code: 'BLANK', material: 'ndfeb-machined-blank', grade, massGrams, ppm },
      {
        code: 'SWF',
        material: 'ndfeb-swarf',
        massGrams: swarf,
        ppm: ppmOf(keep(content, inSwarf, inSwarf), swarf),
        method: 'xrf',
      },
    ],
  });
  return blank as NationLot;
}
