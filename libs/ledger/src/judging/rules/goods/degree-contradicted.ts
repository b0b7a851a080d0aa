import { basisIn, degreeMatterOf, materialOf, type DegreeMatter } from '@lodestone/reference';
import { sumOfGrams, type RefusalDetail } from '@lodestone/kernel';
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
  return [...others, ...(matter.isAssembly ? withoutHousing(line) : [])];
}

const isOf = (material: string, { magnets }: DegreeMatter): boolean =>
  magnets === null
    ? materialOf(material)?.class !== 'magnet'
    : (magnets as readonly string[]).includes(material);

/** An assembly that weighs no more than the magnets in it is magnets. */
function withoutHousing({ netMassGrams, takes }: GoodsLine): readonly RefusalDetail[] {
  const takenGrams = sumOfGrams(takes);
  return netMassGrams === undefined || netMassGrams > takenGrams
    ? []
    : [{ netMassGrams, takenGrams }];
}
