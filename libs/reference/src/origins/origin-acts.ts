import { materialOf, type MaterialClass, type MaterialCode } from '../materials';
import type { Sourced } from '../code-table';
import type { OreKind } from './ore-kinds';

/** An act that says where matter came from, and of what kind it then is. */
export type OriginAct = Sourced &
  Readonly<{
    act: 'Mined' | 'ScrapCollected';
    /** Nothing of another class comes that way: refused, but for what stands beside it. */
    classes: readonly MaterialClass[];
    beside?: readonly MaterialCode[];
    /** What comes that way without a step in between: others are flagged. Absent: all do. */
    usual?: readonly MaterialCode[];
  }>;

/**
 * Out of the ground come ore and, where ore is leached in place, the product of leaching; whatever
 * else a mine sells was made by a step. What is collected is a secondary resource. Opening stock and
 * imports may be anything: the one is what lay there, the other what customs let in.
 */
export const originActs = [
  {
    act: 'Mined',
    classes: ['ore', 'mineral-product'],
    // A leach product under the name of the compound that it is: possible, and not its name.
    beside: ['mixed-rare-earth-carbonate', 'mixed-rare-earth-oxalate', 'mixed-rare-earth-oxide'],
    usual: [
      'rock-ore',
      'ion-adsorption-clay',
      'heavy-mineral-sand',
      'stockpiled-tailings',
      'ion-clay-carbonate-concentrate',
      'ion-clay-oxide-concentrate',
    ],
    source: 'Order 785 Art. 2, Art. 30; the list of materials is ours',
    verified: false,
  },
  {
    act: 'ScrapCollected',
    classes: ['scrap'],
    source: 'Order 785 Art. 11, Art. 30',
    verified: true,
  },
] as const satisfies readonly OriginAct[];

const rows: readonly OriginAct[] = originActs;

/** Undefined for an act by which anything may come. */
export const originActOf = (act: string): OriginAct | undefined =>
  rows.find((row) => row.act === act);

/** Whether matter can come by an act at all. */
export function canComeBy(act: string, material: string): boolean {
  const origin = originActOf(act);
  if (!origin) return true;
  const { classes, beside = [] } = origin;
  const found = materialOf(material)?.class;
  return (
    (found !== undefined && classes.includes(found)) || beside.some((each) => each === material)
  );
}

/** The kind of ore that a mineral is, or was made of; undefined where its name does not say. */
export const oreKindOfMaterial = (material: string): OreKind | undefined =>
  (kinds as Readonly<Record<string, OreKind | undefined>>)[material];

const kinds: Readonly<Partial<Record<MaterialCode, OreKind>>> = {
  'rock-ore': 'rock-type',
  'bastnaesite-concentrate': 'rock-type',
  'bastnaesite-monazite-concentrate': 'rock-type',
  'ion-adsorption-clay': 'ion-type',
  'ion-clay-carbonate-concentrate': 'ion-type',
  'ion-clay-oxide-concentrate': 'ion-type',
  'heavy-mineral-sand': 'heavy-mineral-sand',
  'xenotime-concentrate': 'heavy-mineral-sand',
  'loparite-concentrate': 'by-product',
};
