import { basisIn, declarationNumberProblem } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/** No declaration has such a number, or none of that direction and year. */
export const declarationNumberInvalid: RuleOfActs = {
  code: 'declaration-number-invalid',
  severity: 'lapse',
  basis: basisIn('declaration-form-rules', '2'),
  judge(act) {
    if (act.type !== 'Exported' && act.type !== 'ImportLanded') return [];
    const { customsDeclarationNumber, occurredOn: day } = act.data;
    if (customsDeclarationNumber === undefined) return [];
    const direction = act.type === 'Exported' ? 'export' : 'import';
    const problem = declarationNumberProblem(customsDeclarationNumber, { direction, day });
    return problem === undefined ? [] : [{ customsDeclarationNumber, problem, direction }];
  },
};
