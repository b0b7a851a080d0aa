import {
  basisIn,
  flagFiguresOn,
  gradeOf,
  type Grade,
  type GradeFamily,
  type GradeMaterial,
} from '@lodestone/reference';
import type { RefusalDetail } from '@lodestone/kernel';
import type { RuleOfActs } from '../../facts';
import { goodsIn, lotsSaidIn, type SaidLot } from '../../lots-said';

/**
 * The grade on the invoice is not that of the lot, is one of another kind of magnet, or asks for other
 * heavy rare earth than the lot holds. A diffused magnet holds less than the ladder of families says.
 */
export const gradeContradicted: RuleOfActs = {
  code: 'grade-contradicted',
  severity: 'contradiction',
  basis: basisIn('customs-penalties', '15'),
  judge(act) {
    const day = act.data.occurredOn;
    const invoiced = goodsIn(act).flatMap(({ dealId, grade, takes }) =>
      takes.flatMap((lot) =>
        lot.grade === grade || grade === undefined
          ? []
          : [
              ...(lot.grade === undefined
                ? []
                : [{ dealId, lotId: lot.lotId, grade, lotGrade: lot.grade }]),
              ...outsideGrade({ ...lot, grade }, day),
            ],
      ),
    );
    return [...invoiced, ...lotsSaidIn(act).flatMap((lot) => outsideGrade(lot, day))];
  },
};

/** By the beginning of the code of a material; what is not here, sludge and slag too, has none of its own. */
const materialsOf: Readonly<Record<GradeMaterial, RegExp | undefined>> = {
  'sintered-ndfeb': /^ndfeb-(?!bonded|melt-spun|swarf|powder-scrap|melt-scrap)/,
  'bonded-ndfeb': /^ndfeb-(bonded|melt-spun)/,
  'sintered-smco': /^smco-(?!bonded|swarf)/,
  ungraded: undefined,
};

function outsideGrade(lot: SaidLot, day: string): readonly RefusalDetail[] {
  const grade = gradeOf(lot.grade ?? '');
  if (!grade) return [];
  const materials = materialsOf[grade.material];
  if (materials && !materials.test(lot.material)) {
    return [
      { lotId: lot.lotId, grade: grade.code, gradeOf: grade.material, material: lot.material },
    ];
  }
  return isMagnet(lot) && grade.family
    ? outsideFamily(lot, { grade, family: grade.family }, day)
    : [];
}

/** What is still powder or block may be diffused yet. */
const isMagnet = ({ material }: SaidLot): boolean =>
  material === 'ndfeb-magnet' || material === 'ndfeb-diffused-magnet';

function outsideFamily(
  { lotId, ppm }: SaidLot,
  { grade, family }: Readonly<{ grade: Grade; family: GradeFamily }>,
  day: string,
): readonly RefusalDetail[] {
  const { gradeAboveFamilyPpm, gradeDiffusedShare } = flagFiguresOn(day);
  const { numerator, denominator } = gradeDiffusedShare;
  const valuePpm = (ppm['Dy'] ?? 0) + (ppm['Tb'] ?? 0);
  const { dysprosiumEquivalentFromPpm: least, dysprosiumEquivalentToPpm: most, source } = family;
  const fromPpm = Math.floor((least * numerator) / denominator);
  const toPpm = most + gradeAboveFamilyPpm;
  if (valuePpm >= fromPpm && valuePpm <= toPpm) return [];
  return [{ lotId, grade: grade.code, elements: ['Dy', 'Tb'], valuePpm, fromPpm, toPpm, source }];
}
