import {
  basisIn,
  materialOf,
  principalShareOn,
  usualContentOn,
  type Material,
} from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import type { CompositionPpm } from '../../../measuring/composition';
import type { RuleOfActs } from '../../facts';
import { lotsSaidIn, rareEarthPpm, type SaidLot } from '../../lots-said';

/**
 * What a lot holds is not what its name promises: too little or too much rare earth for any magnet of
 * that name, or mostly others than it is named after.
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
      return [...outsideContent(lot, day), ...outsideShare(lot, material, day)];
    }),
};

function outsideContent({ lotId, material, ppm }: SaidLot, day: string): readonly RefusalDetail[] {
  const usual = usualContentOn(material, day);
  const valuePpm = rareEarthPpm(ppm);
  if (!usual || (valuePpm >= usual.fromPpm && valuePpm <= usual.toPpm)) return [];
  const { fromPpm, toPpm, source } = usual;
  return [{ lotId, material, of: 'rare-earths', valuePpm, fromPpm, toPpm, source }];
}

/** The share of the principal elements among the rare earths. */
function outsideShare({ lotId, ppm }: SaidLot, material: Material, day: string) {
  const least = principalShareOn(material, day);
  if (!least || material.principal.length === 0) return [];
  const valuePpm = shareOf(ppm, material.principal);
  if (valuePpm >= least.fromPpm) return [];
  const elements = material.principal;
  const { fromPpm, source } = least;
  return [{ lotId, material: material.code, of: 'principal', elements, valuePpm, fromPpm, source }];
}

function shareOf(ppm: CompositionPpm, elements: Material['principal']): number {
  const all = rareEarthPpm(ppm);
  const some = elements.reduce((sum, element) => sum + (ppm[element] ?? 0), 0);
  return all === 0 ? 0 : Math.round((some * 1_000_000) / all);
}
