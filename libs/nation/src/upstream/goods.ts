import type { GoodsCode } from '@lodestone/reference';
import type { LotMaterialCode } from '@lodestone/reference';

/** How a material is invoiced between enterprises: its number in the tariff, and a price. */
export type Ware = Readonly<{
  material: LotMaterialCode;
  goodsCode: GoodsCode;
  /** Of the lots that it becomes at the receiver. */
  code: string;
  /** The nation's own prices, of the order of 2024 and 2025. */
  yuanPerKilogram: number;
}>;

const ware = (
  material: LotMaterialCode,
  goodsCode: GoodsCode,
  code: string,
  yuanPerKilogram: number,
): Ware => ({ material, goodsCode, code, yuanPerKilogram });

export const wares = {
  northernFeed: ware('bastnaesite-monazite-concentrate', '2530902000', 'CON-N', 19),
  sichuanFeed: ware('bastnaesite-concentrate', '2530902000', 'CON-S', 24),
  clay: ware('ion-clay-oxide-concentrate', '2530902000', 'ION', 175),
  ndprOxide: ware('praseodymium-neodymium-oxide', '2846901999', 'NDPR', 415),
  dysprosiumOxide: ware('dysprosium-oxide', '2846901500', 'DYO', 1_680),
  terbiumOxide: ware('terbium-oxide', '2846901600', 'TBO', 6_100),
  lanthanumCeriumCarbonate: ware('lanthanum-cerium-carbonate', '2846909920', 'LACE', 2.6),
  lanthanumCeriumOxide: ware('lanthanum-cerium-oxide', '2846901999', 'LACE', 4.1),
  ndprMetal: ware('praseodymium-neodymium-metal', '2805302900', 'NDPR-M', 512),
  dysprosiumIron: ware('dysprosium-iron-alloy', '7202999100', 'DYFE', 1_640),
  terbiumFluoride: ware('terbium-fluoride', '2846903100', 'TBF', 4_900),
  segOxide: ware('samarium-europium-gadolinium-oxide', '2846901993', 'SEG', 21),
  yttriumOxide: ware('yttrium-oxide', '2846901100', 'YO', 44),
  heavyOxide: ware('mixed-heavy-rare-earth-oxide', '2846901992', 'HRE', 160),
  swarf: ware('ndfeb-swarf', '7202999100', 'SWF', 62),
  offCuts: ware('ndfeb-off-cuts', '7202999100', 'OFF', 88),
  magnetScrap: ware('ndfeb-magnet-scrap', '7202999100', 'SCR', 95),
} as const satisfies Readonly<Record<string, Ware>>;

/** Yuan a kilogram from which a material is weighed by the hundred grams. */
const dearFrom = 1_000;

export const isDear = ({ yuanPerKilogram }: Ware): boolean => yuanPerKilogram > dearFrom;
