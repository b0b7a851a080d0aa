import { basisIn, flagFiguresOn, isRareEarth, oxideFactors } from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import type { Analysis, CompositionPpm } from '../../../measuring/composition';
import { analysedIn } from '../../analysed-in';
import type { RuleOfActs } from '../../facts';

/**
 * The figures of the certificate, turned into the basis of the books, are not those that were recorded
 * of the same lot.
 */
export const figuresContradicted: RuleOfActs = {
  code: 'figures-contradicted',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(act) {
    const { declaredFigurePpm } = flagFiguresOn(act.data.occurredOn);
    return analysedIn(act).flatMap(({ lotId, ppm, analysis }) =>
      (analysis.declared ? differences(ppm, analysis.declared, declaredFigurePpm) : []).map(
        (difference) => ({ lotId, ...difference }),
      ),
    );
  },
};

type Declared = NonNullable<Analysis['declared']>;

const million = 1_000_000;

function differences(
  recorded: CompositionPpm,
  { basis, ppm: declared, moisturePpm }: Declared,
  mostApartPpm: number,
): readonly RefusalDetail[] {
  const isDry = basis.startsWith('dry');
  // Of a dry figure without its moisture it is only known that the wet one is lower.
  const isUpperBound = isDry && moisturePpm === undefined;
  return Object.entries(declared).flatMap(([element, declaredPpm]) => {
    const asElement = basis.endsWith('oxide') ? elementOf(element, declaredPpm) : declaredPpm;
    const expectedPpm = Math.round(
      isDry ? (asElement * (million - (moisturePpm ?? 0))) / million : asElement,
    );
    const recordedPpm = recorded[element] ?? 0;
    const apart = recordedPpm - expectedPpm;
    if (apart <= mostApartPpm && (isUpperBound || -apart <= mostApartPpm)) return [];
    return [{ element, basis, declaredPpm, expectedPpm, recordedPpm, mostApartPpm }];
  });
}

/** What is no rare earth is declared as itself, also where the others are declared as oxides. */
const elementOf = (element: string, oxidePpm: number): number =>
  isRareEarth(element) ? (oxidePpm * oxideFactors[element].metalPerOxideMicro) / million : oxidePpm;
