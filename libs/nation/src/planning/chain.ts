import { wares, type Ware } from '../upstream/goods';

/** Shares of what a site needs, by the site that it comes from. */
export type Sources = ReadonlyArray<readonly [siteId: string, share: number]>;

export type Smelter = Readonly<{
  siteId: string;
  /** NdPr oxide of separators that work rock. */
  oxideFrom: Sources;
  /** Whatever these have of oxide is taken first: recyclers, and separators that work clay. */
  firstFrom: readonly string[];
  /** Dysprosium and terbium oxide, where master alloy and fluoride are made. */
  heavyFrom: Sources;
}>;

const smelter = (
  siteId: string,
  oxideFrom: Sources,
  firstFrom: readonly string[],
  heavyFrom: Sources = [],
): Smelter => ({ siteId, oxideFrom, firstFrom, heavyFrom });

const north = 'BT-SEP.SX1';
const north2 = 'BT-SP2.SX1';
const sichuan = 'SC-SEP.SX1';
const shandong = 'SD-SEP.SX1';
const ganzhou = 'GZ-SEP.SX1';
const guangdong = 'GD-SEP.SX1';
const guangxi = 'GX-SEP.SX1';
const fujian = 'FJ-SEP.SX1';
const jiangsu = 'JS-SEP.SX1';

const half = (first: string, second: string): Sources => [
  [first, 0.5],
  [second, 0.5],
];

export const smelters: readonly Smelter[] = [
  smelter('BT-MET.EL1', half(north, north2), ['BT-REC.RC1']),
  smelter('BT-ME2.EL1', half(north2, north), ['BT-REC.RC1']),
  smelter('GZ-MET.EL1', half(north, sichuan), ['JA-REC.RC1', ganzhou], half(ganzhou, guangxi)),
  smelter('GZ-ME2.EL1', half(sichuan, north), ['GZ-REC.RC1', guangdong], half(guangdong, ganzhou)),
  smelter('GZ-ME3.EL1', [[sichuan, 1]], ['JA-REC.RC1', guangdong]),
  smelter('SC-MET.EL1', [[sichuan, 1]], [guangxi]),
  smelter('FJ-MET.EL1', half(shandong, north2), ['NB-REC.RC1', fujian], half(fujian, jiangsu)),
  smelter('JS-MET.EL1', half(shandong, north), ['JS-REC.RC1', jiangsu]),
  smelter('SD-MET.EL1', [[shandong, 1]], ['SD-REC.RC1']),
  smelter('HN-MET.EL1', half(north2, sichuan), ['NB-REC.RC1', guangxi]),
];

/** Of the NdPr oxide of the smelters, what the rock separators plan for: the rest is clay and scrap. */
export const rockShare = 0.8;

export type Separator = Readonly<{
  siteId: string;
  works: 'rock' | 'clay';
  feeds: ReadonlyArray<readonly [ware: Ware, siteId: string, share: number]>;
}>;

const { northernFeed, sichuanFeed, clay } = wares;
const myanmar = 'YN-IMP.YARD1';
const overseas = 'SH-IMP.YARD1';

export const separators: readonly Separator[] = [
  { siteId: north, works: 'rock', feeds: [[northernFeed, 'BT-ORE.MINE1', 1]] },
  { siteId: north2, works: 'rock', feeds: [[northernFeed, 'BT-ORE.MINE1', 1]] },
  {
    siteId: sichuan,
    works: 'rock',
    feeds: [
      [sichuanFeed, 'SC-ORE.MINE1', 0.6],
      [sichuanFeed, 'SC-OR2.MINE1', 0.25],
      [sichuanFeed, overseas, 0.15],
    ],
  },
  {
    siteId: shandong,
    works: 'rock',
    feeds: [
      [sichuanFeed, 'SD-ORE.MINE1', 0.45],
      [sichuanFeed, overseas, 0.4],
      [sichuanFeed, 'SC-OR2.MINE1', 0.15],
    ],
  },
  {
    siteId: ganzhou,
    works: 'clay',
    feeds: [
      [clay, 'GZ-ION.LEACH1', 0.35],
      [clay, 'GZ-ION.LEACH2', 0.15],
      [clay, 'GZ-IO2.LEACH1', 0.1],
      [clay, myanmar, 0.4],
    ],
  },
  {
    siteId: guangdong,
    works: 'clay',
    feeds: [
      [clay, 'GD-ION.LEACH1', 0.45],
      [clay, myanmar, 0.55],
    ],
  },
  {
    siteId: guangxi,
    works: 'clay',
    feeds: [
      [clay, 'GX-ION.LEACH1', 0.5],
      [clay, 'HN-ION.LEACH1', 0.15],
      [clay, myanmar, 0.35],
    ],
  },
  {
    siteId: fujian,
    works: 'clay',
    feeds: [
      [clay, 'FJ-ION.LEACH1', 0.6],
      [clay, myanmar, 0.4],
    ],
  },
  {
    siteId: jiangsu,
    works: 'clay',
    feeds: [
      [clay, 'HN-ION.LEACH1', 0.3],
      [clay, 'GZ-IO2.LEACH1', 0.3],
      [clay, myanmar, 0.4],
    ],
  },
];

/** Everybody who sells a feed, once. */
export const feedSources: ReadonlyArray<readonly [siteId: string, ware: Ware]> = [
  ...new Map(separators.flatMap(({ feeds }) => feeds.map(([ware, siteId]) => [siteId, ware]))),
];

/**
 * Usual figures to plan with; what really comes out follows from each lot's own composition. Grams
 * for a gram of what comes after.
 */
export const usual = {
  oxidePerMetal: 1.21,
  dysprosiumOxidePerAlloy: 0.955,
  terbiumOxidePerFluoride: 0.875,
  ndprOxideInNorthernFeed: 0.104,
  ndprOxideInSichuanFeed: 0.092,
  dysprosiumOxideInClay: 0.0428,
  terbiumOxideInClay: 0.0071,
} as const;
