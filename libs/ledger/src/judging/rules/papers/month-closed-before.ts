import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';

/**
 * Matter is gone, or is found, on a day of a month of which the enterprise had said that it is
 * complete: what makes books fit afterwards.
 */
export const monthClosedBefore: RuleOfActs = {
  code: 'month-closed-before',
  severity: 'lapse',
  basis: basisIn('rare-earth-regulations', '14'),
  judge({ type, data: { occurredOn } }, { closingOf, recordedOn }) {
    if (type !== 'Lost' && type !== 'Discarded' && type !== 'StockTaken') return [];
    const month = occurredOn.slice(0, 'YYYY-MM'.length);
    const closing = closingOf?.(month);
    if (!closing) return [];
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
