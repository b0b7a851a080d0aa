import type { OreKind } from '@lodestone/reference';

type MineRow = readonly [oreKind: OreKind, yearlyOreTonnes: number, yearlyOxideTonnes: number];

/**
 * What each mine of the nation was built for, by its site: invented, with room above the largest year
 * of any scale. In leach fields no ore is dug.
 */
export const mineRows: Readonly<Record<string, MineRow>> = {
  'BT-ORE.MINE1': ['rock-type', 3_500_000, 140_000],
  'SC-ORE.MINE1': ['rock-type', 2_400_000, 56_000],
  'SC-OR2.MINE1': ['rock-type', 1_200_000, 28_000],
  'SD-ORE.MINE1': ['rock-type', 600_000, 18_000],
  'GZ-ION.LEACH1': ['ion-type', 0, 4_200],
  'GZ-ION.LEACH2': ['ion-type', 0, 1_900],
  'GZ-IO2.LEACH1': ['ion-type', 0, 2_000],
  'FJ-ION.LEACH1': ['ion-type', 0, 2_200],
  'GD-ION.LEACH1': ['ion-type', 0, 4_800],
  'GX-ION.LEACH1': ['ion-type', 0, 1_000],
  'HN-ION.LEACH1': ['ion-type', 0, 1_100],
};
