import { basisIn } from '@lodestone/reference';
import type { RuleOfActs } from '../../facts';
import { lateBy } from '../../late-by';

/** The day by which a month's records are to be in, by the strictest of the site's activities. */
export const late: RuleOfActs = {
  code: 'late',
  severity: 'lapse',
  basis: basisIn('total-volume-measures'),
  judge({ data: { occurredOn } }, { activities, recordedOn, deadlines }) {
    const due = lateBy({ occurredOn, recordedOn, activities }, deadlines);
    return due ? [{ occurredOn, recordedOn, ...due }] : [];
  },
};
