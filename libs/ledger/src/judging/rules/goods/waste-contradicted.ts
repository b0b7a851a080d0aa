import { basisIn, discardKindOf, usualContentsOn } from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import type { CompositionPpm } from '../../../measuring/composition';
import type { Act } from '../../../records/site.events';
import type { RuleOfActs } from '../../facts';
import { measuredPpm } from '../../measured-ppm';

/** What is thrown away is richer than anything of its name: a way out of the books for what is not waste. */
export const wasteContradicted: RuleOfActs = {
  code: 'material-contradicted',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge: (act) =>
    wastesIn(act).flatMap(({ said, waste, ppm }) =>
      usualContentsOn(waste, act.data.occurredOn).flatMap((usual) => {
        const { of, elements, fromPpm, toPpm, source } = usual;
        const valuePpm = measuredPpm(ppm, usual);
        if (valuePpm <= toPpm) return [];
        const measured = elements === undefined ? { of } : { of, elements };
        return [{ ...said, ...measured, valuePpm, fromPpm, toPpm, source }];
      }),
    ),
};

type Waste = Readonly<{ said: RefusalDetail; waste: string; ppm: CompositionPpm }>;

/** Of a step what it wastes; of lots that are discarded what they are discarded as. */
function wastesIn(act: Act): readonly Waste[] {
  if ('wastes' in act.data) {
    return act.data.wastes.map(({ material, massGrams, ppm }) => ({
      said: { material, massGrams },
      waste: material,
      ppm,
    }));
  }
  const waste = act.type === 'Discarded' ? discardKindOf(act.data.kind)?.waste : undefined;
  if (act.type !== 'Discarded' || waste === undefined) return [];
  const { kind, takes } = act.data;
  return takes.map(({ lotId, material, ppm }) => ({ said: { kind, lotId, material }, waste, ppm }));
}
