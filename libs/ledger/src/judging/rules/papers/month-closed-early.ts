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

/** Months of a date are counted from 0, and its day 0 is the last of the month before. */
function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  const day = Date.UTC(Number(year), Number(number), 0);
  return new Date(day).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
