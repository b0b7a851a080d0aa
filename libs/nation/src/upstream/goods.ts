import type { GoodsCode } from '@lodestone/reference';
import type { LotMaterialCode } from '@lodestone/reference';
import { levelOn, type Course } from '../trade/prices';
import type { CivilDate } from '../time/calendar';

/** How a material is invoiced between enterprises: its number in the tariff, and a price. */
export type Ware = Readonly<{
  material: LotMaterialCode;
  goodsCode: GoodsCode;
  /** Of the lots that it becomes at the receiver. */
  code: string;
  /** The nation's own prices, of the order of January 2024. */
  yuanPerKilogram: number;
  /** What its price goes with. */
  course?: Course;
}>;

const ware = (
  material: LotMaterialCode,
  goodsCode: GoodsCode,
  code: string,
  [yuanPerKilogram, course]: readonly [number, Course],
): Ware => ({ material, goodsCode, code, yuanPerKilogram, course });

export const wares = {
  northernFeed: ware('bastnaesite-monazite-concentrate', '2530902000', 'CON-N', [19, 'light']),
  sichuanFeed: ware('bastnaesite-concentrate', '2530902000', 'CON-S', [24, 'light']),
  // What leaching gives is no ore for customs but a mixed oxide, with well over 30 % medium and heavy.
  clay: ware('ion-clay-oxide-concentrate', '2846901992', 'ION', [175, 'dysprosium']),
  ndprOxide: ware('praseodymium-neodymium-oxide', '2846901999', 'NDPR', [415, 'ndpr']),
  dysprosiumOxide: ware('dysprosium-oxide', '2846901500', 'DYO', [1_680, 'dysprosium']),
  terbiumOxide: ware('terbium-oxide', '2846901600', 'TBO', [6_100, 'terbium']),
  lanthanumCeriumCarbonate: ware('lanthanum-cerium-carbonate', '2846909920', 'LACE', [
    2.6,
    'light',
  ]),
  lanthanumCeriumOxide: ware('lanthanum-cerium-oxide', '2846901999', 'LACE', [4.1, 'light']),
  ndprMetal: ware('praseodymium-neodymium-metal', '2805302900', 'NDPR-M', [512, 'ndpr']),
  // A ferro-alloy with more than 10 % rare earth; the number next to it is that of NdFeB.
  dysprosiumIron: ware('dysprosium-iron-alloy', '7202999191', 'DYFE', [1_640, 'dysprosium']),
  terbiumFluoride: ware('terbium-fluoride', '2846903100', 'TBF', [4_900, 'terbium']),
  segOxide: ware('samarium-europium-gadolinium-oxide', '2846901993', 'SEG', [21, 'light']),
  yttriumOxide: ware('yttrium-oxide', '2846901100', 'YO', [44, 'light']),
  heavyOxide: ware('mixed-heavy-rare-earth-oxide', '2846901992', 'HRE', [160, 'dysprosium']),
  swarf: ware('ndfeb-swarf', '7202999100', 'SWF', [62, 'ndpr']),
  offCuts: ware('ndfeb-off-cuts', '7202999100', 'OFF', [88, 'ndpr']),
  magnetScrap: ware('ndfeb-magnet-scrap', '7202999100', 'SCR', [95, 'ndpr']),
  lanthanumCarbonate: ware('lanthanum-carbonate', '2846909920', 'LAC', [2.2, 'light']),
  ceriumOxide: ware('cerium-oxide', '2846101000', 'CEO', [7.6, 'light']),
  samariumOxide: ware('samarium-oxide', '2846901940', 'SMO', [15, 'light']),
  europiumOxide: ware('europium-oxide', '2846901400', 'EUO', [190, 'light']),
  gadoliniumOxide: ware('gadolinium-oxide', '2846901930', 'GDO', [165, 'light']),
  // Holmium has no number of its own.
  holmiumOxide: ware('holmium-oxide', '2846901999', 'HOO', [480, 'dysprosium']),
  ceriumMetal: ware('cerium-metal', '2805301590', 'CE-M', [26, 'light']),
  samariumMetal: ware('samarium-metal', '2805301910', 'SM-M', [85, 'light']),
  gadoliniumIron: ware('gadolinium-iron-alloy', '7202999191', 'GDFE', [160, 'light']),
  holmiumIron: ware('holmium-iron-alloy', '7202999191', 'HOFE', [490, 'dysprosium']),
} as const satisfies Readonly<Record<string, Ware>>;

/** Yuan a kilogram from which a material is weighed by the hundred grams. */
const dearFrom = 1_000;

export const isDear = ({ yuanPerKilogram }: Ware): boolean => yuanPerKilogram > dearFrom;

/** What a kilogram costs on a day. */
export const yuanOn = (
  { yuanPerKilogram, course }: Pick<Ware, 'yuanPerKilogram' | 'course'>,
  on: CivilDate,
): number => yuanPerKilogram * (course === undefined ? 1 : levelOn(course, on));
