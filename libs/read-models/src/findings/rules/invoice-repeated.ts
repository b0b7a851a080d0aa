import { basisIn } from '@lodestone/reference';
import type { PaperFacts, PaperRecord } from '../facts/paper-facts';
import type { FindingRule } from '../rule';
import { repeatedIn } from './repeated';

/**
 * One invoice is of one deal. It stands on the sale and on every export that fulfils that sale, and
 * on nothing else of who gave it.
 */
export const invoiceRepeated: FindingRule<PaperFacts> = {
  code: 'invoice-repeated',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge: (facts) =>
    facts.kind === 'invoice'
      ? repeatedIn(facts, {
          named: 'invoiceNumber',
          isOwnRepeated: hasStrangers,
        })
      : [],
};

/** Two that have no sale in common. */
const hasStrangers = (records: readonly PaperRecord[]): boolean =>
  records.some((a, n) =>
    records.slice(n + 1).some((b) => !a.saleIds.some((sale) => b.saleIds.includes(sale))),
  );
