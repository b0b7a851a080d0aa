import { basisIn } from '@lodestone/reference';
import { controlOfGoods, decidingNumbers } from '../../control-of-goods';
import type { RuleOfActs } from '../../facts';

/**
 * The remark on the declaration says that goods are no controlled item, and they are; or that they are
 * one, and they are not (Regulations on Export Control of Dual-Use Items, 两用物项出口管制条例). What
 * cannot be said contradicts nobody.
 */
export const controlStatusContradicted: RuleOfActs = {
  code: 'control-status-contradicted',
  severity: 'offence',
  basis: basisIn('dual-use-regulations', '22'),
  judge: (act, facts) =>
    controlOfGoods(act, facts).flatMap(({ line, lot, status }) => {
      const { isDeclaredControlled } = line;
      const isDenied = isDeclaredControlled === false && status.verdict === 'controlled';
      const isClaimed = isDeclaredControlled === true && status.verdict === 'not-controlled';
      if (!isDenied && !isClaimed) return [];
      const declared = isClaimed ? 'controlled' : 'not-controlled';
      return [{ dealId: line.dealId, lotId: lot.lotId, declared, ...decidingNumbers(status) }];
    }),
};
