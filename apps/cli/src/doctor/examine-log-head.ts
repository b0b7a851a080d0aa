import { logHeadIn } from '@lodestone/event-store';
import { ok, warn, type Finding } from './finding';

const check = 'log head';

/** That the log goes on from it was looked at when it was opened. */
export function examineLogHead(folder: string): Finding {
  const head = logHeadIn(folder);
  if (head) {
    const { stream, revision } = head;
    return ok(check, `the folder has seen the log up to ${stream}@${revision}, which is in it`);
  }
  return warn(
    check,
    'log-head is not there, which tells an older log from the newest',
    'compare the log with its newest backup before the next start, which writes log-head anew.',
  );
}
