import { materialOf } from '@lodestone/reference';

/** Ore, or what beneficiation and leaching make of it: what a recycler must not be fed. */
export const isMineral = (material: string): boolean =>
  ['ore', 'mineral-product'].includes(materialOf(material)?.class ?? '');
