import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { licencesOnce } from '../../known-licence';

/**
 * On the day of the export the licence was not granted yet, had run out, rested, or was given back or
 * taken away (Order 792 Art. 15 and 18, 两用物项出口管制条例第十五条、第十八条).
 */
export const licenceNotInForce: RuleOfActs = {
  code: 'licence-not-in-force',
  severity: 'offence',
  basis: basisIn('dual-use-regulations', '15, 18'),
  judge: (act, facts) =>
    licencesOnce(act, facts).flatMap(({ licenceNumber, licence }) => {
      const { occurredOn } = act.data;
      const { state, validFrom, expiresOn } = licence;
      const isInTime = validFrom <= occurredOn && occurredOn <= expiresOn;
      if (state === 'granted' && isInTime) return [];
      return [{ licenceNumber, state, validFrom, expiresOn, occurredOn }];
    }),
};
