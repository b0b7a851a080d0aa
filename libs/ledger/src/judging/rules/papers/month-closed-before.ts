import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/**
 * Matter is gone, or is found, in a month of which the enterprise had said on an earlier day that it
 * is complete: what makes books fit afterwards. What is told on one day is told at once.
 */
export const monthClosedBefore: RuleOfActs = {
  code: 'month-closed-before',
  severity: 'lapse',
  basis: basisIn('rare-earth-regulations', '14'),
  judge({ type, data: { occurredOn } }, { closingOf, repairs, ...told }) {
    if (type !== 'Lost' && type !== 'Discarded' && type !== 'StockTaken') return [];
    const month = occurredOn.slice(0, 'YYYY-MM'.length);
    const closing = closingOf?.(month);
    const recordedOn = repairs?.at(-1)?.recordedOn ?? told.recordedOn;
    if (!closing || closing.recordedOn >= recordedOn) return [];
    return [
      {
        act: type,
        occurredOn,
        month,
        closedByRecordId: closing.recordId,
        closedOn: closing.recordedOn,
        recordedOn,
      },
    ];
  },
};
