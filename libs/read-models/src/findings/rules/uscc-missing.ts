import { basisIn } from '@lodestone/reference';
import type { NumberFacts } from '../facts/number-facts';
import type { FindingRule } from '../rule';

/** Every legal person registered in China has a code; a foreign one has another number, or none. */
export const usccMissing: FindingRule<NumberFacts> = {
  code: 'uscc-missing',
  severity: 'lapse',
  basis: basisIn('rare-earth-regulations', '14'),
  judge: ({ uscc, holders }) =>
    uscc !== ''
      ? []
      : holders
          .filter(({ countryCode }) => countryCode === 'CN')
          .map(({ enterpriseId, countryCode, registeredOn }) => ({
            subject: enterpriseId,
            enterpriseId,
            occurredOn: registeredOn,
            detail: { enterpriseId, countryCode },
          })),
};
