import { basisIn, degreeMatterOf, materialOf, type DegreeMatter } from '@lodestone/reference';
import { divideToNearest, ppmWhole, sumOfGrams, type RefusalDetail } from '@lodestone/kernel';
import type { GoodsLine } from '../../../records/lines';
import type { RuleOfActs } from '../../facts';
import { goodsIn } from '../../lots-said';

/**
 * How far the goods are said to be made is not how far the lots are: on it hangs whether they are
 * controlled, because assemblies generally are not.
 */
export const degreeContradicted: RuleOfActs = {
  code: 'degree-contradicted',
  severity: 'contradiction',
  basis: basisIn('customs-penalties', '15'),
  judge: (act) =>
    goodsIn(act).flatMap((line) => {
      const { processingDegree } = line;
      const matter = processingDegree === undefined ? undefined : degreeMatterOf(processingDegree);
      if (!matter) return [];
      return breachesOf(line, matter).map((breach) => ({
        dealId: line.dealId,
        processingDegree,
        ...breach,
      }));
    }),
};

function breachesOf(line: GoodsLine, matter: DegreeMatter): readonly RefusalDetail[] {
  const others = line.takes
    .filter(({ material }) => !isOf(material, matter))
    .map(({ lotId, material }) => ({ lotId, material }));
  return [...others, ...withoutHousing(line, matter)];
}

const isOf = (material: string, { magnets }: DegreeMatter): boolean =>
  magnets === null
    ? materialOf(material)?.class !== 'magnet'
    : (magnets as readonly string[]).includes(material);

/** An assembly that weighs hardly more than the magnets in it is magnets. */
function withoutHousing(
  { netMassGrams, takes }: GoodsLine,
  { isAssembly, magnetPpmMax = ppmWhole }: DegreeMatter,
): readonly RefusalDetail[] {
  if (!isAssembly || netMassGrams === undefined) return [];
  const takenGrams = sumOfGrams(takes);
  const isMore = netMassGrams > takenGrams;
  const mostGrams = divideToNearest(BigInt(netMassGrams) * BigInt(magnetPpmMax), BigInt(ppmWhole));
  return isMore && BigInt(takenGrams) <= mostGrams
    ? []
    : [{ netMassGrams, takenGrams, mostGrams: Number(mostGrams) }];
}
