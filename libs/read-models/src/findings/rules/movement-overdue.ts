import { daysAfter } from '@lodestone/kernel';
import { basisIn } from '@lodestone/reference';
import { dueOf, type DueFacts } from '../facts/due-line';
import type { Breach, FindingRule } from '../rule';

/** Longer on its way than such goods usually are: whoever they go to has not said that they came. */
export const movementOverdue: FindingRule<DueFacts> = {
  code: 'movement-overdue',
  severity: 'lapse',
  basis: basisIn('rare-earth-regulations', '14'),
  judge(line) {
    const { dueOn, lostOn } = dueOf(line);
    const isLate = line.judgedOn > dueOn && line.judgedOn <= lostOn;
    return isLate ? [breachOf(line, line.destinations.at(-1)?.siteId ?? '', dueOn)] : [];
  },
};

export function breachOf(
  { movementId, lotId, kind, fromSiteId, inTransitGrams, destinations }: DueFacts,
  siteId: string,
  dueOn: string,
): Breach {
  const { since = '', siteId: toSiteId = '' } = destinations.at(-1) ?? {};
  return {
    subject: `${movementId}/${lotId}/${siteId}`,
    siteId,
    occurredOn: daysAfter(dueOn, 1),
    detail: { movementId, lotId, kind, fromSiteId, toSiteId, since, dueOn, inTransitGrams },
  };
}
