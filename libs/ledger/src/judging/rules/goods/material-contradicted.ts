import { basisIn, materialOf, principalShareOn, usualContentsOn } from '@lodestone/reference';
import type { Material } from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import type { RuleOfActs } from '../../facts';
import { lotsSaidIn, type SaidLot } from '../../lots-said';
import { sharePpm } from '../../../measuring/shares';
import { measuredPpm } from '../../measured-ppm';

/**
 * What a lot holds is not what its name promises: too little or too much of what anything of that name
 * holds, or mostly others than it is named after.
 */
export const materialContradicted: RuleOfActs = {
  code: 'material-contradicted',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge: (act) =>
    lotsSaidIn(act).flatMap((lot) => {
      const material = materialOf(lot.material);
      if (!material) return [];
      const day = act.data.occurredOn;
      return [...outsideContents(lot, day), ...outsideShare(lot, material, day)];
    }),
};

const outsideContents = (
  { lotId, material, ppm }: SaidLot,
  day: string,
): readonly RefusalDetail[] =>
  usualContentsOn(material, day).flatMap((usual) => {
    const { of, elements, fromPpm, toPpm, source } = usual;
    const valuePpm = measuredPpm(ppm, usual);
    if (valuePpm >= fromPpm && valuePpm <= toPpm) return [];
    const measured = elements === undefined ? { of } : { of, elements };
    return [{ lotId, material, ...measured, valuePpm, fromPpm, toPpm, source }];
  });

/** The share of the principal elements among the rare earths. */
function outsideShare(
  { lotId, ppm }: SaidLot,
  material: Material,
  day: string,
): readonly RefusalDetail[] {
  const least = principalShareOn(material, day);
  const valuePpm = sharePpm(ppm, material.principal);
  if (!least || valuePpm >= least.fromPpm) return [];
  const elements = material.principal;
  const { fromPpm, source } = least;
  return [{ lotId, material: material.code, of: 'principal', elements, valuePpm, fromPpm, source }];
}
