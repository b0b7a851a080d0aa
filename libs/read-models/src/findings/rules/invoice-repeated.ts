import { basisIn } from '@lodestone/reference';
import { nameOf, type PaperFacts, type PaperRecord } from '../facts/paper-facts';
import type { FindingRule } from '../rule';

/**
 * One invoice is of one deal. It stands on the sale and on every export that fulfils that sale, and
 * on nothing else of who gave it; a number of twenty digits, as electronic invoices have it, nobody
 * else in the country gives either. Each enterprise is told its own records, and of others how many.
 */
export const invoiceRepeated: FindingRule<PaperFacts> = {
  code: 'invoice-repeated',
  severity: 'contradiction',
  basis: basisIn('rare-earth-regulations', '14'),
  judge({ kind, number, records }) {
    if (kind !== 'invoice') return [];
    const enterpriseIds = [...new Set(records.map(({ enterpriseId }) => enterpriseId))].sort();
    return enterpriseIds.flatMap((enterpriseId) => {
      const own = records.filter((record) => record.enterpriseId === enterpriseId);
      const others = ofTheNation.test(number) ? records.length - own.length : 0;
      if (others === 0 && !hasStrangers(own)) return [];
      return [
        {
          subject: `${enterpriseId}/${number}`,
          enterpriseId,
          occurredOn: secondDay(others === 0 ? own : records),
          detail: {
            invoiceNumber: number,
            recordIds: namesOf(own),
            records: own.length,
            recordsOfOthers: others,
          },
        },
      ];
    });
  },
};

/** Year, region and running number: given out for the whole country. */
const ofTheNation = /^\d{20}$/;

/** The first of them: more than these nobody reads in an answer. */
export const namesOf = (records: readonly PaperRecord[]): readonly string[] =>
  records.slice(0, 20).map(nameOf);

/** Two that have no sale in common. */
const hasStrangers = (records: readonly PaperRecord[]): boolean =>
  records.some((a, n) =>
    records.slice(n + 1).some((b) => !a.saleIds.some((sale) => b.saleIds.includes(sale))),
  );

/** By then it stood on more than one. */
export const secondDay = (records: readonly PaperRecord[]): string =>
  records.map(({ occurredOn }) => occurredOn).sort()[1] ?? '';
