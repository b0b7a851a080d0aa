import type { LotMaterialCode } from '@lodestone/reference';
import type { NationAct } from '../making/act';
import {
  contentOf,
  gramsOf,
  minus,
  oxideGramsOf,
  plus,
  ppmOf,
  roundTo,
  roundUpTo,
  shareOf,
  wastePpmOf,
  type Content,
} from '../making/content';
import { isRareEarth } from '@lodestone/reference';
import { wholeOf, type NationLot, type Portion } from '../making/lot';
import { perform, type Product } from '../making/make-lots';
import type { Making } from '../making/making';
import { openUnit, type Unit } from '../making/unit';
import { addDays, type CivilDate } from '../time/calendar';

/** A cut of the extraction line: which elements leave together, as what, and how pure. */
type Cut = Readonly<{
  code: string;
  material: LotMaterialCode;
  elements: readonly string[];
  /** Oxide in the product as it is weighed: a carbonate is less than half oxide. */
  oxideShare: readonly [number, number];
  roundedTo: number;
}>;

const pure = [0.9925, 0.9985] as const;

const cut = (
  code: string,
  material: LotMaterialCode,
  elements: string,
  [oxideShare, roundedTo]: readonly [readonly [number, number], number],
): Cut => ({ code, material, elements: elements.split(' '), oxideShare, roundedTo });

const cutsOfRock: readonly Cut[] = [
  cut('NDPR', 'praseodymium-neodymium-oxide', 'Nd Pr', [pure, 1_000]),
  cut('LACE', 'lanthanum-cerium-carbonate', 'La Ce', [[0.44, 0.46], 10_000]),
  cut('SEG', 'samarium-europium-gadolinium-oxide', 'Sm Eu Gd Tb Dy Ho Y', [[0.965, 0.98], 1_000]),
];

const cutsOfClay: readonly Cut[] = [
  cut('NDPR', 'praseodymium-neodymium-oxide', 'Nd Pr', [pure, 1_000]),
  cut('DYO', 'dysprosium-oxide', 'Dy', [pure, 100]),
  cut('TBO', 'terbium-oxide', 'Tb', [pure, 10]),
  cut('LACE', 'lanthanum-cerium-oxide', 'La Ce', [pure, 1_000]),
  cut('SEG', 'samarium-europium-gadolinium-oxide', 'Sm Eu Gd', [[0.965, 0.98], 1_000]),
  cut('YO', 'yttrium-oxide', 'Y', [pure, 1_000]),
  cut('HRE', 'mixed-heavy-rare-earth-oxide', 'Ho Er Tm Yb Lu', [[0.96, 0.98], 100]),
];

/** Where cerium and lanthanum are parted, too. */
const cutsOfCeriumPlant: readonly Cut[] = [
  cut('NDPR', 'praseodymium-neodymium-oxide', 'Nd Pr', [pure, 1_000]),
  cut('CEO', 'cerium-oxide', 'Ce', [pure, 1_000]),
  cut('LAC', 'lanthanum-carbonate', 'La', [[0.44, 0.46], 10_000]),
  cut('SEG', 'samarium-europium-gadolinium-oxide', 'Sm Eu Gd Tb Dy Ho Y', [[0.965, 0.98], 1_000]),
];

/** And where the middle ones and holmium are. */
const cutsOfDeepPlant: readonly Cut[] = [
  ...cutsOfClay.filter(({ code }) => code !== 'SEG' && code !== 'HRE'),
  cut('SMO', 'samarium-oxide', 'Sm', [pure, 100]),
  cut('EUO', 'europium-oxide', 'Eu', [pure, 100]),
  cut('GDO', 'gadolinium-oxide', 'Gd', [pure, 100]),
  cut('HOO', 'holmium-oxide', 'Ho', [pure, 100]),
  cut('HRE', 'mixed-heavy-rare-earth-oxide', 'Er Tm Yb Lu', [[0.96, 0.98], 100]),
];

const cutsOfPlants: Readonly<Record<string, readonly Cut[]>> = {
  'SD-SEP.SX1': cutsOfCeriumPlant,
  'GD-SEP.SX1': cutsOfDeepPlant,
  'JS-SEP.SX1': cutsOfDeepPlant,
};

export const cutsOf = (siteId: string, works: 'rock' | 'clay'): readonly Cut[] =>
  cutsOfPlants[siteId] ?? (works === 'rock' ? cutsOfRock : cutsOfClay);

/**
 * The plant whose dysprosium does not close: a part of what is fed is gone before it is drawn, the
 * books keep it in the line, and every count finds that it is not there.
 */
export const siteWithoutDysprosium = 'GX-SEP.SX1';
const dysprosiumThatStays = 0.94;

export type Separation = Readonly<{
  siteId: string;
  on: CivilDate;
  takes: readonly Portion[];
  cuts: readonly Cut[];
}>;

const unitIdOf = (siteId: string): string => siteId.split('.')[1] ?? 'SX1';

export function unitOf(making: Making, siteId: string): Unit {
  const unit = making.units.get(siteId) ?? openUnit(unitIdOf(siteId));
  making.units.set(siteId, unit);
  return unit;
}

/**
 * A line is never empty: what it holds is months of feed, filled in long before the accounts began.
 * On the first working day it is fed with what was declared for it, and nothing of that is drawn.
 */
export function fillUnit(making: Making, filling: NationLot): void {
  const { siteId } = filling;
  const unit = unitOf(making, siteId);
  const takes = [wholeOf(filling)];
  const { act } = perform(making, {
    type: 'Refined',
    step: 'separation',
    unitId: unit.unitId,
    siteId,
    occurredOn: filledOn,
    code: 'FILL',
    recordId: 'FILL',
    takes,
    products: [],
  });
  flow(unit, act, rareEarthsOf(contentOf(takes)));
}

const filledOn: CivilDate = '2024-01-02';

const rareEarthsOf = (content: Content): Content =>
  Object.fromEntries(Object.entries(content).filter(([element]) => isRareEarth(element)));

/** Days from a feed until what it displaces has left the line, in two draws. */
const drawnAfterDays = [11, 20] as const;
const shareOfDraw = [0.48, 0.52] as const;

/**
 * The plant runs on: feed goes into the line on one day, products come out of it on others, and
 * between them the line holds what is neither (a balance is struck when it is counted). No yield is computed at a draw.
 */
export function separate(making: Making, { siteId, on, takes, cuts }: Separation): void {
  if (gramsOf(takes) === 0) return;
  const unit = unitOf(making, siteId);
  const feed = perform(making, {
    type: 'Refined',
    step: 'separation',
    unitId: unit.unitId,
    siteId,
    occurredOn: on,
    code: 'FEED',
    takes,
    products: [],
    standsOn: lastOf(unit),
  });
  const fed = contentOf(takes);
  const { Dy = 0 } = fed;
  const there = siteId === siteWithoutDysprosium ? { ...fed, Dy: Dy * dysprosiumThatStays } : fed;
  flow(unit, feed.act, there);
  for (const [n, days] of drawnAfterDays.entries()) {
    const displaced = shareOf(there, shareOfDraw[n] ?? 0);
    draw(making, unit, { siteId, on: addDays(on, days), cuts, displaced });
  }
}

const flow = (unit: Unit, act: NationAct, content: Content): void => {
  unit.flows.push({ on: act.occurredOn, content, act });
};

/** What goes in or out is told after what went in or out before. */
const lastOf = ({ flows }: Unit): readonly NationAct[] => {
  const last = flows.at(-1);
  return last ? [last.act] : [];
};

const negated = (content: Content): Content => minus({}, content);

/** Recovered of what a feed displaces, in the middle: no two plants are alike. */
const recoveries = [0.955, 0.96, 0.965, 0.97] as const;
const recoveryOf = (siteId: string): number =>
  recoveries[(siteId.codePointAt(0) ?? 0) % recoveries.length] ?? recoveries[0];

type Draw = Readonly<{
  siteId: string;
  on: CivilDate;
  cuts: readonly Cut[];
  /** What the feed pushes out of the line, products, washings and what is never seen again. */
  displaced: Content;
}>;

function draw(making: Making, unit: Unit, { siteId, on, cuts, displaced }: Draw): void {
  const random = making.random(siteId);
  const usual = recoveryOf(siteId);
  let out: Content = {};
  const products = cuts.flatMap(
    ({ code, material, elements, oxideShare, roundedTo }): Product[] => {
      const recovery = random.within(usual - 0.004, usual + 0.004);
      const shares = Object.fromEntries(elements.map((element) => [element, recovery]));
      const content = shareOf(displaced, shares);
      const massGrams = roundUpTo(roundedTo, oxideGramsOf(content) / random.within(...oxideShare));
      if (massGrams <= 0) return [];
      const ppm = ppmOf(content, massGrams);
      out = plus(out, bookedOf(ppm, massGrams));
      return [{ code, material, massGrams, ppm, method: 'icp-oes' }];
    },
  );
  const residue = roundTo(1_000, oxideGramsOf(displaced) * random.within(0.3, 0.4)) + 1_000;
  // What was washed out is measured; what is then missing, the next count finds.
  const washed = shareOf(displaced, random.within(0.017, 0.022));
  const ppm = wastePpmOf(washed, displaced, residue);
  out = plus(out, bookedOf(ppm, residue));
  const drawn = perform(making, {
    type: 'Refined',
    step: 'separation',
    unitId: unit.unitId,
    siteId,
    occurredOn: on,
    code: 'DRAW',
    takes: [],
    products,
    wastes: [{ material: 'leach-residue', massGrams: residue, ppm }],
    restDays: 2,
    standsOn: lastOf(unit),
  });
  for (const lot of drawn.lots) making.book.add(lot);
  flow(unit, drawn.act, negated(out));
}

/** What a line of the ledger will say that it holds. */
const bookedOf = (ppm: Readonly<Record<string, number>>, massGrams: number): Content =>
  Object.fromEntries(
    Object.entries(ppm).map(([element, parts]) => [element, (parts * massGrams) / 1_000_000]),
  );
