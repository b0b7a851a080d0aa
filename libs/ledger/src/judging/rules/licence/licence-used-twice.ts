import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { licencesOnce } from '../../known-licence';

/**
 * A single licence is for one export and lapses with it, and so does a registration: this one is the
 * second (Order 792 Art. 15 and 19, 两用物项出口管制条例第十五条、第十九条).
 */
export const licenceUsedTwice: RuleOfActs = {
  code: 'licence-used-twice',
  severity: 'offence',
  basis: basisIn('dual-use-regulations', '15, 19'),
  judge: (act, facts) =>
    licencesOnce(act, facts).flatMap(({ licenceNumber, licence: { route } }) => {
      if (route === 'general') return [];
      const exportRecordId = facts.exportBeforeUnder?.(licenceNumber);
      return exportRecordId === undefined ? [] : [{ licenceNumber, route, exportRecordId }];
    }),
};
