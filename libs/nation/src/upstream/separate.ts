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
import type { Portion } from '../making/lot';
import { perform, type Product } from '../making/make-lots';
import type { Making } from '../making/making';
import { contentIn, openUnit, type Unit } from '../making/unit';
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

export const cutsOfRock: readonly Cut[] = [
  cut('NDPR', 'praseodymium-neodymium-oxide', 'Nd Pr', [pure, 1_000]),
  cut('LACE', 'lanthanum-cerium-carbonate', 'La Ce', [[0.44, 0.46], 10_000]),
  cut('SEG', 'samarium-europium-gadolinium-oxide', 'Sm Eu Gd Tb Dy Ho Y', [[0.965, 0.98], 1_000]),
];

export const cutsOfClay: readonly Cut[] = [
  cut('NDPR', 'praseodymium-neodymium-oxide', 'Nd Pr', [pure, 1_000]),
  cut('DYO', 'dysprosium-oxide', 'Dy', [pure, 100]),
  cut('TBO', 'terbium-oxide', 'Tb', [pure, 10]),
  cut('LACE', 'lanthanum-cerium-oxide', 'La Ce', [pure, 1_000]),
  cut('SEG', 'samarium-europium-gadolinium-oxide', 'Sm Eu Gd', [[0.965, 0.98], 1_000]),
  cut('YO', 'yttrium-oxide', 'Y', [pure, 1_000]),
  cut('HRE', 'mixed-heavy-rare-earth-oxide', 'Ho Er Tm Yb Lu', [[0.96, 0.98], 100]),
];

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

/** Days from a feed until what it displaces has left the line, in two draws. */
const drawnAfterDays = [11, 20] as const;

/**
 * The plant runs on: feed goes into the line on one day, products come out of it on others, and
 * between them the line holds what is neither (postings.md §6). No yield is computed at a draw.
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
    const isLast = n === drawnAfterDays.length - 1;
    draw(making, unit, { siteId, on: addDays(on, days), cuts, share: isLast ? 1 : 0.48 });
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

type Draw = Readonly<{ siteId: string; on: CivilDate; cuts: readonly Cut[]; share: number }>;

function draw(making: Making, unit: Unit, { siteId, on, cuts, share }: Draw): void {
  const random = making.random(siteId);
  const held = contentIn(unit);
  let out: Content = {};
  const products = cuts.flatMap(
    ({ code, material, elements, oxideShare, roundedTo }): Product[] => {
      const recovery = random.within(0.952, 0.966) * share;
      const shares = Object.fromEntries(elements.map((element) => [element, recovery]));
      const content = shareOf(held, shares);
      const massGrams = roundUpTo(roundedTo, oxideGramsOf(content) / random.within(...oxideShare));
      if (massGrams <= 0) return [];
      const ppm = ppmOf(content, massGrams);
      out = plus(out, bookedOf(ppm, massGrams));
      return [{ code, material, massGrams, ppm, method: 'icp-oes' }];
    },
  );
  const residue = roundTo(1_000, oxideGramsOf(held) * share * random.within(0.3, 0.4)) + 1_000;
  // What was washed out is measured; a little more stays in the line for good.
  const washed = shareOf(held, random.within(0.017, 0.022) * share);
  const ppm = wastePpmOf(washed, held, residue);
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
