import { inspectJournal, journalFormat } from '@lodestone/journal';
import { runAs } from '../arguments/run-as';
import { figure } from '../terminal/figures';
import { lagMax, type LedgerAtHand } from './examine-read-model';
import { fail, ok, warn, type Finding } from './finding';

const check = 'journal';

/** Whether the columns of posting lines can be gone on with; every byte of them is read. */
export async function examineJournal(at: LedgerAtHand): Promise<Finding> {
  const { folder, isRunning, store } = at;
  at.looking.atFile('journal/', 0);
  const condition = await inspectJournal(folder, at);
  const anew = isRunning
    ? 'the ledger makes it anew by itself; if it does not, stop and start it.'
    : `start the ledger, which makes it anew, or ${runAs('rebuild journal')}`;
  const mend = store ? anew : 'mend the log first.';
  switch (condition.is) {
    case 'missing':
      return warn(check, 'is not there yet', isRunning ? 'wait a moment.' : mend);
    case 'damaged':
      return fail(check, `is damaged: ${condition.says}`, mend);
    case 'of-something-else':
      return fail(check, `is not this one’s: ${condition.says}`, mend);
    case 'sound':
      return examinePlace(condition, at);
  }
}

function examinePlace(
  { ordinal, segments, lines }: Readonly<{ ordinal: number; segments: number; lines: number }>,
  { headOrdinal, isRunning }: LedgerAtHand,
): Finding {
  const lag = Math.max(0, headOrdinal - ordinal);
  const facts = { format: journalFormat, ordinal, lag, segments, lines };
  const place = `ordinal ${figure(ordinal)}, ${figure(lag)} behind`;
  const says = `${figure(lines)} lines in ${figure(segments)} segments and a tail, ${place}`;
  if (lag > 0 && !isRunning) return ok(check, `${says}: follows at the next start`, facts);
  if (lag > lagMax)
    return warn(check, says, 'wait; if it does not shrink, look at the log.', facts);
  return ok(check, says, facts);
}
