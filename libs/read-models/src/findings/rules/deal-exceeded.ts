import { isBeyondWeighing } from '@lodestone/ledger';
import { basisIn } from '@lodestone/reference';
import type { FulfilmentFacts } from '../facts/fulfilment-facts';
import type { Breach, FindingRule } from '../rule';

/**
 * More was exported under a sale, and given up of it, than was sold: a count found more of goods that
 * waited than weighing explains, and it left under the papers of the sale.
 */
export const dealExceeded: FindingRule<FulfilmentFacts> = {
  code: 'deal-exceeded',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge: (facts) => (facts.kind === 'sale' ? exceeding(facts, 'dealId') : []),
};

/** A deal is `siteId/recordId/n`; an import is named as a record. */
export const recordOf = (name: string): string => name.split('/', 2).join('/');

/** On the first day on which more was taken than there is, beyond what weighing explains. */
export function exceeding(facts: FulfilmentFacts, named: string): readonly Breach[] {
  const { name, siteId, massGrams, takenGrams } = facts;
  let sumGrams = 0;
  for (const [occurredOn, grams] of Object.entries(takenGrams)) {
    sumGrams += grams;
    if (!isBeyondWeighing({ massGrams, takenGrams: sumGrams, occurredOn })) continue;
    const inAll = Object.values(takenGrams).reduce((sum, each) => sum + each, 0);
    const detail = { [named]: name, massGrams, takenGrams: inAll };
    return [{ subject: name, siteId, recordIds: [recordOf(name)], occurredOn, detail }];
  }
  return [];
}
