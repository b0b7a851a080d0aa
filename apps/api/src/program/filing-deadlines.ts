import { filingDeadlines, isActivity, type FilingDeadline } from '@lodestone/reference';
import { StartupFault } from '../running/startup-fault';

/**
 * `export=15,mining=10-`: what is told by that day of the next month is in time; with a minus the day
 * itself is already late. It replaces every row that is known of that activity.
 */
export function deadlinesFrom(text: string): readonly FilingDeadline[] {
  const configured = text === '' ? [] : text.split(',').map(deadlineFrom);
  refuseTwice(configured);
  const replaced = new Set<string>(configured.map(({ activity }) => activity));
  return [...filingDeadlines.filter(({ activity }) => !replaced.has(activity)), ...configured];
}

/** Which of two would count is nothing that the order of a list should decide. */
function refuseTwice(configured: readonly FilingDeadline[]): void {
  const activities = configured.map(({ activity }) => activity);
  const twice = activities.find((activity, at) => activities.indexOf(activity) !== at);
  if (twice === undefined) return;
  throw new StartupFault(
    `LODESTONE_FILING_DEADLINES: '${twice}' has two deadlines.`,
    'one for each activity, like export=10,mining=10.',
  );
}

function deadlineFrom(part: string): FilingDeadline {
  const [, activity = '', day, minus] = /^\s*([a-z-]+)=(\d{1,2})(-?)\s*$/.exec(part) ?? [];
  if (!isActivity(activity) || Number(day) < 1 || Number(day) > 28) {
    throw new StartupFault(
      `LODESTONE_FILING_DEADLINES: '${part}' is not an activity and a day of the next month.`,
      'export=10,mining=10; days go to 28, and 10- means before the 10th.',
    );
  }
  return {
    activity,
    effectiveFrom: '0000-01-01',
    dayOfNextMonth: Number(day),
    includesDay: minus === '',
    source: 'LODESTONE_FILING_DEADLINES',
    verified: false,
  };
}
