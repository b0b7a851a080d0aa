import { materialOf, oxideEquivalentMicrograms, stepOf } from '@lodestone/reference';
import { divideToNearest, ppmWhole } from '@lodestone/kernel';
import { addContents, contentOf, type Content } from '../measuring/content';
import type { MadeLot } from '../records/lines';
import type { Act } from '../records/site.events';

/** What came out of a mine by one act: ore, and what is in the mineral product. */
export type MineOutput = Readonly<{ oreMassGrams: number; product: Content }>;

/**
 * By what is dug, and by the steps of a mine: beneficiation and leaching. What was made of ore that was
 * dug counts as product, beside the ore: each is held against a capacity of its own.
 */
export function mineOutputOf(act: Act): MineOutput | undefined {
  if (act.type !== 'Mined' && act.type !== 'Refined') return undefined;
  const isOfMine =
    act.type === 'Mined' || stepOf(act.data.step)?.activities.includes('mining') === true;
  if (!isOfMine) return undefined;
  const of = (matter: string): readonly MadeLot[] =>
    act.data.makes.filter(({ material }) => materialOf(material)?.class === matter);
  // Ore that a step makes of ore was dug before.
  const ore = act.type === 'Mined' ? of('ore') : [];
  const oreMassGrams = ore.reduce((sum, { massGrams }) => sum + massGrams, 0);
  // A leach product under the name of the compound that it is, too.
  const products = [...of('mineral-product'), ...of('compound')];
  const contents = products.map(({ massGrams, ppm }) => contentOf(massGrams, ppm));
  return { oreMassGrams, product: addContents(contents) };
}

/** A finished sum of mineral product as rare-earth oxides (postings.md N4). */
export const oxideGramsOf = (product: Content): bigint =>
  divideToNearest(oxideEquivalentMicrograms(Object.fromEntries(product)), BigInt(ppmWhole));
