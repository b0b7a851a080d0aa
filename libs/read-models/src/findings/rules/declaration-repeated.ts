import { basisIn } from '@lodestone/reference';
import type { PaperFacts, PaperRecord } from '../facts/paper-facts';
import type { FindingRule } from '../rule';
import { namesOf, secondDay } from './invoice-repeated';

/**
 * Customs give a declaration one number, once. What one exporter sends on one day from several of its
 * warehouses may be declared together; everything else under one number is declared once too often.
 */
export const declarationRepeated: FindingRule<PaperFacts> = {
  code: 'declaration-repeated',
  severity: 'contradiction',
  basis: basisIn('customs-law', '24'),
  judge({ kind, number, records }) {
    if (kind !== 'declaration' || isOneConsignment(records)) return [];
    const enterpriseIds = [...new Set(records.map(({ enterpriseId }) => enterpriseId))].sort();
    return enterpriseIds.map((enterpriseId) => {
      const own = records.filter((record) => record.enterpriseId === enterpriseId);
      return {
        subject: `${enterpriseId}/${number}`,
        enterpriseId,
        occurredOn: secondDay(records),
        detail: {
          customsDeclarationNumber: number,
          recordIds: namesOf(own),
          records: own.length,
          recordsOfOthers: records.length - own.length,
        },
      };
    });
  },
};

function isOneConsignment(records: readonly PaperRecord[]): boolean {
  const different = (of: (record: PaperRecord) => string): number => new Set(records.map(of)).size;
  return (
    different(({ enterpriseId }) => enterpriseId) === 1 &&
    different(({ occurredOn }) => occurredOn) === 1 &&
    different(({ type }) => type) === 1 &&
    different(({ siteId }) => siteId) === records.length
  );
}
