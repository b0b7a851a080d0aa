import type { RuleNotice, RuleSet } from './rule-set';
import { announcement18 } from './sets/announcement-18';
import { clearancePractice, faq5 } from './sets/explanations';
import { order71, order785, order792 } from './sets/orders';
import { packageOfOctober } from './sets/package-of-october';

/**
 * The texts that the regime of rare-earth magnets stands on, each with its date and its source, oldest
 * first. They hold in a ledger when a regulator has published them there, and not because they stand
 * here.
 */
export const ruleSets: readonly RuleSet[] = [
  order785,
  order792,
  announcement18,
  clearancePractice,
  order71,
  faq5,
  ...packageOfOctober,
];

const begun = (
  { ruleSetId, source }: RuleSet,
  effectiveOn: string,
  ruleIds?: readonly string[],
): RuleNotice => ({
  type: 'RuleSetEnteredIntoForce',
  ruleSetId,
  version: 1,
  effectiveOn,
  ...(ruleIds === undefined ? {} : { ruleIds }),
  source,
});

/** The text was not read: the day is the one that is generally named. */
const byHearsay = (notice: RuleNotice): RuleNotice => ({
  ...notice,
  source: `${notice.source}; the day is from general knowledge`,
});

const announcement70 =
  'MOFCOM and GACC Announcement No. 70 of 2025 (商务部 海关总署公告2025年第70号), 2025-11-07';

const october = (number: number): RuleSet => {
  const found = packageOfOctober.find(({ ruleSetId }) => ruleSetId.includes(`-${number}-`));
  if (!found) throw new Error(`no announcement ${number}`);
  return found;
};

/**
 * What became of them, in the order in which it was made known. The suspension names its last day and
 * nothing beyond: what holds afterwards no source says, and a regulator has to.
 */
export const ruleNotices: readonly RuleNotice[] = [
  begun(order785, '2024-10-01'),
  begun(order792, '2024-12-01'),
  begun(announcement18, '2025-04-04'),
  begun(clearancePractice, '2025-04-04'),
  begun(order71, '2025-07-28'),
  begun(faq5, '2025-09-16'),
  byHearsay(begun(october(55), '2025-11-08')),
  begun(october(56), '2025-11-08'),
  begun(october(57), '2025-11-08'),
  byHearsay(begun(october(58), '2025-11-08')),
  begun(october(61), '2025-12-01', [
    'foreign-made-with-chinese-items',
    'foreign-made-with-chinese-technology',
  ]),
  begun(october(61), '2025-10-09', ['chinese-origin-items']),
  byHearsay(begun(october(61), '2025-10-09', ['affiliates'])),
  byHearsay(begun(october(62), '2025-10-09')),
  ...packageOfOctober.map(({ ruleSetId, version }) => ({
    type: 'RuleSetSuspended' as const,
    ruleSetId,
    version,
    effectiveOn: '2025-11-07',
    untilOn: '2026-11-10',
    source: announcement70,
  })),
];
