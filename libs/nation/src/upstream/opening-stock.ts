import type { Forecast, Metal } from '../demand/forecast';
import { traderOpeningStock, type Demand } from '../demand/demand';
import { traderSite } from '../demand/orders';
import { makeLots, type Product } from '../making/make-lots';
import type { Making } from '../making/making';
import { firstDay } from '../time/weeks';
import { recipes, worksSites } from '../works/recipes';
import { orePerConcentrate, rockMines } from './mine';
import { longnanClay, northernRock, sichuanRock, xinfengClay } from './ores';
import { site, usual, xinfengShare, type Rates } from './rates';
import { openingPpm, finishedPpm } from './opening-compositions';

const coverWeeks = 6;
/** Until the first batches come out of the works, and the grades have had their turns. */
const finishedWeeks = 10;
/** Of dysprosium-iron and terbium fluoride a single batch takes weeks. */
const dearWeeks = 12;

type Opening = Omit<Product, 'massGrams' | 'method'> & Readonly<{ grams: number }>;

/** What lay everywhere when the accounts began: six weeks of everything, so that nobody waits. */
export function declareOpeningStocks(
  making: Making,
  { rates, forecast, demands }: { rates: Rates; forecast: Forecast; demands: readonly Demand[] },
): void {
  const declare = (siteId: string, openings: readonly Opening[]): void => {
    const products = openings
      .map(({ grams, ...opening }): Product => ({
        ...opening,
        massGrams: Math.ceil(grams / 1_000) * 1_000,
      }))
      .filter(({ massGrams }) => massGrams > 0);
    makeLots(making, {
      type: 'OpeningStockDeclared',
      siteId,
      occurredOn: firstDay,
      code: 'OPEN',
      products,
      restDays: 0,
    });
  };
  const weeks = (rate: number): number => rate * coverWeeks;

  declareRock(declare, rates);
  declare(site.clayXinfeng, [clayOf(xinfengClay, weeks(rates.clay(0)) * xinfengShare)]);
  declare(site.clayLongnan, [clayOf(longnanClay, weeks(rates.clay(0)) * (1 - xinfengShare))]);
  declareSeparators(declare, rates);
  declareSmelters(declare, rates);
  for (const works of worksSites) declare(works, worksOpenings(works, forecast));
  declare(
    traderSite,
    [...traderOpeningStock(demands)].map(([grade, grams]) => ({
      code: grade,
      material: 'ndfeb-magnet',
      grade,
      grams: grams + 100_000,
      ppm: finishedPpm(grade),
    })),
  );
}

type Declare = (siteId: string, openings: readonly Opening[]) => void;

const clayOf = (ppm: Opening['ppm'], grams: number): Opening => ({
  code: 'ION',
  material: 'ion-clay-oxide-concentrate',
  grams,
  ppm,
});

function declareRock(declare: Declare, rates: Rates): void {
  const sichuan =
    rates.sichuanFeed(site.separationNorth, 0) + rates.sichuanFeed(site.separationSouth, 0);
  const mines = [
    [rockMines.north, northernRock, rates.northernFeed(0), openingPpm.northernFeed],
    [rockMines.sichuan, sichuanRock, sichuan, openingPpm.sichuanFeed],
  ] as const;
  for (const [mine, ore, rate, ppm] of mines) {
    declare(mine.siteId, [
      { code: 'ORE', material: 'rock-ore', grams: rate * 3 * orePerConcentrate(mine), ppm: ore },
      { code: 'CON', material: mine.concentrate, grams: rate * coverWeeks, ppm },
    ]);
  }
}

function declareSeparators(declare: Declare, rates: Rates): void {
  const feedOf = (siteId: string): Opening => ({
    code: 'CON-S',
    material: 'bastnaesite-concentrate',
    grams: rates.sichuanFeed(siteId, 0) * coverWeeks,
    ppm: openingPpm.sichuanFeed,
  });
  const oxideOf = (siteId: string): Opening => ({
    code: 'NDPR',
    material: 'praseodymium-neodymium-oxide',
    grams: rates.ndprOxide(siteId, 0) * coverWeeks,
    ppm: openingPpm.ndprOxide,
  });
  declare(site.separationNorth, [
    {
      code: 'CON-N',
      material: 'bastnaesite-monazite-concentrate',
      grams: rates.northernFeed(0) * coverWeeks,
      ppm: openingPpm.northernFeed,
    },
    feedOf(site.separationNorth),
    oxideOf(site.separationNorth),
  ]);
  declare(site.separationSouth, [
    clayOf(xinfengClay, rates.clay(0) * coverWeeks * xinfengShare),
    clayOf(longnanClay, rates.clay(0) * coverWeeks * (1 - xinfengShare)),
    feedOf(site.separationSouth),
    oxideOf(site.separationSouth),
    {
      code: 'DYO',
      material: 'dysprosium-oxide',
      grams: rates.dysprosiumOxide(0) * coverWeeks,
      ppm: openingPpm.dysprosiumOxide,
    },
    {
      code: 'TBO',
      material: 'terbium-oxide',
      grams: rates.terbiumOxide(0) * coverWeeks,
      ppm: openingPpm.terbiumOxide,
    },
  ]);
}

function declareSmelters(declare: Declare, rates: Rates): void {
  for (const siteId of [site.metalNorth, site.metalSouth]) {
    const grams = rates.ndprMetal(siteId, 0) * coverWeeks;
    const south = siteId === site.metalSouth;
    declare(siteId, [
      {
        code: 'NDPR',
        material: 'praseodymium-neodymium-oxide',
        grams: grams * usual.oxidePerMetal,
        ppm: openingPpm.ndprOxide,
      },
      ...metalOpenings({
        'ndpr-metal': grams,
        'dysprosium-iron': south ? rates.dysprosiumIron(0) * coverWeeks : 0,
        'terbium-fluoride': south ? rates.terbiumFluoride(0) * coverWeeks : 0,
      }),
    ]);
  }
}

const metalOpenings = (grams: Readonly<Record<Metal, number>>): readonly Opening[] => [
  {
    code: 'NDPR-M',
    material: 'praseodymium-neodymium-metal',
    grams: grams['ndpr-metal'],
    ppm: openingPpm.ndprMetal,
  },
  {
    code: 'DYFE',
    material: 'dysprosium-iron-alloy',
    grams: grams['dysprosium-iron'],
    ppm: openingPpm.dysprosiumIron,
  },
  {
    code: 'TBF',
    material: 'terbium-fluoride',
    grams: grams['terbium-fluoride'],
    ppm: openingPpm.terbiumFluoride,
  },
];

function worksOpenings(siteId: string, forecast: Forecast): readonly Opening[] {
  const use = (metal: Metal): number => forecast.use(siteId, metal, 0);
  return [
    ...metalOpenings({
      'ndpr-metal': use('ndpr-metal') * coverWeeks,
      'dysprosium-iron': use('dysprosium-iron') * dearWeeks,
      'terbium-fluoride': use('terbium-fluoride') * dearWeeks,
    }),
    ...recipes
      .filter((recipe) => recipe.siteId === siteId)
      .map(({ grade }): Opening => ({
        code: grade,
        material: 'ndfeb-magnet',
        grade,
        grams: forecast.finished(grade, 0, finishedWeeks),
        ppm: finishedPpm(grade),
      })),
  ];
}
