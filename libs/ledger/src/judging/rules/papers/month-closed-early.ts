import { lastDayOf } from '@lodestone/kernel';
import { basisIn } from '@lodestone/reference';
import type { RuleOfClosings } from '../../facts';

/** A month is said to be complete while there are days of it to come. */
export const monthClosedEarly: RuleOfClosings = {
  code: 'month-closed-early',
  severity: 'lapse',
  basis: basisIn('total-volume-measures'),
  judge({ data: { month } }, { recordedOn }) {
    const endsOn = lastDayOf(month);
    return recordedOn < endsOn ? [{ month, endsOn, recordedOn }] : [];
  },
};
