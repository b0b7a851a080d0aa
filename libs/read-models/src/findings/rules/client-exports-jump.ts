import { lastDayOf, monthsAfter } from '@lodestone/kernel';
import { basisIn, findingFiguresOn, type FindingFigures } from '@lodestone/reference';
import type { ClientFacts } from '../facts/sent-to-clients';
import { exportsAt } from '../listed-at';
import type { FindingRule } from '../rule';

/**
 * A month in which a client is sent many times what it usually gets; one that comes back after a pause
 * has what it got before. A new client has nothing that is usual, and is told where its first month is
 * one that an exporter is not known to begin with.
 */
export const clientExportsJump: FindingRule<ClientFacts> = {
  code: 'client-exports-jump',
  severity: 'contradiction',
  basis: basisIn('dual-use-regulations', '25'),
  judge: ({ exporterId, buyerRef, declarations, firstMonth, grams, largestBefore, judgedFrom }) =>
    grams.flatMap((massGrams, n) => {
      if (n < judgedFrom || massGrams === 0) return [];
      const month = monthsAfter(firstMonth, n);
      const occurredOn = lastDayOf(month);
      const figures = findingFiguresOn(occurredOn);
      const before = grams.slice(n - figures.jumpMonthsBefore, n);
      const monthsWithExports = before.filter((each) => each > 0).length;
      const isUsual = monthsWithExports >= figures.jumpMonthsWithExports;
      const gramsMin = isUsual ? figures.jumpGramsMin : firstGramsMin(largestBefore, figures);
      if (massGrams < gramsMin) return [];
      const sumBefore = before.reduce((sum, each) => sum + each, 0);
      // The mean is sum ÷ months: compared without dividing.
      if (massGrams * figures.jumpMonthsBefore < sumBefore * figures.jumpTimes) return [];
      return [
        {
          subject: subjectOfJump({ exporterId, buyerRef, month }),
          enterpriseId: exporterId,
          listedAt: exportsAt({ exporterId, month }),
          occurredOn,
          detail: {
            buyerRef,
            declarations,
            month,
            massGrams,
            gramsOfMonthsBefore: sumBefore,
            monthsBefore: figures.jumpMonthsBefore,
            times: figures.jumpTimes,
            gramsMin,
          },
        },
      ];
    }),
};

export const subjectOfJump = ({
  exporterId,
  buyerRef,
  month,
}: Pick<ClientFacts, 'exporterId' | 'buyerRef'> & Readonly<{ month: string }>): string =>
  `${exporterId}/${buyerRef}/${month}`;

/** Of a client with nothing that is usual: much for anybody, or for this exporter. */
function firstGramsMin(
  largestBefore: number | null,
  { firstExportGramsMin, firstExportFloorGrams, firstExportTimes }: FindingFigures,
): number {
  if (largestBefore === null) return firstExportGramsMin;
  const muchForIt = Math.max(firstExportFloorGrams, largestBefore * firstExportTimes);
  return Math.min(firstExportGramsMin, muchForIt);
}
