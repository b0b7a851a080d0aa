import type { Activity } from '../activities';
import type { MaterialClass } from '../materials';
import { steps } from '../steps';
import type { Step } from './step';

/** Whoever trades, brings in, sends out or keeps goods may have any. */
const ofAnyMatter: readonly Activity[] = [
  'trade',
  'import',
  'export',
  'reserve',
  'bonded-warehousing',
];

const stepsAt = (activities: readonly string[]): readonly Step[] =>
  (steps as readonly Step[]).filter((step) =>
    step.activities.some((activity) => activities.includes(activity)),
  );

/** Whether some step of such a site is fed with matter of a class. */
export const canBeWorkedAt = (activities: readonly string[], matter: MaterialClass): boolean =>
  stepsAt(activities).some(({ inputs }) => (inputs as readonly string[]).includes(matter));

/**
 * Whether matter of a class has a place at such a site: some step takes or makes it, or the site is
 * there for any. The list is ours, from the steps.
 */
export const canLieAt = (activities: readonly string[], matter: MaterialClass): boolean =>
  activities.some((activity) => ofAnyMatter.some((each) => each === activity)) ||
  stepsAt(activities).some(({ inputs, outputs }) =>
    [...inputs, ...outputs].some((each) => each === matter),
  );
