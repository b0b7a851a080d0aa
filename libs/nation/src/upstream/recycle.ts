import type { Declaration } from '@lodestone/ledger';
import type { LotMaterialCode, ScrapSource } from '@lodestone/reference';
import {
  contentOf,
  gramsOf,
  minus,
  oxideGramsOf,
  ppmOf,
  roundTo,
  roundUpTo,
  shareOf,
  wastePpmOf,
} from '../making/content';
import type { Portion } from '../making/lot';
import { makeLots, perform, type Made, type Product } from '../making/make-lots';
import type { Making } from '../making/making';
import { deliver } from '../moving/deliver';
import { scrapDealers } from '../people/parties';
import { workdayFrom, type CivilDate } from '../time/calendar';
import { dayOfWeek } from '../time/weeks';
import { allWorks } from '../works/works';
import { wares } from './goods';
import { varied, type Now } from './mine';
import { lineOf } from './buy';

export const recyclers: readonly string[] = [...new Set(allWorks.map(({ swarfTo }) => swarfTo))];

/** Every works sells its swarf, off-cuts and rejects once in four weeks. */
const swarfWeeks = 4;

export function recycleAll(now: Now): void {
  const { making, week } = now;
  const on = workdayFrom(dayOfWeek(week, 1));
  for (const [n, { siteId: from, swarfTo: to }] of allWorks.entries()) {
    if ((week + n) % swarfWeeks !== 0) continue;
    const lines = [wares.swarf, wares.offCuts, wares.magnetScrap].map((ware) =>
      lineOf(
        making,
        ware,
        { from, on },
        making.book.stock({ siteId: from, material: ware.material, on }),
      ),
    );
    deliver(making, { from, to, on, lines });
  }
  for (const [n, siteId] of recyclers.entries()) {
    if ((week + n) % swarfWeeks === 1) collect(making, siteId, week + n);
    if ((week + n) % swarfWeeks === 3) work(making, siteId, dayOfWeek(week, 3));
  }
}

type Collected = readonly [LotMaterialCode, ScrapSource, Readonly<Record<string, number>>];

/** Scrap from outside the ledger: old motors, and the swarf of works that keep no account. */
const collected: readonly Collected[] = [
  [
    'ndfeb-end-of-life-magnets',
    'electric-two-wheelers',
    { Pr: 58_000, Nd: 209_000, Dy: 9_800, Fe: 645_000, B: 9_700, Co: 4_000 },
  ],
  [
    'ndfeb-end-of-life-magnets',
    'household-appliances',
    { Pr: 60_000, Nd: 214_000, Dy: 6_100, Fe: 650_000, B: 9_600 },
  ],
  [
    'ndfeb-swarf',
    'magnet-maker',
    { Pr: 48_000, Nd: 168_000, Tb: 350, Dy: 5_200, Fe: 510_000, B: 7_600 },
  ],
  [
    'ndfeb-end-of-life-magnets',
    'wind-turbines',
    { Pr: 59_000, Nd: 211_000, Dy: 12_500, Fe: 641_000, B: 9_700, Co: 8_000 },
  ],
];

const collectedGrams = 62_000_000;

function collect(making: Making, siteId: string, turn: number): void {
  const random = making.random(siteId);
  const [material, scrapSource, ppm] = collected[turn % collected.length] as Collected;
  const on = workdayFrom(dayOfWeek(Math.max(0, turn - recyclers.indexOf(siteId)), 2));
  const dealer: Declaration = scrapDealers[turn % scrapDealers.length] as Declaration;
  makeLots(making, {
    type: 'ScrapCollected',
    siteId,
    occurredOn: on,
    code: 'SCR',
    papers: { scrapSource, ...(turn % 3 === 0 ? {} : { collectedFrom: dealer }) },
    products: [
      {
        code: 'EOL',
        material,
        massGrams: roundTo(1_000, collectedGrams * random.within(0.6, 1.4)),
        ppm: varied(ppm, random, 0.04),
        method: 'xrf',
      },
    ],
  });
}

function work(making: Making, siteId: string, on: CivilDate): void {
  const takes = (
    ['ndfeb-swarf', 'ndfeb-off-cuts', 'ndfeb-magnet-scrap', 'ndfeb-end-of-life-magnets'] as const
  ).flatMap((material) => making.book.drawAll({ siteId, material, on }));
  if (gramsOf(takes) === 0) return;
  for (const lot of recycle(making, { siteId, on, takes }).lots) making.book.add(lot);
}

export type Recycling = Readonly<{
  siteId: string;
  on: CivilDate;
  takes: readonly Portion[];
  recordId?: string;
  lotIds?: readonly string[];
}>;

/** The last figure: grams below which an oxide is not worth a cut of its own. */
const cuts = [
  ['NDPR', 'praseodymium-neodymium-oxide', ['Nd', 'Pr'], 1_000, 20_000],
  ['DYO', 'dysprosium-oxide', ['Dy'], 100, 2_000],
  ['TBO', 'terbium-oxide', ['Tb'], 10, 200],
  ['GDO', 'gadolinium-oxide', ['Gd'], 10, 100],
  ['HOO', 'holmium-oxide', ['Ho'], 10, 100],
  ['CEO', 'cerium-oxide', ['Ce'], 10, 100],
] as const;

/** Roasted, dissolved, extracted: scrap becomes the oxides that magnets begin with. */
export function recycle(making: Making, given: Recycling): Made {
  const { siteId, on, takes, recordId, lotIds } = given;
  const random = making.random(siteId);
  const feed = contentOf(takes);
  let left = feed;
  const products = cuts.flatMap(([code, material, elements, unit, least], index): Product[] => {
    const recovery = random.within(0.94, 0.965);
    const content = shareOf(feed, Object.fromEntries(elements.map((each) => [each, recovery])));
    const oxide = oxideGramsOf(content);
    // What is less goes with the residue.
    if (oxide < least) return [];
    const massGrams = roundUpTo(unit, oxide / random.within(0.9925, 0.998));
    left = minus(left, content);
    const lotId = lotIds?.[index];
    return [
      {
        code,
        material,
        massGrams,
        ppm: ppmOf(content, massGrams),
        method: 'icp-oes',
        ...(lotId === undefined ? {} : { lotId }),
      },
    ];
  });
  const residue = roundTo(1_000, gramsOf(takes) * random.within(0.95, 1.1));
  return perform(making, {
    type: 'Recycled',
    step: 'recycling',
    siteId,
    occurredOn: on,
    code: 'RCY',
    ...(recordId === undefined ? {} : { recordId }),
    takes,
    products,
    wastes: [
      {
        material: 'leach-residue',
        massGrams: residue,
        ppm: wastePpmOf(shareOf(left, random.within(0.3, 0.45)), left, residue),
      },
    ],
    restDays: 2,
  });
}
