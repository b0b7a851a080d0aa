import type { paths } from '../published/data/api';

export type RareEarth = NonNullable<
  NonNullable<paths['/provenance/graph']['get']['parameters']['query']>['element']
>;

/** In the order of the periodic table, as every other page of this trade has them. */
export const rareEarths: readonly RareEarth[] = [
  'La',
  'Ce',
  'Pr',
  'Nd',
  'Pm',
  'Sm',
  'Eu',
  'Gd',
  'Tb',
  'Dy',
  'Ho',
  'Er',
  'Tm',
  'Yb',
  'Lu',
  'Sc',
  'Y',
];
