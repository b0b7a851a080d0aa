import { daysBetween } from '@lodestone/kernel';
import { basisIn } from '@lodestone/reference';
import type { FactsOfAct } from '../../facts';
import type { FlagCode } from '../../flag';
import { lateBy } from '../../late-by';
import type { Rule } from '../../rule';

/**
 * A void or a correction that was told after the deadline of what it puts right, on it and on the
 * record that now says something else: a gram in time and the rest seven months later is late, also
 * where another correction in time comes after it.
 */
export const lateCorrection: Rule<FlagCode, unknown, FactsOfAct> = {
  code: 'late-correction',
  severity: 'lapse',
  basis: basisIn('rare-earth-regulations', '14, 25'),
  judge: (_, { repairs = [], deadlines }) =>
    repairs.flatMap((repair) => {
      const { recordId, targetRecordId, occurredOn, recordedOn } = repair;
      const due = lateBy(repair, deadlines);
      if (!due) return [];
      const daysLate = daysBetween(due.dueOn, recordedOn);
      return [{ recordId, targetRecordId, occurredOn, recordedOn, ...due, daysLate }];
    }),
};
