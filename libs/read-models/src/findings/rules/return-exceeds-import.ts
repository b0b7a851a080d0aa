import { basisIn } from '@lodestone/reference';
import type { FulfilmentFacts } from '../facts/fulfilment-facts';
import type { FindingRule } from '../rule';
import { exceeding, recordOf } from './deal-exceeded';

/**
 * Goods that go back to where they were imported from: more than came in, before they came in, or of
 * an import that was taken back.
 */
export const returnExceedsImport: FindingRule<FulfilmentFacts> = {
  code: 'return-exceeds-import',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge(facts) {
    const { kind, name, siteId, massGrams, occurredOn: importedOn, takenGrams } = facts;
    const [firstOn] = Object.keys(takenGrams);
    if (kind !== 'import' || firstOn === undefined) return [];
    if (importedOn !== null && importedOn <= firstOn) return exceeding(facts, 'importRecordId');
    const inAll = Object.values(takenGrams).reduce((sum, each) => sum + each, 0);
    const importedThen = importedOn === null ? {} : { importedOn };
    const detail = { importRecordId: name, massGrams, takenGrams: inAll, ...importedThen };
    return [{ subject: name, siteId, recordIds: [recordOf(name)], occurredOn: firstOn, detail }];
  },
};
