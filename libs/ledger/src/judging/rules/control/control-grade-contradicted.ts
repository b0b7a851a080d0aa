import { basisIn, gradeOf, type Grade } from '@lodestone/reference';
import type { TakenLot } from '../../../records/lines';
import { controlOfGoods, decidingNumbers } from '../../control-of-goods';
import type { RuleOfActs } from '../../facts';

/**
 * The grade on the invoice is one of magnets that are no controlled item, and the lot is one: a grade
 * without heavy rare earths for magnets with them, or neodymium for samarium (case A of 9 April 2025;
 * Regulations on the Implementation of Customs Administrative Penalties, 海关行政处罚实施条例).
 */
export const controlGradeContradicted: RuleOfActs = {
  code: 'control-grade-contradicted',
  severity: 'contradiction',
  basis: basisIn('customs-penalties', '15'),
  judge: (act, facts) =>
    controlOfGoods(act, facts).flatMap(({ line: { dealId, grade: declared }, lot, status }) => {
      const grade = gradeOf(declared);
      if (status.verdict !== 'controlled' || !grade || !isOfOthers(grade, lot)) return [];
      return [{ dealId, lotId: lot.lotId, grade: grade.code, ...decidingNumbers(status) }];
    }),
};

/** Whether magnets of the grade hold nothing of what makes these a controlled item. */
function isOfOthers({ material, family }: Grade, { ppm }: TakenLot): boolean {
  const isSamarium = (ppm['Sm'] ?? 0) > (ppm['Nd'] ?? 0) + (ppm['Pr'] ?? 0);
  if (material === 'sintered-smco') return !isSamarium;
  if (material === 'ungraded') return false;
  return isSamarium || family?.dysprosiumEquivalentToPpm === 0;
}
