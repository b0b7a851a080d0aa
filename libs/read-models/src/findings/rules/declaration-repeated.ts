import { basisIn } from '@lodestone/reference';
import type { PaperFacts, PaperRecord } from '../facts/paper-facts';
import type { FindingRule } from '../rule';
import { repeatedIn } from './repeated';

/**
 * Customs give a declaration one number, once. What one exporter sends on one day from several of its
 * warehouses may be declared together; everything else under one number is declared once too often.
 */
export const declarationRepeated: FindingRule<PaperFacts> = {
  code: 'declaration-repeated',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge: (facts) =>
    facts.kind === 'declaration'
      ? repeatedIn(facts, {
          named: 'customsDeclarationNumber',
          isOwnRepeated: (own) => !isOneConsignment(own),
        })
      : [],
};

function isOneConsignment(records: readonly PaperRecord[]): boolean {
  const different = (of: (record: PaperRecord) => string): number => new Set(records.map(of)).size;
  return (
    different(({ occurredOn }) => occurredOn) === 1 &&
    different(({ type }) => type) === 1 &&
    different(({ siteId }) => siteId) === records.length
  );
}
