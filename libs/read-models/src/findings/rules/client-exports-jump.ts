import { basisIn, findingFiguresOn } from '@lodestone/reference';
import type { ClientFacts } from '../facts/client-facts';
import { lastDayOf, monthsAfter } from '../months';
import type { FindingRule } from '../rule';

/**
 * A month in which a client is sent many times what it usually gets. A new client has nothing that is
 * usual; one that comes back after a pause has what it got before.
 */
export const clientExportsJump: FindingRule<ClientFacts> = {
  code: 'client-exports-jump',
  severity: 'contradiction',
  basis: basisIn('dual-use-regulations', '25'),
  judge: ({ exporterId, buyerRef, months }) =>
    Object.entries(months).flatMap(([month, massGrams]) => {
      const figures = findingFiguresOn(lastDayOf(month));
      if (massGrams < figures.jumpGramsMin) return [];
      const before = Array.from(
        { length: figures.jumpMonthsBefore },
        (_, n) => months[monthsAfter(month, -1 - n)] ?? 0,
      );
      if (before.filter((grams) => grams > 0).length < figures.jumpMonthsWithExports) return [];
      const sumBefore = before.reduce((sum, grams) => sum + grams, 0);
      // The mean is sum ÷ months: compared without dividing.
      if (massGrams * figures.jumpMonthsBefore < sumBefore * figures.jumpTimes) return [];
      return [
        {
          subject: `${exporterId}/${buyerRef}/${month}`,
          enterpriseId: exporterId,
          occurredOn: lastDayOf(month),
          detail: {
            buyerRef,
            month,
            massGrams,
            gramsOfMonthsBefore: sumBefore,
            monthsBefore: figures.jumpMonthsBefore,
            times: figures.jumpTimes,
          },
        },
      ];
    }),
};
